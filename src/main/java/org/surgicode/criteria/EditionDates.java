package org.surgicode.criteria;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/** Days of service that one edition judges, both ends included. */
record EditionDates(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) LocalDate from,
    @JsonProperty(required = true) LocalDate to) {
  boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
