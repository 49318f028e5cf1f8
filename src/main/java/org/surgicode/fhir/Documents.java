package org.surgicode.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.DocumentKind;
import org.surgicode.casefile.DocumentStatus;
import org.surgicode.casefile.UnreadDocument;

/** Every readable text of the chart, each once, and the documents that could not be read. */
final class Documents {
  private final List<ChartDocument> readable = new ArrayList<>();
  private final List<UnreadDocument> unreadable = new ArrayList<>();

  Documents(Chart chart) {
    var best = new BestText(chart);
    var notes = new NoteDocuments(chart, best);
    var reports = new ReportDocuments(chart, best);
    for (DiagnosticReport report : chart.all(DiagnosticReport.class)) {
      add(reports.texts(report));
    }
    for (DocumentReference note : chart.all(DocumentReference.class)) {
      if (CodingSummary.isOne(note)) {
        continue;
      }
      add(notes.texts(note));
    }
    for (Composition composition : chart.all(Composition.class)) {
      add(new CompositionDocuments(chart).texts(composition));
    }
    dropSecondCopies();
  }

  List<ChartDocument> readable() {
    return readable;
  }

  List<UnreadDocument> unreadable() {
    return unreadable;
  }

  private void add(BestText.Texts texts) {
    readable.addAll(texts.documents());
    unreadable.addAll(texts.unreadable());
  }

  /** An EHR may show one scan both as a DocumentReference and as a report's form. */
  private void dropSecondCopies() {
    Map<String, ChartDocument> byContent = new HashMap<>();
    List<ChartDocument> copies = new ArrayList<>();
    for (ChartDocument document : readable) {
      ChartDocument first = byContent.putIfAbsent(document.sha256(), document);
      if (first != null && twoViews(first, document)) {
        ChartDocument copy = belongsToReport(document.kind()) ? note(first, document) : first;
        copies.add(copy);
      }
    }
    readable.removeAll(copies);
  }

  private static boolean twoViews(ChartDocument a, ChartDocument b) {
    boolean bothCount = a.status() != DocumentStatus.VOID && b.status() != DocumentStatus.VOID;
    return bothCount && isReport(a) != isReport(b);
  }

  private static ChartDocument note(ChartDocument a, ChartDocument b) {
    return isReport(a) ? b : a;
  }

  private static boolean isReport(ChartDocument document) {
    return document.resource().startsWith("DiagnosticReport/");
  }

  private static boolean belongsToReport(DocumentKind kind) {
    return kind == DocumentKind.IMAGING
        || kind == DocumentKind.PATHOLOGY
        || kind == DocumentKind.LABORATORY;
  }
}
