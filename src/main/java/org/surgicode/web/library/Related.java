package org.surgicode.web.library;

import java.util.List;
import java.util.Map;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.web.language.Phrases;

/**
 * Codes that a card points to.
 *
 * @param beside what the codes beside this one are, in words
 * @param besides those codes
 * @param family the other codes of the family
 * @param companions services to consider
 * @param neighbours other families to look at
 * @param notes sentences on all of them
 */
record Related(
    String beside,
    List<String> besides,
    List<Row> family,
    List<Row> companions,
    List<Pointer> neighbours,
    List<String> notes) {

  /** A neighbour with the criterion that points to it, in words. */
  record Pointer(String name, String says, String because) {}

  static Related of(
      FamilyCatalogue family,
      FamilyCatalogue.Code own,
      FamilyWords words,
      Phrases phrases,
      List<String> notes) {
    return new Related(
        phrases.say("related-beside", Map.of("count", own.beside().size())),
        own.beside(),
        family.codes().stream()
            .filter(code -> !code.code().equals(own.code()))
            .map(code -> new Row(code.code(), words.codes().getOrDefault(code.code(), "")))
            .toList(),
        family.companions().stream()
            .map(c -> new Row(c.code(), words.companions().getOrDefault(c.code(), "")))
            .distinct()
            .toList(),
        family.neighbours().stream().map(n -> pointer(n, words, phrases)).distinct().toList(),
        notes);
  }

  private static Pointer pointer(
      FamilyCatalogue.Neighbour neighbour, FamilyWords words, Phrases phrases) {
    String criterion = phrases.say("criterion-" + neighbour.because());
    return new Pointer(
        neighbour.codes(),
        words.neighbours().getOrDefault(neighbour.codes(), ""),
        phrases.say("related-because", Map.of("criterion", criterion)));
  }
}
