package org.surgicode.web.page;

import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.Flag;

/**
 * One documentation flag.
 *
 * @param name the flag in words
 * @param kind identifier of the severity, which picks shape and colour
 * @param severity the severity in words
 * @param source where the rule comes from, in words
 * @param asked who is asked, or until when nobody is
 * @param question the question that would settle it
 * @param proof words that made it rise, else those that the question starts from
 */
record FlagView(
    String name,
    String kind,
    String severity,
    String source,
    String asked,
    String question,
    Proof proof) {
  static FlagView of(Flag flag, CaseReview review) {
    String asked =
        review.pending(flag)
            ? "Awaited until " + Wording.day(flag.due()) + "; nobody is asked before"
            : "For " + Wording.addressee(flag.audience());
    return new FlagView(
        Wording.words(flag.id()),
        flag.severity().code(),
        Wording.word(flag.severity()),
        Wording.words(flag.source()),
        asked,
        flag.wording(),
        Proof.of(flag.indicators(), review.surgicalCase()));
  }
}
