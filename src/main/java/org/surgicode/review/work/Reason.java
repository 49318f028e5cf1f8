package org.surgicode.review.work;

import java.util.Locale;

/** Why a job was asked for. */
public enum Reason {
  /** The EHR sent a resource that a Subscription's criteria met. */
  SUBSCRIPTION,
  /** The EHR told an event of a topic. */
  TOPIC,
  /** The EHR was asked what changed. */
  POLL,
  /** An HL7 v2 message came in. */
  HL7,
  /** A CDS Hook was called. */
  HOOK,
  /** A person or a program asked for it. */
  MANUAL,
  /** What was to be written to the EHR did not arrive, or nobody knows whether it did. */
  UNSETTLED,
  /** A day came on which something that could still be expected is due. */
  CALENDAR;

  /** The word for tables and JSON, for example {@code subscription}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
