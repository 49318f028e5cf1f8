package org.surgicode.casefile.audit;

import java.util.Locale;

/** How an act ended. */
public enum Outcome {
  DONE,
  /** Somebody was not allowed to. */
  REFUSED,
  /** It was allowed but could not be done. */
  FAILED;

  /** The word for tables and JSON. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
