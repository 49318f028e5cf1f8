package org.surgicode.web.door;

import com.fasterxml.jackson.annotation.JsonProperty;

/** With whose login a door reads what a request does not bring along. */
public enum Reads {
  /** With the token that the caller lends for this one call. */
  @JsonProperty("caller")
  CALLER,
  /** With this software's own login. */
  @JsonProperty("own")
  OWN
}
