package org.surgicode.criteria.site;

import java.time.LocalDate;
import java.util.Map;
import org.surgicode.casefile.SiteReport;

/**
 * One table and the days of service on which it holds, both ends included.
 *
 * @param kind what kind of table it is
 * @param file its name below the site's folder
 * @param pairs rows of a table of pairs; empty for another kind
 * @param units rows of a table of most units by code
 * @param indicators rows of the fee schedule by code
 * @param descriptors licensed wording by code
 */
record Shelf(
    SiteReport.Kind kind,
    String file,
    LocalDate from,
    LocalDate to,
    Map<String, PairRow> pairs,
    Map<String, UnitsRow> units,
    Map<String, IndicatorRow> indicators,
    Map<String, String> descriptors) {

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  boolean overlaps(Shelf other) {
    return kind == other.kind && !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  /**
   * Two codes that are not paid side by side.
   *
   * @param modifier 0 never, 1 with a modifier that says why
   */
  record PairRow(
      String paid,
      String unpaid,
      LocalDate from,
      LocalDate to,
      String modifier,
      SiteReport.Row row) {
    static String key(String paid, String unpaid) {
      return paid + " " + unpaid;
    }
  }

  /**
   * Most units of a code.
   *
   * @param adjudication 1 each line, 2 each day without exception, 3 each day with appeal
   */
  record UnitsRow(int most, String adjudication, SiteReport.Row row) {}

  /** Indicators of one code, each a single character. */
  record IndicatorRow(
      String status,
      String multiple,
      String bilateral,
      String assistant,
      String twoSurgeons,
      SiteReport.Row row) {}
}
