package org.surgicode.criteria;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * The code for every further body.
 *
 * @param bodiesOf criterion whose bodies are counted
 * @param unless facts that leave the count open
 * @param oneLessForEach facts each of which takes one more body for a primary of its own
 */
record AddOnRule(
    @JsonProperty(required = true) String code,
    @JsonProperty(required = true) String means,
    @JsonProperty(required = true) String bodiesOf,
    Map<String, List<String>> unless,
    Map<String, List<String>> oneLessForEach) {}
