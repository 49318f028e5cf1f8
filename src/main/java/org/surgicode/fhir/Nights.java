package org.surgicode.fhir;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.surgicode.fhir.Operations.Operation;

/** Operations that go on over midnight: what was entered after it belongs to the day before. */
final class Nights {
  /** Two entries without an end belong together when the later one begins so soon. */
  private static final Duration SOON = Duration.ofHours(4);

  private Nights() {}

  /** The operations, each day's entries after midnight joined to the day before. */
  static List<Operation> joined(List<Operation> operations) {
    List<Operation> whole = new ArrayList<>();
    for (Operation operation : operations) {
      Optional<Operation> evening =
          whole.stream()
              .filter(o -> o.encounter().equals(operation.encounter()))
              .filter(o -> dayBefore(o.day(), operation.day()))
              .filter(o -> goesOn(o, operation))
              .findFirst();
      if (evening.isPresent()) {
        evening.get().procedures().addAll(operation.procedures());
      } else {
        whole.add(operation);
      }
    }
    return whole;
  }

  private static boolean dayBefore(@Nullable LocalDate day, @Nullable LocalDate next) {
    return day != null && next != null && day.plusDays(1).equals(next);
  }

  /** Every entry of the morning is timed, and begins before the evening's have ended. */
  private static boolean goesOn(Operation evening, Operation morning) {
    Optional<Instant> last =
        evening.procedures().stream().flatMap(Nights::end).max(Instant::compareTo);
    List<Instant> starts = morning.procedures().stream().flatMap(Nights::start).toList();
    return last.isPresent()
        && starts.size() == morning.procedures().size()
        && starts.stream().noneMatch(s -> s.isAfter(last.get()));
  }

  private static Stream<Instant> start(Procedure procedure) {
    Type performed = procedure.getPerformed();
    return performed instanceof Period period
        ? moment(period.getStartElement())
        : performed instanceof DateTimeType time ? moment(time) : Stream.empty();
  }

  /** The end as written; of an entry without one, a while after its start. */
  private static Stream<Instant> end(Procedure procedure) {
    if (procedure.getPerformed() instanceof Period period && period.hasEnd()) {
      return moment(period.getEndElement());
    }
    return start(procedure).map(s -> s.plus(SOON));
  }

  private static Stream<Instant> moment(DateTimeType time) {
    boolean timed = time.hasValue() && Objects.toString(time.getValueAsString(), "").length() > 10;
    return timed ? Stream.of(time.getValue().toInstant()) : Stream.empty();
  }
}
