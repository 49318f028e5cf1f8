package org.surgicode.criteria;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What makes a question compliant in one language: {@code questions/LANGUAGE.yaml}.
 *
 * @param language language tag, for example {@code en}
 * @param never words that no question and no answer may hold, by the reason why not; a star at
 *     either end of a word stands for any letters
 * @param yesOrNo words that open a question which only a yes or a no answers
 * @param requests words of which a question holds one, because it asks for something to be written
 * @param fullStops what a question may end with
 * @param waysOut the answers that nobody may be denied, in their order
 */
record QuestionRules(
    @JsonProperty(required = true) String language,
    @JsonProperty(required = true) Map<String, List<String>> never,
    @JsonProperty(required = true) List<String> yesOrNo,
    @JsonProperty(required = true) List<String> requests,
    @JsonProperty(required = true) List<String> fullStops,
    @JsonProperty(required = true) List<String> waysOut) {

  /** Where the rules of a language stand. */
  static String file(String language) {
    return "questions/" + language + ".yaml";
  }

  /** Answers to choose from, never without a way out. */
  List<String> withWaysOut(List<String> answers) {
    return Stream.concat(answers.stream(), waysOut.stream()).toList();
  }
}
