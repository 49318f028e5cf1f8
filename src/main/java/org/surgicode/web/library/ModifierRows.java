package org.surgicode.web.library;

import java.util.List;
import java.util.stream.Stream;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.web.language.Phrases;

/**
 * The modifiers of a card.
 *
 * @param onLines those that may stand on the line
 * @param consider those to consider
 * @param never those that never fit
 */
record ModifierRows(List<Row> onLines, List<Row> consider, List<Row> never) {
  static final String ON_LINES = "modifier on lines";
  static final String CONSIDER = "modifier to consider";
  static final String NEVER = "modifier never used";

  static ModifierRows of(FamilyCatalogue family, FamilyWords words, Phrases phrases) {
    return new ModifierRows(
        names(family, ON_LINES)
            .map(name -> new Row(name, phrases.say("modifier-lines-reason")))
            .toList(),
        names(family, CONSIDER).map(name -> row(name, words)).toList(),
        names(family, NEVER).map(name -> row(name, words)).toList());
  }

  private static Stream<String> names(FamilyCatalogue family, String kind) {
    return family.rules().stream()
        .filter(rule -> rule.kind().equals(kind))
        .map(FamilyCatalogue.Rule::name);
  }

  private static Row row(String name, FamilyWords words) {
    return new Row(name, words.modifiers().getOrDefault(name, ""));
  }
}
