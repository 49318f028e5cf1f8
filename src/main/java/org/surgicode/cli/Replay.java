package org.surgicode.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.ReviewJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reviews a record again and holds the result against a review of it that was kept: by the same
 * edition they must be the same bytes, by another edition the differences are told.
 *
 * @param bundles the texts of the record
 * @param workshop what reads and judges
 * @param edition the edition to judge by, null for the one in force on the day
 */
record Replay(List<CaseInput> bundles, Workshop workshop, @Nullable String edition) {
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * What became of one kept review.
   *
   * @param title case, operation, family and edition
   * @param same whether the bytes are the same
   * @param differences where they are not, one line each
   */
  record Result(String title, boolean same, List<String> differences) {
    /** Names the review without its words. */
    @Override
    public String toString() {
      return "Result[" + title + " " + same + "]";
    }
  }

  /**
   * @param line a review as {@code surgicode review} printed it, without the line end
   * @throws UnusableInput with code {@code not-a-review} or {@code no-such-review}
   */
  Result of(String line) {
    JsonNode kept = parsed(line);
    for (CaseInput bundle : bundles) {
      for (Outcome outcome : workshop.intake(asOf(kept), edition).review(named(bundle, kept))) {
        if (edition != null && outcome instanceof Outcome.Refused refused) {
          throw refused.problem();
        }
        ObjectNode again = outcome.json(kept.has("documents"));
        if (key(again).equals(key(kept))) {
          return compared(line, kept, again);
        }
      }
    }
    throw new UnusableInput(
        "no-such-review",
        "The Bundle gives no review of "
            + key(kept)
            + "; name the Bundle that was reviewed, and the families that were switched on.");
  }

  private static Result compared(String line, JsonNode kept, ObjectNode again) {
    String now = ReviewJson.line(again);
    List<String> differences = new ArrayList<>(Differences.between(kept, again));
    if (differences.isEmpty() && !now.equals(line)) {
      differences.add("The same content in other bytes: give the line as `review` printed it.");
    }
    JsonNode edition = again.path("edition");
    String title =
        key(kept)
            + " by edition "
            + edition.path("criteria").asString("none")
            + ", criteria and vocabulary "
            + edition.path("sha256").asString("none");
    return new Result(title, now.equals(line), differences);
  }

  private static JsonNode parsed(String line) {
    try {
      JsonNode json = JSON.readTree(line);
      if (json.isObject() && json.has("case") && (json.has("edition") || json.has("error"))) {
        return json;
      }
    } catch (JacksonException e) {
      throw noReview();
    }
    throw noReview();
  }

  private static UnusableInput noReview() {
    return new UnusableInput(
        "not-a-review", "The first file must hold reviews, each a line as `review` prints it.");
  }

  /** The Bundle under the name that the kept review used, should it have none of its own. */
  private static CaseInput named(CaseInput input, JsonNode kept) {
    return input instanceof CaseInput.OfBundle bundle
        ? new CaseInput.OfBundle(kept.path("case").asString(), bundle.json())
        : input;
  }

  private static @Nullable LocalDate asOf(JsonNode kept) {
    try {
      return kept.has("asOf") ? LocalDate.parse(kept.path("asOf").asString()) : null;
    } catch (DateTimeException e) {
      throw noReview();
    }
  }

  private static String key(JsonNode review) {
    return review.path("case").asString("")
        + " "
        + review.path("procedure").asString("without an operation")
        + " "
        + review.path("edition").path("family").asString("not judged");
  }
}
