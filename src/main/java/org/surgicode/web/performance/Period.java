package org.surgicode.web.performance;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.surgicode.review.figures.FigureFilter;
import org.surgicode.review.figures.FigureFilter.By;

/**
 * What an address of the figures asks for.
 *
 * @param months how many months, the present one included
 * @param site only this site; null for all
 * @param surgeon only this surgeon; null for all
 */
record Period(int months, @Nullable String site, @Nullable String surgeon) {
  static final List<Integer> LENGTHS = List.of(3, 6, 12, 24, 36);
  private static final int USUAL = 12;

  /**
   * @param sites the sites that there are; others are not known
   * @param surgeons the surgeons whom the visitor may name
   */
  static Period of(HttpServletRequest request, List<String> sites, List<String> surgeons) {
    String months = request.getParameter("months");
    return new Period(
        LENGTHS.stream().filter(n -> n.toString().equals(months)).findFirst().orElse(USUAL),
        known(request.getParameter("site"), sites),
        known(request.getParameter("surgeon"), surgeons));
  }

  private static @Nullable String known(@Nullable String asked, List<String> names) {
    return asked != null && names.contains(asked) ? asked : null;
  }

  /**
   * The periods to try one after the other until one holds enough to be told: the one that was
   * asked for, else the usual one and longer ones.
   */
  static List<Period> tries(HttpServletRequest request, List<String> sites, List<String> surgeons) {
    Period asked = of(request, sites, surgeons);
    return request.getParameter("months") != null
        ? List.of(asked)
        : LENGTHS.stream()
            .filter(n -> n >= USUAL)
            .map(n -> new Period(n, asked.site(), asked.surgeon()))
            .toList();
  }

  FigureFilter filter(By by, LocalDate today) {
    YearMonth last = YearMonth.from(today);
    return new FigureFilter(by, last.minusMonths(months - 1L), last, site, surgeon);
  }

  /** The parameters of this period, each behind an ampersand; empty for the usual one. */
  String more() {
    Map<String, String> asked = new LinkedHashMap<>();
    if (months != USUAL) {
      asked.put("months", Integer.toString(months));
    }
    if (site != null) {
      asked.put("site", site);
    }
    if (surgeon != null) {
      asked.put("surgeon", surgeon);
    }
    return asked.entrySet().stream()
        .map(e -> "&" + e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining());
  }
}
