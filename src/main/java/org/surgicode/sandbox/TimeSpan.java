package org.surgicode.sandbox;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;

/** The time that a FHIR date covers: a day without a clock time is the whole day in UTC. */
record TimeSpan(Instant first, Instant end) {

  /** The span of a date, dateTime, instant or Period; empty for anything else. */
  static Optional<TimeSpan> of(Base value) {
    if (value instanceof BaseDateTimeType moment && moment.hasValue()) {
      return Optional.of(of(moment));
    }
    if (value instanceof Period period && (period.hasStart() || period.hasEnd())) {
      return Optional.of(
          new TimeSpan(
              period.hasStart() ? of(period.getStartElement()).first : Instant.MIN,
              period.hasEnd() ? of(period.getEndElement()).end : Instant.MAX));
    }
    return Optional.empty();
  }

  /** Whether the span satisfies a search value such as {@code ge2026-01-22}. */
  boolean satisfies(String query) {
    boolean prefixed = query.length() > 2 && Character.isLetter(query.charAt(0));
    String prefix = prefixed ? query.substring(0, 2) : "eq";
    TimeSpan asked = of(moment(prefixed ? query.substring(2) : query));
    return switch (prefix) {
      case "eq" -> !first.isBefore(asked.first) && !end.isAfter(asked.end);
      case "ne" -> first.isBefore(asked.first) || end.isAfter(asked.end);
      case "ge" -> end.isAfter(asked.first);
      case "gt" -> end.isAfter(asked.end);
      case "le" -> first.isBefore(asked.end);
      case "lt" -> first.isBefore(asked.first);
      default -> throw new InvalidRequestException("Unknown date prefix " + prefix + ".");
    };
  }

  private static DateTimeType moment(String text) {
    try {
      return new DateTimeType(text);
    } catch (RuntimeException e) {
      throw new InvalidRequestException("A date search needs a FHIR date.");
    }
  }

  private static TimeSpan of(BaseDateTimeType moment) {
    if (moment.getPrecision().compareTo(TemporalPrecisionEnum.DAY) > 0) {
      Instant start = moment.getValue().toInstant();
      return new TimeSpan(start, start.plus(1, clockUnit(moment.getPrecision())));
    }
    int month = moment.getPrecision() == TemporalPrecisionEnum.YEAR ? 1 : moment.getMonth() + 1;
    int day = moment.getPrecision() == TemporalPrecisionEnum.DAY ? moment.getDay() : 1;
    LocalDate start = LocalDate.of(moment.getYear(), month, day);
    LocalDate after =
        switch (moment.getPrecision()) {
          case YEAR -> start.plusYears(1);
          case MONTH -> start.plusMonths(1);
          default -> start.plusDays(1);
        };
    return new TimeSpan(
        start.atStartOfDay().toInstant(ZoneOffset.UTC),
        after.atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  private static ChronoUnit clockUnit(TemporalPrecisionEnum precision) {
    return switch (precision) {
      case MINUTE -> ChronoUnit.MINUTES;
      case SECOND -> ChronoUnit.SECONDS;
      default -> ChronoUnit.MILLIS;
    };
  }
}
