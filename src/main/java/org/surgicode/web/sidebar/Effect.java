package org.surgicode.web.sidebar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.surgicode.casefile.Determination;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.Severity;
import org.surgicode.casefile.Status;
import org.surgicode.casefile.Verdict;

/**
 * What would change if a question were answered: for those who code, never for those who answer.
 */
final class Effect {
  private static final Map<String, String> CRITERION = Map.of("vertebral-level", "region");

  private Effect() {}

  static List<String> of(Flag flag, Judgement judged, Voice voice) {
    if (flag.severity() == Severity.AUDIT_RISK) {
      return List.of(voice.say("effect-audit-risk"));
    }
    if (flag.severity() == Severity.GOOD_PRACTICE) {
      return List.of(voice.say("effect-good-practice"));
    }
    if (judged.determination() == Determination.SUPPORTED) {
      return List.of(voice.say("effect-releases"));
    }
    List<String> told = new ArrayList<>(List.of(voice.say("effect-blocking")));
    String open = CRITERION.getOrDefault(flag.id(), flag.id());
    possible(open, judged, voice).forEach(told::add);
    return told;
  }

  /** Each value that the open criterion may turn out to have, with the codes that it leads to. */
  private static List<String> possible(String open, Judgement judged, Voice voice) {
    Map<String, String> known =
        judged.verdicts().stream()
            .filter(v -> v.status() == Status.MET && v.value() != null)
            .collect(Collectors.toMap(Verdict::criterion, v -> String.valueOf(v.value())));
    Map<String, List<String>> byValue = new TreeMap<>();
    for (FamilyCatalogue family : voice.families()) {
      if (!family.family().equals(judged.edition().family())) {
        continue;
      }
      for (FamilyCatalogue.Code code : family.codes()) {
        boolean fits =
            code.when().entrySet().stream()
                .filter(e -> known.containsKey(e.getKey()))
                .allMatch(e -> e.getValue().contains(known.get(e.getKey())));
        if (fits) {
          code.when()
              .getOrDefault(open, List.of())
              .forEach(v -> byValue.computeIfAbsent(v, any -> new ArrayList<>()).add(code.code()));
        }
      }
    }
    return byValue.entrySet().stream()
        .map(e -> voice.word("value-", e.getKey()) + ": " + String.join(", ", e.getValue()))
        .toList();
  }
}
