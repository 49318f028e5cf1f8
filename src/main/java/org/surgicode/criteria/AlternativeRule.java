package org.surgicode.criteria;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A neighbouring family, and the criterion that must be not met to look at it. */
record AlternativeRule(
    @JsonProperty(required = true) String codes,
    @JsonProperty(required = true) String means,
    @JsonProperty(required = true) String because,
    @JsonProperty(required = true) String source,
    List<Condition> when) {}
