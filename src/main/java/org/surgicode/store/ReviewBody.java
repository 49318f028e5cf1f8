package org.surgicode.store;

import java.util.Optional;
import org.surgicode.casefile.CaseReview;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A review as the text of one column. */
final class ReviewBody {
  private static final JsonMapper JSON = new JsonMapper();

  private ReviewBody() {}

  static String of(CaseReview review) {
    return JSON.writeValueAsString(review);
  }

  /**
   * The review again; empty when an earlier version of this software wrote it in another form: such
   * a case is simply reviewed anew.
   */
  static Optional<CaseReview> read(String body) {
    try {
      return Optional.of(JSON.readValue(body, CaseReview.class));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
