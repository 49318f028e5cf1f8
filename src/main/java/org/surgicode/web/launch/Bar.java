package org.surgicode.web.launch;

import java.util.Locale;

/** Why somebody is not let on, and what a page tells him then. */
public enum Bar {
  /** There is no launch, or it has ended. */
  NO_LAUNCH(401),
  /** The page belongs to another launch than the one under way in this browser. */
  OTHER_LAUNCH(403),
  /** The case is another patient's than the one whose chart is open. */
  OTHER_PATIENT(403),
  /** No chart is open, and this role sees cases only from a chart. */
  NO_PATIENT(403),
  /** The role may not. */
  ROLE(403);

  private final int status;

  Bar(int status) {
    this.status = status;
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** Beginning of the keys of its words, for example {@code bar-no-launch}. */
  public String key() {
    return "bar-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
