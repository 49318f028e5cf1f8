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

  /** All links, with the chosen determination marked; null chooses all cases. */
  public static List<Filter> over(List<FiledReview> all, @Nullable Determination chosen) {
    List<Filter> filters = new ArrayList<>();
    filters.add(new Filter("All", "/", all.size(), chosen == null));
    for (Determination determination : Determination.values()) {
      int count = (int) all.stream().filter(f -> is(f, determination)).count();
      filters.add(
          new Filter(
              Wording.title(determination),
              "/?determination=" + determination.code(),
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
