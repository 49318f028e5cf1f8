package org.surgicode.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Alternative;
import org.surgicode.casefile.Audience;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.CodeLine;
import org.surgicode.casefile.CodedText;
import org.surgicode.casefile.Companion;
import org.surgicode.casefile.Determination;
import org.surgicode.casefile.DiagnosisStance;
import org.surgicode.casefile.DocumentKind;
import org.surgicode.casefile.DocumentStatus;
import org.surgicode.casefile.Edition;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.ModifierHint;
import org.surgicode.casefile.ProcedureEntry;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Release;
import org.surgicode.casefile.Severity;
import org.surgicode.casefile.Status;
import org.surgicode.casefile.SurgeonClaim;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.UnreadDocument;
import org.surgicode.casefile.UnreadReason;
import org.surgicode.casefile.Verdict;

/** Reviews as the judge could give them, one per determination. */
final class Reviews {
  private static final String NOTE =
      "DESCRIPTION OF PROCEDURE: The L3 body was removed completely & its posterior wall < 2 mm was"
          + " left. The dura was opened in the midline and the <b>meningioma</b> came out whole.";
  static final ChartDocument DOCUMENT =
      new ChartDocument(
          "DocumentReference/doc1",
          "Binary/bin1",
          "1",
          DocumentKind.OPERATIVE_REPORT,
          "11504-8",
          "Operative report",
          LocalDate.of(2026, 3, 4),
          DocumentStatus.FINAL,
          List.of(),
          List.of(),
          "text/plain",
          "00",
          NOTE);

  private Reviews() {}

  static CaseReview supported(String id) {
    return review(
        id,
        Determination.SUPPORTED,
        List.of(
            new CodeLine("99907", 1, List.of("62"), "primary", List.of("corpectomy"), List.of()),
            new CodeLine("99908", 2, List.of(), "add-on", List.of("corpectomy"), List.of())),
        List.of(),
        List.of(
            verdict("corpectomy", Status.MET, "complete", quote("L3 body was removed completely")),
            verdict("compartment", Status.MET, "intradural", quote("The dura was opened")),
            verdict("lesion-excision", Status.MET, "meningioma", quote("<b>meningioma</b>"))),
        List.of(
            flag("unsigned-note", Severity.BLOCKING),
            flag("lesion-size", Severity.AUDIT_RISK),
            flag("consent", Severity.GOOD_PRACTICE)),
        new Release(List.of("unsigned-note")));
  }

  static CaseReview insufficient(String id) {
    return review(
        id,
        Determination.INSUFFICIENT_DOCUMENTATION,
        List.of(),
        List.of(),
        List.of(
            verdict("approach", Status.NOT_DOCUMENTED, null),
            verdict("compartment", Status.CONFLICTING, null, quote("The dura was opened"))),
        List.of(flag("approach", Severity.BLOCKING)),
        new Release(List.of()));
  }

  static CaseReview notSupported(String id) {
    return review(
        id,
        Determination.NOT_SUPPORTED,
        List.of(),
        List.of(new Alternative("99980-99983", "corpectomy", "code-text")),
        List.of(verdict("corpectomy", Status.NOT_MET, null, quote("posterior wall"))),
        List.of(),
        new Release(List.of()));
  }

  static CaseReview noQualifyingProcedure(String id) {
    return review(
        id,
        Determination.NO_QUALIFYING_PROCEDURE,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Release(List.of()));
  }

  /** A case with a web note and a picture that were not read. */
  static CaseReview unread(String id) {
    CaseReview review = noQualifyingProcedure(id);
    SurgicalCase chart = review.surgicalCase();
    return new CaseReview(
        new SurgicalCase(
            id,
            chart.patient(),
            chart.dateOfService(),
            chart.procedures(),
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(DOCUMENT),
            List.of(
                unread("#content[0]", "text/html"),
                unread("#content[1]", "image/png"),
                unread("#content[2]", "application/pdf"))),
        review.judgement(),
        List.of());
  }

  private static UnreadDocument unread(String attachment, String contentType) {
    return new UnreadDocument(
        "DocumentReference/u",
        attachment,
        null,
        DocumentKind.OPERATIVE_REPORT,
        new CodedText(null, null, "Operative report", "type.text"),
        "Operative report",
        LocalDate.of(2026, 3, 3),
        DocumentStatus.FINAL,
        contentType,
        UnreadReason.ENCRYPTED);
  }

  private static CaseReview review(
      String id,
      Determination determination,
      List<CodeLine> codes,
      List<Alternative> alternatives,
      List<Verdict> verdicts,
      List<Flag> flags,
      Release release) {
    var procedure =
        new ProcedureEntry(
            "Procedure/" + id,
            "1",
            "completed",
            List.of(),
            LocalDate.of(2026, 3, 3),
            List.of(),
            null,
            List.of(),
            List.of());
    var chart =
        new SurgicalCase(
            id,
            "Patient/p1",
            LocalDate.of(2026, 3, 3),
            List.of(procedure),
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(DOCUMENT),
            List.of());
    var judgement =
        new Judgement(
            determination,
            codes,
            alternatives,
            verdicts,
            flags,
            List.of(new Companion("99954", "house-rule", List.of(quote("The L3 body")))),
            List.of(
                new ModifierHint(
                    "22",
                    "Unusual work is described",
                    "house-rule",
                    SurgeonClaim.OPERATING,
                    List.of())),
            release,
            List.of(new DiagnosisStance("Condition/c1", "D32.1", "supports")),
            new Edition("cpt-63300", "2026.1", "abc", "0.1.0"));
    return new CaseReview(chart, judgement, List.of(DOCUMENT.resource()));
  }

  private static Verdict verdict(
      String criterion, Status status, @Nullable String value, Quote... quotes) {
    return new Verdict(criterion, status, value, List.of("L3"), "house-rule", List.of(quotes));
  }

  private static Flag flag(String id, Severity severity) {
    return new Flag(
        id,
        severity,
        "house-rule",
        Audience.SURGEON,
        "Please state what is known about " + id + ".",
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static Quote quote(String words) {
    return Quote.span(
        DOCUMENT.resource(),
        DOCUMENT.attachment(),
        "DESCRIPTION OF PROCEDURE",
        NOTE.indexOf(words),
        words);
  }
}
