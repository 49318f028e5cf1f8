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

/** Finds the notes and reports of one patient, all of them or those around an operation. */
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
    if (everything()) {
      return pages.all(DocumentReference.class, his);
    }
    Map<String, DocumentReference> found = new LinkedHashMap<>();
    keep(found, pages.all(DocumentReference.class, his, coded("type", DocumentTypes.NOTES)));
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
    return pages.all(DiagnosticReport.class, around(his, coded("category", DocumentTypes.REPORTS)));
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
