package org.surgicode.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.DocumentKind;
import org.surgicode.casefile.DocumentStatus;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Standing;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.UnreadReason;
import org.surgicode.reading.finding.OperationRecord;

/**
 * The documents of a record whose words are not known, and what their silence may hide. One that
 * may be a report of this operation hides everything; one beside it hides what its kind would tell.
 */
final class UnreadDocuments {
  /** An older document tells nothing that this operation is judged by, in days. */
  private static final int RELEVANT = 365;

  private final SurgicalCase record;
  private final List<ChartDocument> foreign;

  private UnreadDocuments(SurgicalCase record, List<ChartDocument> foreign) {
    this.record = record;
    this.foreign = foreign;
  }

  static UnreadDocuments of(SurgicalCase record, Language language) {
    return new UnreadDocuments(
        record, record.documents().stream().filter(d -> !language.reads(d.text())).toList());
  }

  /** The record without texts in other languages: their words would be taken for English ones. */
  SurgicalCase known() {
    if (foreign.isEmpty()) return record;
    var documents = new ArrayList<>(record.documents());
    documents.removeAll(foreign);
    return new SurgicalCase(
        record.id(),
        record.patient(),
        record.dateOfService(),
        record.procedures(),
        record.otherProcedures(),
        record.encounter(),
        record.diagnoses(),
        record.consents(),
        documents,
        record.unreadable());
  }

  /** One fact per unread document that matters, with the words that show that it is there. */
  List<Fact> facts(OperationRecord chosen) {
    Set<String> replaced = Documents.replaced(record);
    var unread = new ArrayList<Unread>();
    record.unreadable().forEach(d -> unread.add(Unread.of(d)));
    foreign.forEach(d -> unread.add(Unread.foreign(d)));
    var facts = new ArrayList<Fact>();
    for (Unread d : unread) {
      boolean gone = d.status() == DocumentStatus.VOID || replaced.contains(d.resource());
      if (gone || !relevant(d.date())) continue;
      facts.add(mayBeReport(d, chosen) ? report(d) : beside(d));
    }
    return facts;
  }

  private boolean relevant(@Nullable LocalDate date) {
    LocalDate day = record.dateOfService();
    return day == null || date == null || !date.isBefore(day.minusDays(RELEVANT));
  }

  /** A report of its days; what has no kind, while no report of the operation can be read. */
  private boolean mayBeReport(Unread d, OperationRecord chosen) {
    LocalDate day = record.dateOfService();
    if (day != null && !Documents.within(d.date(), day)) return false;
    boolean signedReport =
        chosen.reportDocuments().stream().anyMatch(r -> r.status() == DocumentStatus.FINAL);
    return switch (d.kind()) {
      case OPERATIVE_REPORT -> !(signedReport && d.status() == DocumentStatus.PRELIMINARY);
      case OTHER -> chosen.reports().isEmpty();
      default -> false;
    };
  }

  private static Fact report(Unread d) {
    String why = d.reason() == UnreadReason.LANGUAGE ? "language" : "unreadable";
    return Fact.of("unread-report", why, Standing.RECORD, d.proof());
  }

  private static Fact beside(Unread d) {
    return Fact.of("unread-record", topic(d.kind()), Standing.RECORD, d.proof());
  }

  private static String topic(DocumentKind kind) {
    return switch (kind) {
      case IMAGING -> "imaging";
      case PATHOLOGY -> "pathology";
      case CONSENT -> "consent";
      case HISTORY, CONSULTATION, PROGRESS_NOTE, DISCHARGE_SUMMARY -> "history";
      case OPERATIVE_REPORT, LABORATORY, OTHER -> "other";
    };
  }
}
