package org.surgicode.web.page;

import org.surgicode.casefile.Flag;
import org.surgicode.casefile.SurgicalCase;

/**
 * One documentation flag.
 *
 * @param name the flag in words
 * @param kind identifier of the severity, which picks shape and colour
 * @param severity the severity in words
 * @param question the question that would settle it
 * @param proof words that made it rise
 */
record FlagView(String name, String kind, String severity, String question, Proof proof) {
  static FlagView of(Flag flag, SurgicalCase surgicalCase) {
    return new FlagView(
        Wording.words(flag.id()),
        flag.severity().code(),
        Wording.word(flag.severity()),
        flag.question(),
        Proof.of(flag.evidence(), surgicalCase));
  }
}
