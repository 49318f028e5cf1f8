package org.surgicode.casefile;

/** What a chart document is, as its type code, category and title say. */
public enum DocumentKind {
  OPERATIVE_REPORT,
  HISTORY,
  CONSULTATION,
  PROGRESS_NOTE,
  DISCHARGE_SUMMARY,
  CONSENT,
  PATHOLOGY,
  IMAGING,
  LABORATORY,
  OTHER
}
