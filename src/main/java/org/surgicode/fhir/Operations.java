package org.surgicode.fhir;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.fhir.Surgery.Likelihood;

/**
 * Groups Procedures into operations: those of one encounter on one day belong together, charges and
 * duplicates included.
 */
final class Operations {
  /**
   * One operation.
   *
   * @param day its day, null when the record does not say
   * @param encounter name of its encounter; empty when the record does not say
   * @param procedures its Procedures in Bundle order
   * @param foreign names of reports that belong to another operation of the same day
   */
  record Operation(
      @Nullable LocalDate day, String encounter, List<Procedure> procedures, Set<String> foreign) {
    Operation(@Nullable LocalDate day, String encounter, List<Procedure> procedures) {
      this(day, encounter, procedures, Set.of());
    }
  }

  private final Chart chart;
  private final Stays stays;
  private final ProcedureEntries entries;

  Operations(Chart chart, ProcedureEntries entries) {
    this.chart = chart;
    this.stays = new Stays(chart);
    this.entries = entries;
  }

  /** Procedures that somebody did not withdraw, in Bundle order. */
  List<Procedure> valid() {
    return chart.all(Procedure.class).stream()
        .filter(p -> p.getStatus() != ProcedureStatus.ENTEREDINERROR)
        .toList();
  }

  /**
   * The operations worth a review, by day: those at the spine when there are any, else the surgical
   * ones, else whatever may be one.
   *
   * @throws UnusableInput with code {@code no-procedure} when there is none
   */
  List<Operation> all() {
    List<Operation> found =
        group(valid().stream().filter(p -> Surgery.of(p) != Likelihood.NONE).toList());
    if (found.isEmpty()) {
      throw new UnusableInput(
          "no-procedure",
          "The Bundle holds no Procedure that could be an operation; add the Procedure of the"
              + " operation.");
    }
    Likelihood most = found.stream().map(Operations::likelihood).max(naturalOrder()).orElseThrow();
    return found.stream().filter(o -> likelihood(o) == most).toList();
  }

  private static Likelihood likelihood(Operation operation) {
    return operation.procedures().stream().map(Surgery::of).max(naturalOrder()).orElseThrow();
  }

  private List<Operation> group(List<Procedure> procedures) {
    Map<String, Operation> groups = new TreeMap<>();
    List<Procedure> loose = new ArrayList<>();
    for (Procedure procedure : procedures) {
      String encounter = encounter(procedure);
      LocalDate day = Days.start(procedure.getPerformed());
      if (encounter.isEmpty() || day == null) {
        loose.add(procedure);
      } else {
        add(groups, day, encounter, procedure);
      }
    }
    List<Operation> whole = Nights.joined(List.copyOf(groups.values()));
    groups.clear();
    whole.forEach(o -> groups.put(key(o.day(), o.encounter()), o));
    for (Procedure procedure : loose) {
      attach(groups, procedure);
    }
    return groups.values().stream().flatMap(o -> SameDay.apart(o, chart).stream()).toList();
  }

  /**
   * A Procedure without day or encounter belongs to the one operation it can belong to; one without
   * any time else to the first day of its stay. What could belong to several is left aside as
   * context, and so is one whose time is too vague to be reviewed beside others.
   */
  private void attach(Map<String, Operation> groups, Procedure procedure) {
    String encounter = encounter(procedure);
    List<Operation> homes =
        groups.values().stream()
            .filter(o -> mayBeOn(procedure, o.day()))
            .filter(o -> same(encounter, o.encounter()))
            .toList();
    if (homes.size() == 1) {
      homes.get(0).procedures().add(procedure);
    } else if (homes.isEmpty()) {
      LocalDate day =
          procedure.hasPerformed()
              ? Days.start(procedure.getPerformed())
              : entries.stayBegins(procedure);
      if (day != null || groups.isEmpty()) {
        add(groups, day, encounter, procedure);
      }
    }
  }

  /** Whether the Procedure may have been on that day, for all it says itself. */
  private static boolean mayBeOn(Procedure procedure, @Nullable LocalDate day) {
    return day == null || day.toString().startsWith(Days.written(procedure.getPerformed()));
  }

  private static boolean same(String encounter, String other) {
    return encounter.isEmpty() || other.isEmpty() || encounter.equals(other);
  }

  private static void add(
      Map<String, Operation> groups, @Nullable LocalDate day, String encounter, Procedure p) {
    groups
        .computeIfAbsent(key(day, encounter), k -> new Operation(day, encounter, new ArrayList<>()))
        .procedures()
        .add(p);
  }

  private static String key(@Nullable LocalDate day, String encounter) {
    return day + " " + encounter;
  }

  private String encounter(Procedure procedure) {
    return stays.name(procedure.getEncounter().getReference());
  }
}
