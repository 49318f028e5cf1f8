package org.surgicode.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Procedure;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.ProcedureEntry;

/** FHIR Procedures as entries of the casefile. */
final class ProcedureEntries {
  private final Chart chart;
  private final Performers performers;

  ProcedureEntries(Chart chart) {
    this.chart = chart;
    this.performers = new Performers(chart);
  }

  ProcedureEntry entry(Procedure procedure) {
    List<String> notes = new ArrayList<>();
    for (Annotation note : procedure.getNote()) {
      if (Coded.filled(note.getText()) != null) {
        notes.add(note.getText());
      }
    }
    return new ProcedureEntry(
        chart.name(procedure),
        Chart.version(procedure),
        procedure.getStatus() == null ? "unknown" : procedure.getStatus().toCode(),
        Coded.texts(procedure.getCode(), "code"),
        Days.start(procedure.getPerformed()),
        Coded.texts(procedure.getBodySite(), "bodySite"),
        Coded.filled(Coded.words(procedure.getStatusReason())),
        notes,
        performers.of(procedure));
  }

  /** First day of the stay a Procedure belongs to; null when unknown. */
  @Nullable LocalDate stayBegins(Procedure procedure) {
    Encounter stay = new Stays(chart).find(procedure.getEncounter().getReference());
    return stay == null ? null : Days.start(stay.getPeriod());
  }
}
