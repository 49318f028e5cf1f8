package org.surgicode.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Calendar days as the record writes them: in the place's own time zone, never converted. */
final class Days {
  private Days() {}

  /** The day of a date or time; null when only month or year are known. */
  static @Nullable LocalDate of(@Nullable BaseDateTimeType date) {
    String written = date == null ? null : date.getValueAsString();
    if (written == null || written.length() < 10) {
      return null;
    }
    try {
      return LocalDate.parse(written.substring(0, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The first day of a date, a time or a period; null for anything else. */
  static @Nullable LocalDate start(@Nullable Type value) {
    if (value instanceof Period period) {
      LocalDate start = of(period.getStartElement());
      return start == null ? of(period.getEndElement()) : start;
    }
    return value instanceof BaseDateTimeType date ? of(date) : null;
  }

  /** The first possible day of a date that may lack its day or month. */
  static @Nullable LocalDate earliest(@Nullable Type value) {
    if (value instanceof BaseDateTimeType date && date.getValueAsString() != null) {
      String written = date.getValueAsString();
      try {
        return switch (written.length()) {
          case 4 -> LocalDate.of(Integer.parseInt(written), 1, 1);
          case 7 -> LocalDate.parse(written + "-01");
          default -> of(date);
        };
      } catch (DateTimeException | NumberFormatException e) {
        return null;
      }
    }
    return start(value);
  }

  /** A date as written, without its time and however imprecise; empty when there is none. */
  static String written(@Nullable Type value) {
    BaseDateTimeType date =
        value instanceof Period period
            ? period.getStartElement()
            : value instanceof BaseDateTimeType written ? written : null;
    String text = date == null ? null : date.getValueAsString();
    return text == null ? "" : text.substring(0, Math.min(10, text.length()));
  }
}
