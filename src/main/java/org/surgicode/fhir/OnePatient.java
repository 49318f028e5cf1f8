package org.surgicode.fhir;

import java.util.LinkedHashSet;
import java.util.Set;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;

/** Sees to it that one Bundle speaks of one patient. */
final class OnePatient {
  private final Chart chart;
  private final MergedPatients merged;

  OnePatient(Chart chart) {
    this.chart = chart;
    this.merged = new MergedPatients(chart);
  }

  /**
   * The patient of the Bundle; of merged ones the one that is left.
   *
   * @throws UnusableInput with code {@code other-patient} when anything in the Bundle belongs to
   *     another patient than the operation does
   */
  String of(Procedure operation) {
    String patient = name(operation.getSubject());
    Set<String> others = new LinkedHashSet<>();
    chart.all(Procedure.class).forEach(r -> add(others, r.getSubject()));
    chart.all(Encounter.class).forEach(r -> add(others, r.getSubject()));
    chart.all(Condition.class).forEach(r -> add(others, r.getSubject()));
    chart.all(Consent.class).forEach(r -> add(others, r.getPatient()));
    chart.all(DiagnosticReport.class).forEach(r -> add(others, r.getSubject()));
    chart.all(DocumentReference.class).forEach(r -> add(others, r.getSubject()));
    if (patient == null) {
      patient = others.size() == 1 ? others.iterator().next() : only();
    }
    others.remove(patient);
    if (!others.isEmpty()) {
      throw new UnusableInput(
          "other-patient",
          "The Bundle holds resources of more than one patient; send the record of one patient.");
    }
    return patient;
  }

  private String only() {
    var patients = chart.all(Patient.class);
    return patients.size() == 1 ? merged.survivor(chart.name(patients.get(0))) : "Patient/unknown";
  }

  private void add(Set<String> names, Reference subject) {
    String name = name(subject);
    if (name != null) {
      names.add(name);
    }
  }

  private @Nullable String name(Reference subject) {
    if (Coded.filled(subject.getReference()) != null) {
      return merged.survivor(chart.follow(subject.getReference()));
    }
    String value = Coded.filled(subject.getIdentifier().getValue());
    return value == null ? null : Coded.plain(subject.getIdentifier().getSystem()) + "|" + value;
  }
}
