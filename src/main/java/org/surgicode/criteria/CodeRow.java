package org.surgicode.criteria;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Status;
import org.surgicode.casefile.Verdict;

/**
 * One primary code: the values that its criteria must have.
 *
 * @param addOn code of every further body beside this primary; null where the family's own holds
 */
record CodeRow(
    @JsonProperty(required = true) String code,
    @JsonProperty(required = true) String means,
    Map<String, List<String>> when,
    @Nullable String addOn) {

  /** Whether none of the verdicts reached so far speaks for another row. */
  boolean admits(Map<String, Verdict> verdicts) {
    for (var e : when.entrySet()) {
      Verdict verdict = verdicts.get(e.getKey());
      if (verdict != null
          && verdict.status() == Status.MET
          && !e.getValue().contains(verdict.value())) {
        return false;
      }
    }
    return true;
  }
}
