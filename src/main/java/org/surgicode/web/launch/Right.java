package org.surgicode.web.launch;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What somebody may see or do. */
public enum Right {
  /**
   * Sees codes, units, modifiers and what an answer would change. Nobody sees these beside a
   * question that is put to a surgeon.
   */
  @JsonProperty("codes")
  CODES,
  /** Sees every case of the hospital, not only those of the patient whose chart is open. */
  @JsonProperty("all-cases")
  ALL_CASES,
  /** Accepts, changes, rejects a suggestion, and takes that back. */
  @JsonProperty("decide")
  DECIDE,
  /** Puts a question to a surgeon or another department. */
  @JsonProperty("ask")
  ASK,
  /** Answers a question that was put to him. */
  @JsonProperty("answer")
  ANSWER,
  /** Hands a case to somebody. */
  @JsonProperty("assign")
  ASSIGN,
  /** Sees the figures of the work. */
  @JsonProperty("performance")
  PERFORMANCE,
  /** Sees them by surgeon too. */
  @JsonProperty("surgeons")
  SURGEONS
}
