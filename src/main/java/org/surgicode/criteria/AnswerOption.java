package org.surgicode.criteria;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.surgicode.casefile.Status;
import org.surgicode.casefile.Verdict;

/**
 * One answer to choose from; in the file a bare text or, with {@code fits}, a map.
 *
 * @param answer the words
 * @param fits criteria with the values beside which the answer is possible; a criterion that is not
 *     met rules nothing out
 */
record AnswerOption(@JsonProperty(required = true) String answer, Map<String, List<String>> fits) {

  /** From a map in the file. */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  AnswerOption {}

  /** From a bare text in the file. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static AnswerOption anywhere(String answer) {
    return new AnswerOption(answer, Map.of());
  }

  boolean fits(Map<String, Verdict> verdicts) {
    return fits.entrySet().stream()
        .allMatch(
            wanted -> {
              Verdict verdict = verdicts.get(wanted.getKey());
              return verdict == null
                  || verdict.status() != Status.MET
                  || wanted.getValue().contains(verdict.value());
            });
  }
}
