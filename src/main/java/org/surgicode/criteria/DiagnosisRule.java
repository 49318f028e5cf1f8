package org.surgicode.criteria;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.surgicode.casefile.Verdict;

/** What coded diagnoses say about the family; compared by the beginning of the code. */
record DiagnosisRule(
    @JsonProperty(required = true) String fact,
    @JsonProperty(required = true) String source,
    List<String> supports,
    List<String> against,
    @JsonProperty(required = true) Tear accidentalTear) {

  /** Codes of an unintended opening, and the verdicts beside which they speak against. */
  record Tear(List<String> prefixes, Map<String, List<String>> againstWhen) {
    /** Keeps the beginnings in the form in which codes are compared. */
    Tear {
      prefixes = plain(prefixes);
    }
  }

  /** Keeps the beginnings in the form in which codes are compared. */
  DiagnosisRule {
    supports = plain(supports);
    against = plain(against);
  }

  /** {@code supports}, {@code against} or {@code neutral}. */
  String stance(String code, Map<String, Verdict> verdicts) {
    if (starts(code, supports)) {
      return "supports";
    }
    boolean contradicts = isTear(code) && Findings.valuesHold(accidentalTear.againstWhen, verdicts);
    return contradicts || starts(code, against) ? "against" : "neutral";
  }

  boolean isTear(String code) {
    return starts(code, accidentalTear.prefixes);
  }

  private static boolean starts(String code, List<String> prefixes) {
    String plain = plain(code);
    return prefixes.stream().anyMatch(plain::startsWith);
  }

  private static List<String> plain(List<String> codes) {
    return codes.stream().map(DiagnosisRule::plain).toList();
  }

  private static String plain(String code) {
    return code.replace(".", "").toUpperCase(Locale.ROOT).strip();
  }
}
