package org.surgicode.ehr.write;

import java.util.List;

/** The ways to write, best first. No way writes anything financial. */
public enum Rung {
  /** The whole packet at once, all or nothing. */
  TRANSACTION("transaction", true),
  /** The same resources one by one, each looked up before it is made. */
  SINGLE_CALLS("single-calls", true),
  /** One summary note for people. */
  DOCUMENT("document", true),
  /** The open questions as messages to whom they are for. */
  MESSAGE("message", false),
  /** The open questions as a form that the surgeon completes. */
  FORM("form", false),
  /** Nothing is written; pages and cards of this service show the review. */
  READ_ONLY("read-only", false);

  private final String code;
  private final boolean carriesCodes;

  Rung(String code, boolean carriesCodes) {
    this.code = code;
    this.carriesCodes = carriesCodes;
  }

  /** The name in settings and reports, for example {@code single-calls}. */
  public String code() {
    return code;
  }

  /** Whether the suggested codes reach the EHR this way; the open questions always do. */
  boolean carriesCodes() {
    return carriesCodes;
  }

  /** All that write something, best first. */
  public static List<Rung> all() {
    return List.of(TRANSACTION, SINGLE_CALLS, DOCUMENT, MESSAGE, FORM);
  }
}
