package org.surgicode.web.door;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a card shows its readers, as the hospital's compliance officer wants it. */
public enum Shows {
  /** The suggested codes, or the open questions where none can be suggested. */
  @JsonProperty("suggestion")
  SUGGESTION,
  /** Quotes and questions; a code on no card. */
  @JsonProperty("questions")
  QUESTIONS
}
