package org.surgicode.web.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.surgicode.casefile.FamilyCatalogue;

/**
 * What a family's catalogue says, in one language; English comes from the catalogue itself.
 *
 * @param codes meaning of each code
 * @param criteria what each criterion asks
 * @param modifiers reason for or against each modifier
 * @param companions meaning of each further service
 * @param neighbours meaning of each neighbour
 * @param questions question of each flag with its answers
 */
record FamilyWords(
    String language,
    String title,
    Map<String, String> codes,
    Map<String, String> criteria,
    Map<String, String> modifiers,
    Map<String, String> companions,
    Map<String, String> neighbours,
    Map<String, Asked> questions) {

  record Asked(String question, List<String> answers) {}

  static FamilyWords english(FamilyCatalogue family) {
    Map<String, String> modifiers = new HashMap<>();
    for (FamilyCatalogue.Rule rule : family.rules()) {
      if (rule.kind().equals(ModifierRows.CONSIDER) || rule.kind().equals(ModifierRows.NEVER)) {
        modifiers.put(rule.name(), rule.says());
      }
    }
    return new FamilyWords(
        "en",
        family.title(),
        family.codes().stream()
            .collect(Collectors.toMap(FamilyCatalogue.Code::code, FamilyCatalogue.Code::means)),
        family.criteria().stream()
            .collect(
                Collectors.toMap(FamilyCatalogue.Criterion::id, FamilyCatalogue.Criterion::says)),
        modifiers,
        family.companions().stream()
            .collect(
                Collectors.toMap(
                    FamilyCatalogue.Service::code, FamilyCatalogue.Service::means, (a, b) -> a)),
        family.neighbours().stream()
            .collect(
                Collectors.toMap(
                    FamilyCatalogue.Neighbour::codes,
                    FamilyCatalogue.Neighbour::means,
                    (a, b) -> a)),
        family.questions().stream()
            .collect(
                Collectors.toMap(
                    FamilyCatalogue.Question::flag, q -> new Asked(q.text(), q.answers()))));
  }
}
