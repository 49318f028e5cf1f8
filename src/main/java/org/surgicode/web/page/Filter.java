package org.surgicode.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Determination;
import org.surgicode.review.FiledReview;

/**
 * One link above the list of cases.
 *
 * @param label the determination in words, or {@code All}
 * @param address where the link leads
 * @param count how many cases it shows
 * @param current whether the page shows it now
 */
public record Filter(String label, String address, int count, boolean current) {

  /**
   * All links, with the chosen determination marked; null chooses all cases.
   *
   * @param query what the addresses of this tenant end with
   */
  public static List<Filter> over(
      List<FiledReview> all, @Nullable Determination chosen, String query) {
    List<Filter> filters = new ArrayList<>();
    filters.add(new Filter("All", "/" + query, all.size(), chosen == null));
    for (Determination determination : Determination.values()) {
      int count = (int) all.stream().filter(f -> is(f, determination)).count();
      filters.add(
          new Filter(
              Wording.title(determination),
              "/" + (query.isEmpty() ? "?" : query + "&") + "determination=" + determination.code(),
              count,
              determination == chosen));
    }
    return filters;
  }

  /** Whether a review came to this determination. */
  public static boolean is(FiledReview filed, Determination determination) {
    return filed.review().judgement().determination() == determination;
  }
}
