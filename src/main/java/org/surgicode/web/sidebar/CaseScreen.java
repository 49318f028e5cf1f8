package org.surgicode.web.sidebar;

import java.util.List;
import java.util.Map;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.Determination;
import org.surgicode.casefile.Edition;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.review.FiledReview;
import org.surgicode.review.WriteReport;

/**
 * What the page of one case says, for whom sees codes.
 *
 * @param kind identifier of the determination, which picks shape and colour
 * @param determination the determination in words
 * @param sentence what it means
 * @param lines suggested lines
 * @param claims lines by surgeon, where there are several
 * @param release whether the suggestion may go to a claim; empty where there is none
 * @param held why not yet
 * @param alternatives neighbours to look at
 * @param criteria the checklist
 * @param questions documentation flags; empty for whom they would lead
 * @param asked how many questions wait for the visitor apart from this page, in words; empty for
 *     none
 * @param companions further services to consider
 * @param modifiers modifiers to consider
 * @param diagnoses coded diagnoses with their stance
 * @param tables what the site's tables say
 * @param documents what was read
 * @param unread what could not be
 * @param edition which rules judged
 * @param fingerprint hash of these rules
 * @param written what stands in the EHR
 */
record CaseScreen(
    String kind,
    String determination,
    String sentence,
    List<LineView> lines,
    List<ClaimLines> claims,
    String release,
    List<String> held,
    List<Note> alternatives,
    List<CriterionCard> criteria,
    List<QuestionCard> questions,
    String asked,
    List<HintCard> companions,
    List<HintCard> modifiers,
    List<Note> diagnoses,
    List<Note> tables,
    List<DocumentLine> documents,
    List<DocumentLine> unread,
    String edition,
    String fingerprint,
    String written) {

  /**
   * @param questions whether the questions stand on this page; for those who answer them they stand
   *     apart, where no code is
   */
  static CaseScreen of(FiledReview filed, Sent sent, boolean questions, Trail trail, Voice voice) {
    CaseReview review = filed.review();
    WriteReport report = sent.report();
    SurgicalCase chart = review.surgicalCase();
    Judgement judged = review.judgement();
    boolean supported = judged.determination() == Determination.SUPPORTED;
    List<String> held = judged.release().because();
    String key = judged.waits() ? "waits" : judged.determination().code();
    int toAnswer = Questions.toSurgeon(review).size();
    return new CaseScreen(
        judged.determination().code(),
        voice.say("determination-" + key),
        voice.say("determination-" + key + "-means"),
        judged.codes().stream().map(line -> LineView.of(line, voice)).toList(),
        judged.claims().stream().map(claim -> ClaimLines.of(claim, voice)).toList(),
        !supported ? "" : voice.say(held.isEmpty() ? "release-ready" : "release-hold"),
        questions ? held.stream().map(voice::flag).toList() : List.of(),
        judged.alternatives().stream()
            .map(a -> new Note(a.codes(), voice.spoken().neighbour(a.codes()).orElse("")))
            .toList(),
        judged.verdicts().stream().map(v -> CriterionCard.of(v, review, trail, voice)).toList(),
        questions
            ? judged.flags().stream()
                .map(
                    f ->
                        QuestionCard.of(f, review, sent, Effect.of(f, judged, voice), trail, voice))
                .toList()
            : List.of(),
        questions || toAnswer == 0 ? "" : voice.say("questions-for-you", "count", toAnswer),
        Hints.companions(judged, chart, trail, voice),
        Hints.modifiers(judged, chart, trail, voice),
        judged.diagnoses().stream()
            .map(d -> new Note(d.code(), voice.word("stance-", d.stance())))
            .toList(),
        Hints.tables(review.site(), voice),
        DocumentLine.read(chart, trail, voice),
        DocumentLine.unread(chart, trail, voice),
        edition(judged.edition(), voice),
        judged.edition().sha256(),
        report == null || !report.settled()
            ? voice.say("case-not-written")
            : voice.say("case-written", "at", voice.moment(report.at())));
  }

  private static String edition(Edition edition, Voice voice) {
    return voice.say(
        "case-edition",
        Map.of(
            "family", edition.family(),
            "edition", edition.criteria(),
            "software", edition.software()));
  }
}
