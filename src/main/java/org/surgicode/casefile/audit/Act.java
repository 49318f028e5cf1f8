package org.surgicode.casefile.audit;

import java.util.Locale;

/** What somebody did. */
public enum Act {
  /** A record, or one document of it, was read in the EHR. */
  CHART_READ,
  /** A record was reviewed. */
  REVIEW,
  /** A kept review was shown. */
  SHOWN,
  /** Many kept reviews were listed. */
  LISTED,
  /** Something was written to the EHR, or taken back there. */
  WRITE_BACK,
  /** A person decided about a suggestion. */
  DECISION,
  /** A case was given to somebody to work at, given back, or to somebody for a second look. */
  ASSIGNMENT,
  /** Somebody was turned away. */
  DENIED,
  /** These very entries were read. */
  AUDIT_READ;

  /** The word for tables and JSON. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
