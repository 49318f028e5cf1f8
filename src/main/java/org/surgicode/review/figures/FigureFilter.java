package org.surgicode.review.figures;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which operations are counted, and by what.
 *
 * @param by what the groups are
 * @param from first month of operation
 * @param to last month of operation
 * @param site only this site; null for all
 * @param surgeon only this surgeon; null for all
 */
public record FigureFilter(
    By by, YearMonth from, YearMonth to, @Nullable String site, @Nullable String surgeon) {
  /** What the groups are. */
  public enum By {
    MONTH,
    SITE,
    SURGEON;

    /** As addresses write it, for example {@code month}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one of a code. */
    public static Optional<By> of(String code) {
      return Arrays.stream(values()).filter(by -> by.code().equals(code)).findFirst();
    }
  }
}
