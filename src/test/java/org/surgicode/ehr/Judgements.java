package org.surgicode.ehr;

import java.util.List;
import java.util.stream.Stream;
import org.surgicode.casefile.Audience;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.CodeLine;
import org.surgicode.casefile.Determination;
import org.surgicode.casefile.Edition;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.Release;
import org.surgicode.casefile.Severity;
import org.surgicode.casefile.Status;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.Verdict;

/** Judgements made by hand, so that writing can be tested whatever the reader finds. */
public final class Judgements {
  private static final Edition EDITION =
      new Edition("cpt-63300", "2026.1", "0".repeat(64), "0.1.0");

  private Judgements() {}

  /** The family is supported with one code, and these questions are open. */
  public static Judgement supported(String code, String... flags) {
    return judgement(
        Determination.SUPPORTED,
        List.of(new CodeLine(code, 1, List.of(), "primary", List.of("region"), List.of())),
        flags);
  }

  /** The family is ruled out. */
  public static Judgement notSupported() {
    return judgement(Determination.NOT_SUPPORTED, List.of());
  }

  /** A review that concludes this of a case. */
  public static CaseReview review(SurgicalCase of, Judgement judgement) {
    var searched = of.documents().stream().map(ChartDocument::resource).distinct().toList();
    return new CaseReview(of, judgement, searched);
  }

  private static Judgement judgement(
      Determination determination, List<CodeLine> codes, String... flags) {
    var verdict =
        new Verdict("corpectomy", Status.NOT_DOCUMENTED, null, List.of(), "house-rule", List.of());
    return new Judgement(
        determination,
        codes,
        List.of(),
        List.of(verdict),
        Stream.of(flags)
            .map(
                f ->
                    new Flag(
                        f,
                        Severity.AUDIT_RISK,
                        "house-rule",
                        Audience.SURGEON,
                        "What does the record say?",
                        List.of(),
                        List.of(),
                        List.of(),
                        null))
            .toList(),
        List.of(),
        List.of(),
        new Release(List.of()),
        List.of(),
        EDITION);
  }
}
