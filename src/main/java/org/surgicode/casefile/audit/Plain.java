package org.surgicode.casefile.audit;

import org.jspecify.annotations.Nullable;

/** Keeps words out of what is noted: only names, references and codes pass. */
final class Plain {
  private static final int LONGEST = 140;

  private Plain() {}

  /** A reference such as {@code Patient/7}; anything else is called unnameable. */
  static @Nullable String reference(@Nullable String reference) {
    return reference == null || reference.matches("[A-Za-z]{1,40}/[A-Za-z0-9.-]{1,64}")
        ? reference
        : "unnameable";
  }

  /** A name with every character replaced that names of programs and people at login lack. */
  static String name(String name) {
    String cut = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    return cut.replaceAll("[^A-Za-z0-9._:/@+-]", "?");
  }

  /** A code such as {@code accepted}. */
  static String code(String code) {
    return code.matches("[A-Za-z0-9._:/-]{0,60}") ? code : "uncoded";
  }
}
