package org.surgicode.criteria;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which fact tells that an operation of the family's kind took place, with or without a report. */
record OperationRule(
    @JsonProperty(required = true) String fact,
    @JsonProperty(required = true) String reported,
    @JsonProperty(required = true) String unreported) {}
