package org.surgicode.fhir;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.surgicode.casefile.SurgicalCase;

/** Small charts for tests: one patient, one stay, what the test adds. */
final class Charts {
  private static final String SERVER = "http://ehr.example.org/fhir/";
  private final Bundle bundle = new Bundle();

  private Charts() {
    bundle.setType(BundleType.COLLECTION);
    bundle.setId("chart");
  }

  /** A chart with a patient and a stay in January 2026. */
  static Charts chart() {
    var chart = new Charts();
    chart.add(new Patient(), "p");
    var stay = new Encounter();
    stay.setStatus(EncounterStatus.FINISHED).setSubject(new Reference("Patient/p"));
    stay.getClass_().setCode("IMP");
    stay.getPeriod().setStartElement(new DateTimeType("2026-01-20"));
    stay.getPeriod().setEndElement(new DateTimeType("2026-01-29"));
    return chart.add(stay, "e");
  }

  /** A chart that also holds a spine operation on 2026-01-22. */
  static Charts spineChart() {
    return chart().add(procedure("L3 corpectomy", "2026-01-22"), "x");
  }

  static Procedure procedure(String words, String performed) {
    var procedure = new Procedure();
    procedure.setStatus(ProcedureStatus.COMPLETED).setSubject(new Reference("Patient/p"));
    procedure.getCode().setText(words);
    procedure.setEncounter(new Reference("Encounter/e"));
    if (!performed.isEmpty()) {
      procedure.setPerformed(new DateTimeType(performed));
    }
    return procedure;
  }

  static DocumentReference note(Attachment... attachments) {
    var note = new DocumentReference();
    note.setStatus(DocumentReferenceStatus.CURRENT).setSubject(new Reference("Patient/p"));
    note.getType().addCoding().setSystem("http://loinc.org").setCode("11504-8");
    List.of(attachments).forEach(a -> note.addContent().setAttachment(a));
    return note;
  }

  static DiagnosticReport report(String title, String day) {
    var report = new DiagnosticReport();
    report.setStatus(DiagnosticReportStatus.FINAL).setSubject(new Reference("Patient/p"));
    report.getCode().setText(title);
    report.setEffective(new DateTimeType(day));
    return report;
  }

  static Attachment inline(String contentType, String text) {
    return new Attachment()
        .setContentType(contentType)
        .setData(text.getBytes(StandardCharsets.UTF_8));
  }

  static Attachment link(String contentType, String url) {
    return new Attachment().setContentType(contentType).setUrl(url);
  }

  static Binary binary(String contentType, String text) {
    return new Binary().setContentType(contentType).setData(text.getBytes(StandardCharsets.UTF_8));
  }

  Charts add(Resource resource, String id) {
    resource.setId(resource.fhirType() + "/" + id);
    bundle.addEntry().setFullUrl(SERVER + resource.getId()).setResource(resource);
    return this;
  }

  /** Adds a resource that has no id of its own, only its entry's URL. */
  Charts addUnder(String fullUrl, Resource resource) {
    bundle.addEntry().setFullUrl(fullUrl).setResource(resource);
    return this;
  }

  Bundle bundle() {
    return bundle;
  }

  /** The chart written as JSON and read back, as an EHR's answer would be. */
  List<SurgicalCase> read() {
    return Cases.BUNDLES.read(json(), "file-name");
  }

  SurgicalCase readOne() {
    var cases = read();
    if (cases.size() != 1) {
      throw new AssertionError("The chart gives " + cases.size() + " cases");
    }
    return cases.get(0);
  }

  String json() {
    return Cases.FHIR.newJsonParser().encodeResourceToString(bundle);
  }
}
