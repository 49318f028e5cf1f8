package org.surgicode.review.worklist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far the second review of an operation is, by somebody who did not decide it. */
public enum SecondLook {
  /** Somebody asked for it. */
  WANTED,
  /** The second person comes to the same. */
  AGREED,
  /** He does not: the case is open again. */
  DISAGREED;

  /** As addresses write it, for example {@code wanted}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of a code. */
  public static Optional<SecondLook> of(String code) {
    return Arrays.stream(values()).filter(look -> look.code().equals(code)).findFirst();
  }
}
