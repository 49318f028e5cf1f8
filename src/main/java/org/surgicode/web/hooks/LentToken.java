package org.surgicode.web.hooks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * An access token lent for one call.
 *
 * @param token the token; used for this call, never kept, never logged
 * @param scopes what it grants, in SMART's words of version 1 or 2
 */
record LentToken(String token, List<String> scopes) {
  private static final List<String> NEEDED =
      List.of("Patient", "Procedure", "Condition", "DocumentReference", "DiagnosticReport");

  static LentToken of(String token, String scope) {
    return new LentToken(token, Arrays.asList(scope.strip().split("\\s+")));
  }

  /** Whether it covers reading a record whole. */
  boolean reads() {
    return NEEDED.stream().allMatch(type -> scopes.stream().anyMatch(s -> reads(s, type)));
  }

  private static boolean reads(String scope, String type) {
    String plain = scope.split("\\?", 2)[0];
    int slash = plain.indexOf('/');
    int dot = plain.lastIndexOf('.');
    if (slash < 0 || dot < slash) {
      return false;
    }
    String named = plain.substring(slash + 1, dot);
    String may = plain.substring(dot + 1).toLowerCase(Locale.ROOT);
    boolean all = may.equals("read") || may.equals("*") || (may.contains("r") && may.contains("s"));
    return all && (named.equals("*") || named.equals(type));
  }

  /** Keeps the token out of logs. */
  @Override
  public String toString() {
    return "LentToken[" + scopes.size() + " scopes]";
  }
}
