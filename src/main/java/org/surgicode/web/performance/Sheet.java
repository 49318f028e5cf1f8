package org.surgicode.web.performance;

import java.util.List;

/**
 * The table behind a plot.
 *
 * @param heads the first is of the rows' names
 * @param rows the rows
 */
record Sheet(List<String> heads, List<Row> rows) {
  /**
   * A row.
   *
   * @param name what it is about
   * @param cells one for each head after the first; a dash for nothing to count
   */
  record Row(String name, List<String> cells) {}
}
