package org.surgicode.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;

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
   */
  record Operation(@Nullable LocalDate day, String encounter, List<Procedure> procedures) {}

  private final Chart chart;
  private final ProcedureEntries entries;

  Operations(Chart chart, ProcedureEntries entries) {
    this.chart = chart;
    this.entries = entries;
  }

  /** Procedures that somebody did not withdraw, in Bundle order. */
  List<Procedure> valid() {
    return chart.all(Procedure.class).stream()
        .filter(p -> p.getStatus() != ProcedureStatus.ENTEREDINERROR)
        .toList();
  }

  /**
   * The operations worth a review, by day.
   *
   * @throws UnusableInput with code {@code no-procedure} when there is none
   */
  List<Operation> all() {
    List<Operation> found = group(valid().stream().filter(Surgery::mayBeOperation).toList());
    if (found.isEmpty()) {
      throw new UnusableInput(
          "no-procedure",
          "The Bundle holds no Procedure that could be an operation; add the Procedure of the"
              + " operation.");
    }
    List<Operation> spine =
        found.stream().filter(o -> o.procedures().stream().anyMatch(Surgery::atSpine)).toList();
    return spine.isEmpty() ? found : spine;
  }

  private List<Operation> group(List<Procedure> procedures) {
    Map<String, Operation> groups = new TreeMap<>();
    List<Procedure> loose = new ArrayList<>();
    for (Procedure procedure : procedures) {
      String encounter = encounter(procedure);
      LocalDate day = entries.day(procedure);
      if (encounter.isEmpty() || day == null) {
        loose.add(procedure);
      } else {
        add(groups, day, encounter, procedure);
      }
    }
    for (Procedure procedure : loose) {
      attach(groups, procedure);
    }
    return List.copyOf(groups.values());
  }

  /** A Procedure without day or encounter belongs to the one operation it can belong to. */
  private void attach(Map<String, Operation> groups, Procedure procedure) {
    String encounter = encounter(procedure);
    LocalDate day = entries.day(procedure);
    List<Operation> homes =
        groups.values().stream()
            .filter(o -> day == null || o.day() == null || day.equals(o.day()))
            .filter(
                o ->
                    encounter.isEmpty()
                        || o.encounter().isEmpty()
                        || encounter.equals(o.encounter()))
            .sorted(Comparator.comparing(Operation::encounter))
            .toList();
    if (homes.size() == 1) {
      homes.get(0).procedures().add(procedure);
    } else {
      add(groups, day, encounter, procedure);
    }
  }

  private static void add(
      Map<String, Operation> groups, @Nullable LocalDate day, String encounter, Procedure p) {
    groups
        .computeIfAbsent(
            day + " " + encounter, k -> new Operation(day, encounter, new ArrayList<>()))
        .procedures()
        .add(p);
  }

  private String encounter(Procedure procedure) {
    String reference = procedure.getEncounter().getReference();
    return reference == null || reference.isBlank() ? "" : chart.follow(reference);
  }
}
