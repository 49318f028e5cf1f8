package org.surgicode.web.hooks;

import java.util.LinkedHashMap;
import java.util.Map;
import org.surgicode.fhir.Systems;
import tools.jackson.databind.node.ArrayNode;

/** Reasons for not taking a suggestion, in the words of the published code system. */
final class OverrideReasons {
  private static final Map<String, String> REASONS = new LinkedHashMap<>();

  static {
    REASONS.put("not-performed", "Not performed");
    REASONS.put("other-code", "Another code fits better");
    REASONS.put("units-differ", "Other units or modifiers");
    REASONS.put("insufficient-documentation", "Not documented well enough");
    REASONS.put("coded-elsewhere", "Coded elsewhere");
    REASONS.put("other", "Other reason");
  }

  private OverrideReasons() {}

  static void put(ArrayNode reasons) {
    REASONS.forEach(
        (code, display) ->
            reasons
                .addObject()
                .put("code", code)
                .put("system", Systems.REVIEW_REASON)
                .put("display", display));
  }

  /** The code as it was sent, if it is one of these; else the one for everything else. */
  static String known(String code) {
    return REASONS.containsKey(code) ? code : "other";
  }
}
