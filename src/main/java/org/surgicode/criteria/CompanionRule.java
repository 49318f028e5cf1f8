package org.surgicode.criteria;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A further service, and what the report must say for it to be considered. */
record CompanionRule(
    @JsonProperty(required = true) String code,
    @JsonProperty(required = true) String means,
    @JsonProperty(required = true) String source,
    List<Condition> when) {}
