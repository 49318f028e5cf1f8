package org.surgicode.web.door;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a caller's token lets him do with FHIR resources, in SMART's words of version 1 or 2. */
public final class Rights {
  private final Caller caller;

  /** The rights of a caller. */
  public Rights(Caller caller) {
    this.caller = caller;
  }

  /**
   * Lets pass who may.
   *
   * @param letter c, r, u, d or s
   * @throws Refusal 403 when his token does not cover it
   */
  public void require(String type, char letter) {
    Set<String> scopes = caller.scopes();
    if (scopes != null && scopes.stream().noneMatch(scope -> covers(scope, type, letter))) {
      throw new Refusal(403, "forbidden", "Ask for a token whose scope covers this request.");
    }
  }

  /**
   * Lets pass who may see a patient's record.
   *
   * @param patient reference of the patient, for example {@code Patient/7}
   * @throws Refusal 403 when his token is of another patient
   */
  public void requirePatient(String patient) {
    if (!sees(patient)) {
      throw new Refusal(403, "forbidden", "Ask for a token of the patient whose record this is.");
    }
  }

  /** Whether he may see a patient's record. */
  public boolean sees(@Nullable String patient) {
    String only = caller.patient();
    return only == null
        || (patient != null && patient.substring(patient.indexOf('/') + 1).equals(only));
  }

  /** A patient's scope is worth nothing without a patient. */
  private boolean covers(String scope, String type, char letter) {
    String plain = scope.split("\\?", 2)[0];
    int slash = plain.indexOf('/');
    int dot = plain.lastIndexOf('.');
    if (slash < 0 || dot < slash || scope.contains("?")) {
      return false; // what a scope's query narrows down is not judged here
    }
    String level = plain.substring(0, slash);
    boolean known =
        level.equals("user")
            || level.equals("system")
            || (level.equals("patient") && caller.patient() != null);
    String named = plain.substring(slash + 1, dot);
    return known
        && (named.equals("*") || named.equals(type))
        && letters(plain.substring(dot + 1)).indexOf(letter) >= 0;
  }

  private static String letters(String permission) {
    return switch (permission.toLowerCase(Locale.ROOT)) {
      case "read" -> "rs";
      case "write" -> "cud";
      case "*" -> "cruds";
      default -> permission;
    };
  }
}
