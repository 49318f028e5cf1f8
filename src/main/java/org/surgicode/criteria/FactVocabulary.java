package org.surgicode.criteria;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.ConfigFiles;
import tools.jackson.databind.JsonNode;

/** The facts that reading may find: the contract in {@code vocabulary/facts.yaml}. */
record FactVocabulary(@JsonProperty(required = true) Map<String, Kind> facts) {
  static final String FILE = "vocabulary/facts.yaml";

  /**
   * The vocabulary as its file holds it.
   *
   * @throws org.surgicode.casefile.UnusableInput with code {@code config} when a value has no
   *     meaning: an unquoted comma makes two values of one
   */
  static FactVocabulary read(ConfigFiles files) {
    ConfigText text = ConfigText.of(files, FILE);
    FactVocabulary vocabulary = text.as(FactVocabulary.class);
    vocabulary
        .facts()
        .forEach(
            (fact, kind) ->
                kind.values()
                    .propertyStream()
                    .filter(value -> value.getValue().asString("").isBlank())
                    .forEach(
                        value -> {
                          throw text.wrongAt(
                              value.getKey(),
                              "the value '%s' of the fact '%s' has no meaning; put a text with commas in quotes."
                                  .formatted(value.getKey(), fact));
                        }));
    return vocabulary;
  }

  /** One kind of fact; its values are a map of value to meaning, or the word {@code any}. */
  record Kind(
      @JsonProperty(required = true) String says,
      boolean levels,
      @Nullable String amount,
      @JsonProperty(required = true) JsonNode values) {

    /** Whether the value is the record's own word. */
    boolean free() {
      return !values.isObject();
    }

    Set<String> names() {
      return new LinkedHashSet<>(values.propertyNames());
    }

    boolean admits(String value) {
      return free() || value.equals(FactSheet.ANY) || values.has(value);
    }
  }
}
