package org.surgicode.web.performance;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.surgicode.review.figures.FigureFilter.By;
import org.surgicode.review.figures.Tally;
import org.surgicode.web.language.Phrases;

/**
 * How months, sites and surgeons are called.
 *
 * @param by what the groups are
 */
record Names(By by, Phrases phrases) {
  private static final int FROM_ONE_ALPHABET = 3;

  /** The whole name of a group. */
  String group(Tally group) {
    List<String> names = group.names();
    String first = names.get(0);
    if (by == By.MONTH) {
      String from = month(first, "yMMM");
      return names.size() == 1 ? from : from + " – " + month(names.get(names.size() - 1), "yMMM");
    }
    if (names.size() > FROM_ONE_ALPHABET || (names.size() > 1 && first.isEmpty())) {
      return phrases.say("figures-others-" + by.code(), Map.of("count", names.size()));
    }
    return String.join(
        phrases.say("comma"),
        names.stream().map(n -> n.isEmpty() ? phrases.say("worklist-unknown") : n).toList());
  }

  /** The months of a group for the axis: a letter each, or a short name where there is room. */
  String axis(Tally group, boolean room) {
    String pattern = room ? "MMM" : "MMMMM";
    String first = month(group.names().get(0), pattern);
    int last = group.names().size() - 1;
    return last == 0 ? first : first + "–" + month(group.names().get(last), pattern);
  }

  private String month(String number, String pattern) {
    int whole = Integer.parseInt(number);
    var first = YearMonth.of(whole / 100, whole % 100).atDay(1).atStartOfDay(ZoneOffset.UTC);
    DateFormat format = DateFormat.getInstanceForSkeleton(pattern, phrases.locale());
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(first.toInstant()));
  }
}
