package org.surgicode.web.sidebar;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.Status;
import org.surgicode.casefile.Verdict;

/**
 * How one criterion was judged.
 *
 * @param id anchor of the criterion
 * @param name the criterion in words
 * @param asks what it asks
 * @param kind identifier of the status, which picks shape and colour
 * @param status the status in words
 * @param found what was found; empty when nothing was
 * @param rule where the rule comes from
 * @param silence what was searched in vain; empty unless not documented
 * @param proof the words
 */
record CriterionCard(
    String id,
    String name,
    String asks,
    String kind,
    String status,
    String found,
    String rule,
    String silence,
    Words.Proof proof) {

  static CriterionCard of(Verdict verdict, CaseReview review, Trail trail, Voice voice) {
    String id = verdict.criterion();
    String value =
        verdict.value() == null ? "" : voice.word("value-", verdict.value().replace(' ', '-'));
    return new CriterionCard(
        id,
        voice.criterion(id),
        voice.asks(id),
        verdict.status().code(),
        voice.say("status-" + verdict.status().code()),
        Stream.of(Harmless.text(value), String.join(voice.say("comma"), verdict.levels()))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · ")),
        voice.word("source-", verdict.source()),
        verdict.status() == Status.NOT_DOCUMENTED
            ? voice.say("case-silence", "count", review.searched().size())
            : "",
        Words.proof(verdict.evidence(), id, review.surgicalCase(), trail, voice));
  }
}
