package org.surgicode.web.page;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surgicode.casefile.Status;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.Verdict;

/**
 * How one criterion was judged.
 *
 * @param id anchor of the criterion
 * @param name the criterion in words
 * @param says what the criterion asks
 * @param kind identifier of the status, which picks shape and colour
 * @param status the status in words
 * @param found what was found; empty when nothing was
 * @param source where the rule comes from, in words
 * @param silence what was searched in vain; empty unless not documented
 * @param proof the words
 */
record CriterionView(
    String id,
    String name,
    String says,
    String kind,
    String status,
    String found,
    String source,
    String silence,
    Proof proof) {

  static CriterionView of(Verdict verdict, Legend legend, SurgicalCase surgicalCase, int searched) {
    String value = verdict.value() == null ? "" : Wording.words(verdict.value());
    String silence =
        verdict.status() == Status.NOT_DOCUMENTED
            ? "Nothing about it in the " + Wording.count(searched, "document") + " searched."
            : "";
    return new CriterionView(
        verdict.criterion(),
        Wording.words(verdict.criterion()),
        legend.asked(verdict.criterion()),
        verdict.status().code(),
        Wording.word(verdict.status()),
        Stream.of(value, Wording.list(verdict.levels()))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · ")),
        Wording.words(verdict.source()),
        silence,
        Proof.of(verdict.evidence(), surgicalCase));
  }
}
