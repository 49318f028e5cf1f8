package org.surgicode.fhir;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Reference;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.CodedText;
import org.surgicode.casefile.DocumentStatus;

/** Texts of DiagnosticReports: the presented form, and the conclusion as a text of its own. */
final class ReportDocuments {
  private final Chart chart;
  private final BestText best;

  ReportDocuments(Chart chart, BestText best) {
    this.chart = chart;
    this.best = best;
  }

  BestText.Texts texts(DiagnosticReport report) {
    CoverSheet sheet = sheet(report);
    var form = best.of(sheet, report.getPresentedForm(), "presentedForm");
    List<ChartDocument> documents = new ArrayList<>(form.documents());
    String conclusion = Coded.filled(report.getConclusion());
    if (conclusion != null) {
      String sha256 = Sha256.hex(conclusion.getBytes(StandardCharsets.UTF_8));
      documents.add(sheet.document("#conclusion", "text/plain", sha256, conclusion));
    }
    boolean withdrawn = sheet.status() == DocumentStatus.VOID;
    return new BestText.Texts(documents, withdrawn ? List.of() : form.unreadable());
  }

  private CoverSheet sheet(DiagnosticReport report) {
    String title = title(report);
    LocalDate day = Days.start(report.getEffective());
    List<Reference> authors = new ArrayList<>(report.getResultsInterpreter());
    authors.addAll(report.getPerformer());
    return new CoverSheet(
        chart.name(report),
        Chart.version(report),
        DocumentKinds.ofReport(report, title),
        DocumentKinds.loinc(report.getCode()),
        label(report),
        title,
        day == null ? Days.of(report.getIssuedElement()) : day,
        status(report),
        new Performers(chart).names(authors),
        List.of());
  }

  private static CodedText label(DiagnosticReport report) {
    return Coded.label(
        Coded.texts(report.getCode(), "code"),
        report.getStatusElement().getValueAsString(),
        report.getIdElement().getIdPart());
  }

  private static String title(DiagnosticReport report) {
    Set<String> titles = new LinkedHashSet<>();
    titles.add(Coded.words(report.getCode()));
    report.getPresentedForm().forEach(form -> titles.add(Coded.plain(form.getTitle())));
    titles.removeIf(String::isBlank);
    return String.join("; ", titles);
  }

  private static DocumentStatus status(DiagnosticReport report) {
    if (report.getStatus() == null) {
      return DocumentStatus.UNKNOWN;
    }
    return switch (report.getStatus()) {
      case FINAL, AMENDED, CORRECTED, APPENDED -> DocumentStatus.FINAL;
      case PRELIMINARY, PARTIAL -> DocumentStatus.PRELIMINARY;
      case REGISTERED -> DocumentStatus.REGISTERED;
      case CANCELLED, ENTEREDINERROR -> DocumentStatus.VOID;
      case UNKNOWN, NULL -> DocumentStatus.UNKNOWN;
    };
  }
}
