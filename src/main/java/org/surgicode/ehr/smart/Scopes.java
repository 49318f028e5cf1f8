package org.surgicode.ehr.smart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a token lets its bearer do, in SMART's words of version 1 ({@code system/Procedure.read}) or
 * 2 ({@code system/Procedure.rs}). Scopes that say nothing about a system's data are ignored.
 */
public final class Scopes {
  /** What reading a case takes. */
  static final List<String> READING =
      List.of(
          "system/Patient.r",
          "system/Encounter.rs",
          "system/Procedure.rs",
          "system/Condition.rs",
          "system/DiagnosticReport.rs",
          "system/DocumentReference.rs",
          "system/Binary.r",
          "system/Practitioner.r",
          "system/PractitionerRole.rs",
          "system/Consent.rs");

  private final @Nullable Set<String> granted;

  private Scopes(@Nullable Set<String> granted) {
    this.granted = granted;
  }

  /** The EHR asks nobody, or a fixed token says nothing about itself. */
  public static Scopes unlimited() {
    return new Scopes(null);
  }

  /**
   * What a token answer's {@code scope} grants.
   *
   * @param words scopes with spaces between
   */
  public static Scopes of(String words) {
    return new Scopes(new TreeSet<>(List.of(words.strip().split("\\s+"))));
  }

  /**
   * Whether an interaction is granted.
   *
   * @param type resource type
   * @param letter c, r, u, d or s
   */
  public boolean allow(String type, char letter) {
    return granted == null || granted.stream().anyMatch(scope -> covers(scope, type, letter));
  }

  /** Those of the wanted scopes that are not granted whole, in their order. */
  public List<String> lacking(Collection<String> wanted) {
    List<String> lacking = new ArrayList<>();
    for (String scope : wanted) {
      int dot = scope.lastIndexOf('.');
      if (!scope.startsWith("system/") || dot < 0) {
        continue;
      }
      String type = scope.substring("system/".length(), dot);
      if (letters(scope.substring(dot + 1)).chars().anyMatch(c -> !allow(type, (char) c))) {
        lacking.add(scope);
      }
    }
    return lacking;
  }

  private static boolean covers(String scope, String type, char letter) {
    String plain = scope.split("\\?", 2)[0];
    int dot = plain.lastIndexOf('.');
    if (!plain.startsWith("system/") || dot < 0) {
      return false;
    }
    String named = plain.substring("system/".length(), dot);
    return (named.equals("*") || named.equals(type))
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

  /** The words, for the operator. */
  @Override
  public String toString() {
    return granted == null ? "everything" : String.join(" ", granted);
  }
}
