package org.surgicode.cli.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How many of a number of points were right.
 *
 * @param right points that were right
 * @param of points that were looked at
 */
record Share(int right, int of) {
  static final Share NONE = new Share(0, 0);

  Share plus(Share other) {
    return new Share(right + other.right, of + other.of);
  }

  /** The share from 0 to 1 with four decimals; null when nothing was looked at. */
  @Nullable Double value() {
    return of == 0 ? null : rounded((double) right / of);
  }

  static double rounded(double value) {
    return new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
  }
}
