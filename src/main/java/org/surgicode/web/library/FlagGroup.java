package org.surgicode.web.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.casefile.Severity;
import org.surgicode.web.language.Phrases;

/**
 * The documentation flags of one severity.
 *
 * @param kind identifier of the severity, which picks shape and colour
 * @param name the severity in words
 * @param flags the flags
 */
record FlagGroup(String kind, String name, List<Wanted> flags) {
  /**
   * What a record should hold.
   *
   * @param name its name
   * @param satisfied what satisfies it
   * @param asks who is asked
   * @param question what is asked when it is missing
   * @param answers answers to choose from
   */
  record Wanted(
      String name, String satisfied, String asks, String question, List<String> answers) {}

  static List<FlagGroup> of(
      FamilyCatalogue family, FamilyWords words, LibraryFile library, Phrases phrases) {
    List<FlagGroup> groups = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      List<Wanted> flags =
          family.questions().stream()
              .filter(q -> q.severity() == severity)
              .map(q -> wanted(q, words, library, phrases))
              .toList();
      if (!flags.isEmpty()) {
        String kind = severity.name().toLowerCase(Locale.ROOT).replace('_', '-');
        groups.add(new FlagGroup(kind, phrases.say("severity-" + kind), flags));
      }
    }
    return List.copyOf(groups);
  }

  private static Wanted wanted(
      FamilyCatalogue.Question question, FamilyWords words, LibraryFile library, Phrases phrases) {
    LibraryFile.FlagWords flag =
        library
            .flags()
            .getOrDefault(question.flag(), new LibraryFile.FlagWords(question.flag(), ""));
    FamilyWords.Asked asked =
        words
            .questions()
            .getOrDefault(
                question.flag(), new FamilyWords.Asked(question.text(), question.answers()));
    String audience = question.audience().name().toLowerCase(Locale.ROOT);
    return new Wanted(
        flag.name(),
        flag.satisfiedBy(),
        phrases.say("documentation-asks-" + audience),
        asked.question(),
        asked.answers());
  }
}
