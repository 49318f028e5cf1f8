package org.surgicode.ehr;

import ca.uhn.fhir.rest.gclient.DateClientParam;
import ca.uhn.fhir.rest.gclient.ICriterion;
import ca.uhn.fhir.rest.gclient.ReferenceClientParam;
import ca.uhn.fhir.rest.gclient.TokenClientParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Finds the notes and reports of one patient, all of them or those around an operation. Where no
 * operative note, or no report, is found by its kind, all are asked for: notes are often coded in
 * no way that a search could know, and what was not found must not be called missing.
 */
final class ChartSearch {
  private final SearchStrategy strategy;
  private final ICriterion<?> his;
  private final @Nullable LocalDate day;

  /**
   * @param patientId id of the patient
   * @param day day of the operation; null when the EHR does not say it, which makes all count
   */
  ChartSearch(SearchStrategy strategy, String patientId, @Nullable LocalDate day) {
    this.strategy = strategy;
    this.his = new ReferenceClientParam("patient").hasId(patientId);
    this.day = day;
  }

  Collection<DocumentReference> documents(Pages pages) {
    if (!everything()) {
      Collection<DocumentReference> found = byKind(pages);
      if (found.stream().anyMatch(ChartSearch::isOperativeNote)) {
        return found;
      }
    }
    return pages.all(DocumentReference.class, his);
  }

  /** Operative notes of any day by their type, clinical notes around the operation. */
  private Collection<DocumentReference> byKind(Pages pages) {
    Map<String, DocumentReference> found = new LinkedHashMap<>();
    keep(found, pages.all(DocumentReference.class, his, typed()));
    ICriterion<?> notes =
        new TokenClientParam("category")
            .exactly()
            .systemAndCode(DocumentTypes.CLINICAL_NOTE_SYSTEM, DocumentTypes.CLINICAL_NOTE);
    keep(found, pages.all(DocumentReference.class, around(his, notes)));
    return found.values();
  }

  Collection<DiagnosticReport> reports(Pages pages) {
    if (everything()) {
      return pages.all(DiagnosticReport.class, his);
    }
    ICriterion<?> reports = coded("category", DocumentTypes.REPORTS);
    List<DiagnosticReport> found = pages.all(DiagnosticReport.class, around(his, reports));
    return found.isEmpty() ? pages.all(DiagnosticReport.class, his) : found;
  }

  private static boolean isOperativeNote(DocumentReference note) {
    return note.getType().getCoding().stream()
        .anyMatch(c -> DocumentTypes.OPERATIVE.contains(c.getCode()));
  }

  private static ICriterion<?> typed() {
    return coded("type", DocumentTypes.NOTES);
  }

  private boolean everything() {
    return day == null || strategy.documents() == SearchStrategy.Documents.CHART;
  }

  private ICriterion<?>[] around(ICriterion<?>... where) {
    List<ICriterion<?>> all = new ArrayList<>(List.of(where));
    if (day != null) {
      var date = new DateClientParam("date");
      all.add(date.afterOrEquals().day(day.minusDays(strategy.daysBefore()).toString()));
      all.add(date.beforeOrEquals().day(day.plusDays(strategy.daysAfter()).toString()));
    }
    return all.toArray(ICriterion<?>[]::new);
  }

  private static ICriterion<?> coded(String parameter, List<String> codes) {
    return new TokenClientParam(parameter).exactly().systemAndValues(DocumentTypes.LOINC, codes);
  }

  private static <T extends Resource> void keep(Map<String, T> found, List<T> more) {
    more.forEach(resource -> found.putIfAbsent(resource.getIdElement().getIdPart(), resource));
  }
}
