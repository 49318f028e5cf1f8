package org.surgicode.cli.explain;

import java.util.List;

/**
 * One plain table.
 *
 * @param title what it shows
 * @param head names of the columns
 * @param rows cells of every row, as many as there are columns; the first one names the row
 */
record Grid(String title, List<String> head, List<List<String>> rows) {
  Grid {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
