package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.Determination;
import org.surgicode.casefile.Status;
import org.surgicode.casefile.Verdict;

/**
 * A title that says another way in, or another side of the dura, than its report takes the code
 * away.
 */
class ContradictingTitlesTest {
  private static final Map<String, String> ANOTHER_WAY =
      Map.of(
          "retroperitoneal", "Transperitoneal approach for lumbar corpectomy (laparotomy).",
          "transperitoneal", "Left retroperitoneal approach for lumbar corpectomy.",
          "transthoracic", "Left thoracoabdominal approach with diaphragm takedown for corpectomy.",
          "thoracolumbar", "Right thoracotomy for corpectomy.",
          "anterior-cervical", "Posterior cervical approach for corpectomy.");
  private static final Map<String, String> ANOTHER_SIDE =
      Map.of(
          "intradural", "Corpectomy with excision of extradural tumor.",
          "extradural", "Corpectomy with excision of intradural tumor.");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a01", "a03", "a05", "a07", "b01", "b03", "b06", "e01", "e09", "f01", "f02", "f05"
      })
  void anotherWayInTheTitleIsAConflict(String id) throws IOException {
    contradicted(id, "approach", ANOTHER_WAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a01", "a03", "a05", "a07", "b01", "b03", "b06", "e01", "e09", "f01", "f02", "f05"
      })
  void anotherSideOfTheDuraInTheTitleIsAConflict(String id) throws IOException {
    contradicted(id, "compartment", ANOTHER_SIDE);
  }

  private static void contradicted(String id, String criterion, Map<String, String> another)
      throws IOException {
    CaseReview before = RewrittenCase.asItStands(id);
    assertThat(before.judgement().determination()).isEqualTo(Determination.SUPPORTED);
    String title = Objects.requireNonNull(another.get(verdict(before, criterion).value()));
    CaseReview after = RewrittenCase.withReports(id, text -> titled(text, title));
    assertThat(verdict(after, criterion).status()).isEqualTo(Status.CONFLICTING);
    assertThat(after.judgement().codes()).isEmpty();
  }

  private static String titled(String text, String title) {
    int line = text.indexOf('\n') + 1;
    return text.substring(0, line)
        + "OPERATION PERFORMED: "
        + title
        + "\n\n"
        + text.substring(line);
  }

  private static Verdict verdict(CaseReview review, String criterion) {
    return review.judgement().verdicts().stream()
        .filter(v -> v.criterion().equals(criterion))
        .findFirst()
        .orElseThrow();
  }
}
