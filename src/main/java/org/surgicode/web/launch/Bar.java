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
  ROLE(403),
  /** The launch is not one that an EHR sends. */
  MALFORMED(400),
  /** The EHR is none that this service works beside. */
  UNKNOWN_EHR(400),
  /** The sign-in took too long, was used before, or began in another browser. */
  STALE(400),
  /** The browser did not send back the cookie that it was given; within a frame it may not. */
  NO_COOKIE(400),
  /** The EHR's sign-in did not let him in. */
  EHR_REFUSED(403),
  /** The EHR's sign-in cannot be used safely. */
  EHR_UNFIT(502),
  /** The EHR's sign-in did not answer. */
  EHR_SILENT(502),
  /** Who signed in was not proved. */
  IDENTITY(403),
  /** He signed in, but works as nothing here. */
  NO_ROLE(403);

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
