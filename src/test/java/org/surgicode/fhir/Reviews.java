package org.surgicode.fhir;

import java.util.List;
import org.surgicode.casefile.Alternative;
import org.surgicode.casefile.Audience;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.CodeLine;
import org.surgicode.casefile.Companion;
import org.surgicode.casefile.Determination;
import org.surgicode.casefile.DiagnosisStance;
import org.surgicode.casefile.DocumentKind;
import org.surgicode.casefile.Edition;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.ModifierHint;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Release;
import org.surgicode.casefile.Severity;
import org.surgicode.casefile.Status;
import org.surgicode.casefile.SurgeonClaim;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.Verdict;

/** Reviews of labelled cases as a judge would give them, with quotes sliced from their notes. */
final class Reviews {
  private static final Edition EDITION =
      new Edition("cpt-63300", "2026.1", "0".repeat(64), "0.1.0");

  private Reviews() {}

  /** Case a01: a code with an add-on is supported, and questions are open. */
  static CaseReview supported() {
    SurgicalCase a01 = Cases.one("a01");
    Quote quote = quote(a01);
    var lines =
        List.of(
            new CodeLine("63307", 1, List.of("62"), "primary", List.of("region"), List.of(quote)),
            new CodeLine("63308", 2, List.of(), "add-on", List.of("corpectomy"), List.of(quote)));
    var flags =
        List.of(
            new Flag(
                "lesion-size",
                Severity.AUDIT_RISK,
                "house-rule",
                Audience.SURGEON,
                "What were the dimensions of the lesion?",
                List.of(),
                List.of(),
                List.of(),
                null),
            new Flag(
                "segment-count",
                Severity.BLOCKING,
                "house-rule",
                Audience.SURGEON,
                "Which vertebral bodies were resected?",
                List.of(),
                List.of(quote),
                List.of(),
                null),
            new Flag(
                "postop-imaging",
                Severity.GOOD_PRACTICE,
                "house-rule",
                Audience.RADIOLOGY,
                "Is there imaging after the operation?",
                List.of(),
                List.of(),
                List.of(),
                null));
    return review(
        a01,
        new Judgement(
            Determination.SUPPORTED,
            lines,
            List.of(),
            verdicts(a01, Status.MET),
            flags,
            List.of(new Companion("22558", "coding-guides", List.of(quote))),
            List.of(
                new ModifierHint(
                    "22",
                    "Much scar was met.",
                    "house-rule",
                    SurgeonClaim.OPERATING,
                    List.of(quote))),
            new Release(List.of("segment-count")),
            List.of(new DiagnosisStance(a01.diagnoses().get(0).reference(), "D32.1", "supports")),
            EDITION));
  }

  /** Case a01 with something not documented: no code, a question instead. */
  static CaseReview insufficient() {
    SurgicalCase a01 = Cases.one("a01");
    var flag =
        new Flag(
            "compartment",
            Severity.BLOCKING,
            "house-rule",
            Audience.SURGEON,
            "Where did the lesion lie in relation to the dura?",
            List.of(),
            List.of(),
            List.of(),
            null);
    return review(
        a01,
        plain(
            Determination.INSUFFICIENT_DOCUMENTATION,
            List.of(),
            verdicts(a01, Status.NOT_DOCUMENTED),
            List.of(flag)));
  }

  /** Case a01 ruled out, with the family to look at instead. */
  static CaseReview notSupported() {
    SurgicalCase a01 = Cases.one("a01");
    return review(
        a01,
        plain(
            Determination.NOT_SUPPORTED,
            List.of(new Alternative("63090-63091", "lesion-excision", "code-text")),
            verdicts(a01, Status.NOT_MET),
            List.of()));
  }

  private static Judgement plain(
      Determination determination,
      List<Alternative> alternatives,
      List<Verdict> verdicts,
      List<Flag> flags) {
    return new Judgement(
        determination,
        List.of(),
        alternatives,
        verdicts,
        flags,
        List.of(),
        List.of(),
        new Release(List.of()),
        List.of(),
        EDITION);
  }

  private static CaseReview review(SurgicalCase surgicalCase, Judgement judgement) {
    var searched =
        surgicalCase.documents().stream().map(ChartDocument::resource).distinct().toList();
    return new CaseReview(surgicalCase, judgement, searched);
  }

  private static List<Verdict> verdicts(SurgicalCase surgicalCase, Status last) {
    Quote quote = quote(surgicalCase);
    Quote site =
        Quote.element(
            surgicalCase.procedures().get(0).reference(), "bodySite[0].text", "Lumbar spine");
    List<Quote> proof = last == Status.NOT_DOCUMENTED ? List.of() : List.of(quote);
    String source = "house-rule";
    return List.of(
        new Verdict("corpectomy", Status.MET, "partial", List.of("L3"), source, List.of(quote)),
        new Verdict("region", Status.MET, "lumbar", List.of("L3"), source, List.of(quote, site)),
        new Verdict("approach", Status.MET, "retroperitoneal", List.of(), source, List.of(quote)),
        new Verdict("lesion-excision", Status.MET, "schwannoma", List.of(), source, List.of(quote)),
        new Verdict(
            "compartment",
            last,
            last == Status.MET ? "intradural" : null,
            List.of(),
            source,
            proof));
  }

  private static Quote quote(SurgicalCase surgicalCase) {
    ChartDocument report =
        surgicalCase.documents(DocumentKind.OPERATIVE_REPORT).findFirst().orElseThrow();
    int start = report.text().indexOf("corpectomy");
    return report.quote("OPERATION", start, report.text().indexOf('.', start));
  }
}
