package org.surgicode.web.page;

import java.util.List;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.Determination;
import org.surgicode.casefile.DocumentStatus;
import org.surgicode.casefile.Edition;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.Severity;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.review.FiledReview;

/** Everything that the page of one case shows, in its order. */
public record CaseView(
    String id,
    String day,
    String procedure,
    String kind,
    String determination,
    String sentence,
    List<CodeView> codes,
    List<HintView> claims,
    String release,
    List<String> heldBy,
    List<String> open,
    List<HintView> alternatives,
    List<CriterionView> criteria,
    List<FlagView> flags,
    List<HintView> companions,
    List<HintView> modifiers,
    List<HintView> diagnoses,
    List<HintView> siteTables,
    List<HintView> siteEdits,
    List<DocumentLink> documents,
    List<DocumentLink> unreadable,
    String edition,
    String fingerprint,
    String written) {

  /** The page of one review. */
  public static CaseView of(FiledReview filed, Legend legend) {
    CaseReview review = filed.review();
    SurgicalCase chart = review.surgicalCase();
    Judgement judged = review.judgement();
    Edition edition = judged.edition();
    boolean supported = judged.determination() == Determination.SUPPORTED;
    List<String> held = judged.release().because();
    return new CaseView(
        filed.caseId(),
        Wording.day(chart.dateOfService()),
        chart.procedure() == null ? "" : chart.procedure(),
        judged.determination().code(),
        judged.waits() ? Wording.WAITS : Wording.title(judged.determination()),
        judged.waits() ? Wording.WAITS_BECAUSE : Wording.sentence(judged.determination()),
        judged.codes().stream().map(line -> CodeView.of(line, legend)).toList(),
        judged.claims().stream()
            .map(c -> new HintView(Wording.words(c.surgeon()), Wording.claim(c), nothing(chart)))
            .toList(),
        supported ? (held.isEmpty() ? "Ready for a coder" : "On hold") : "",
        held.stream().map(Wording::words).toList(),
        supported ? List.of() : open(judged),
        judged.alternatives().stream()
            .map(
                a ->
                    new HintView(a.codes(), Wording.ruled(a.because(), a.source()), nothing(chart)))
            .toList(),
        judged.verdicts().stream()
            .map(v -> CriterionView.of(v, legend, chart, review.searched().size()))
            .toList(),
        judged.flags().stream().map(flag -> FlagView.of(flag, review)).toList(),
        judged.companions().stream()
            .map(
                c ->
                    new HintView(
                        c.code(),
                        Wording.ruled(legend.meaning(c.code()), c.source()),
                        Proof.of(c.evidence(), chart)))
            .toList(),
        judged.modifierHints().stream()
            .map(
                m ->
                    new HintView(
                        m.modifier(),
                        Wording.ruled(m.because(), m.source()),
                        Proof.of(m.evidence(), chart)))
            .toList(),
        judged.diagnoses().stream()
            .map(d -> new HintView(d.code(), Wording.words(d.stance()), nothing(chart)))
            .toList(),
        review.site().tables().stream()
            .map(t -> new HintView(t.kind().words(), Wording.held(t), nothing(chart)))
            .toList(),
        review.site().edits().stream()
            .map(e -> new HintView(e.about(), Wording.edit(e), nothing(chart)))
            .toList(),
        chart.documents().stream()
            .filter(d -> d.status() != DocumentStatus.VOID)
            .map(d -> DocumentLink.of(filed.caseId(), d))
            .distinct()
            .toList(),
        chart.unreadable().stream().map(d -> DocumentLink.of(filed.caseId(), d)).toList(),
        "Criteria "
            + edition.family()
            + ", edition "
            + edition.criteria()
            + ", read by SurgiCode "
            + edition.software()
            + ".",
        edition.sha256(),
        filed.written() == null ? "" : filed.written());
  }

  private static List<String> open(Judgement judged) {
    return judged.flags().stream()
        .filter(flag -> flag.severity() == Severity.BLOCKING)
        .map(flag -> Wording.words(flag.id()))
        .toList();
  }

  private static Proof nothing(SurgicalCase chart) {
    return Proof.of(List.of(), chart);
  }
}
