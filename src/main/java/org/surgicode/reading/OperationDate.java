package org.surgicode.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.SectionKind;

/** The day that a report gives for its operation, in its header: {@code Date of surgery: …}. */
final class OperationDate {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Set<String> NAMES =
      Set.of("surgery", "operation", "procedure", "service", "dos");

  private static final Set<String> BIRTH = Set.of("dob", "born", "birth", "aged");

  /** Parts of the names that dates of something else have. */
  private static final Set<String> OTHER =
      Set.of("birth", "dictat", "transcri", "sign", "print", "admi", "discharg");

  /** So many sentences belong to the header of a report. */
  private static final int HEADER = 5;

  /** A day so many years before is a birthday without its name. */
  private static final int LONG_AGO = 15;

  private OperationDate() {}

  /**
   * The first date under a heading that names the operation's day, else in the header, or null. A
   * date that may be read with the day or the month first is the operation's day when it can be.
   */
  static @Nullable LocalDate in(List<Utterance> utterances, LocalDate day) {
    LocalDate named = named(utterances, day);
    return named != null ? named : inHeader(utterances, day);
  }

  /** A date in the first lines, which is not a birthday. */
  private static @Nullable LocalDate inHeader(List<Utterance> utterances, LocalDate day) {
    LocalDate first = null;
    for (Utterance u : utterances.subList(0, Math.min(HEADER, utterances.size()))) {
      SectionKind kind = u.sentence().section().kind();
      if (kind == SectionKind.INDICATION) break;
      boolean birth = BIRTH.stream().anyMatch(heading(u)::contains);
      for (int i = 0; i < u.sentence().tokens().size(); i++) birth |= BIRTH.contains(u.word(i));
      LocalDate d = birth ? null : date(u, day);
      if (first == null) first = d;
      if (day.equals(d)) return d;
    }
    return first;
  }

  private static @Nullable LocalDate named(List<Utterance> utterances, LocalDate day) {
    for (Utterance u : utterances) {
      String heading = heading(u);
      boolean staff = u.sentence().section().kind() == SectionKind.STAFF;
      boolean named = staff && NAMES.stream().anyMatch(heading::contains);
      if (!named && !heading.contains("date")) continue;
      if (!named && OTHER.stream().anyMatch(heading::contains)) continue;
      LocalDate d = date(u, day);
      if (d != null) return d;
    }
    return null;
  }

  private static String heading(Utterance u) {
    return u.sentence().section().words();
  }

  private static @Nullable LocalDate date(Utterance u, LocalDate day) {
    int n = u.sentence().tokens().size();
    LocalDate first = null;
    for (int i = 0; i < n; i++) {
      LocalDate d = slashes(u, i, day);
      if (d == null) d = words(u, i);
      if (day.equals(d)) return d;
      if (first == null && d != null && !d.isBefore(day.minusYears(LONG_AGO))) first = d;
    }
    return first;
  }

  private static @Nullable LocalDate slashes(Utterance u, int i, LocalDate day) {
    String stroke = u.word(i + 1);
    if (!(stroke.equals("/") || stroke.equals("-")) || !u.word(i + 3).equals(stroke)) return null;
    int a = number(u.word(i));
    int b = number(u.word(i + 2));
    int c = number(u.word(i + 4));
    if (a < 0 || b < 0 || c < 0) return null;
    if (a > 1900) return of(a, b, c);
    int year = c < 100 ? 2000 + c : c;
    LocalDate monthFirst = of(year, a, b);
    LocalDate dayFirst = of(year, b, a);
    if (monthFirst == null || day.equals(dayFirst)) return dayFirst;
    return monthFirst;
  }

  private static @Nullable LocalDate words(Utterance u, int i) {
    int month = month(u.word(i));
    if (month == 0) return null;
    int before = number(u.word(i - 1));
    int after = number(u.word(i + 1));
    int next = u.word(i + 2).equals(",") ? i + 3 : i + 2;
    if (before > 0 && after > 1900) return of(after, month, before);
    return after > 0 && number(u.word(next)) > 1900 ? of(number(u.word(next)), month, after) : null;
  }

  private static int month(String w) {
    return w.length() >= 3 && w.chars().allMatch(Character::isLetter)
        ? MONTHS.indexOf(w.substring(0, 3)) + 1
        : 0;
  }

  private static int number(String w) {
    if (w.isEmpty() || w.length() > 4) return -1;
    return w.chars().allMatch(Character::isDigit) ? Integer.parseInt(w) : -1;
  }

  private static @Nullable LocalDate of(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
