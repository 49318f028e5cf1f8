package org.surgicode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.Audience;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.CodeLine;
import org.surgicode.casefile.Companion;
import org.surgicode.casefile.Determination;
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
import org.surgicode.casefile.UnusableInput;
import org.surgicode.casefile.Verdict;

class TextReportTest {
  private static final Quote WORDS =
      Quote.span("DocumentReference/d", "Binary/b", "FINDINGS", 7, "L3 was\n  \u001b[31mresected");

  @Test
  void theReportNamesLinesReasonsQuestionsAndTheWordsThatProveThem() {
    Judgement judgement =
        new Judgement(
            Determination.SUPPORTED,
            List.of(new CodeLine("1", 2, List.of("62"), "add-on", List.of(), List.of(WORDS))),
            List.of(),
            List.of(
                new Verdict(
                    "corpectomy", Status.MET, "partial", List.of("L3"), "a rule", List.of(WORDS)),
                new Verdict("approach", Status.NOT_DOCUMENTED, null, List.of(), "code", List.of())),
            List.of(
                new Flag(
                    "approach",
                    Severity.BLOCKING,
                    "house-rule",
                    Audience.SURGEON,
                    "Which way?",
                    List.of(),
                    List.of(),
                    List.of(),
                    null)),
            List.of(new Companion("4", "house-rule", List.of(WORDS))),
            List.of(
                new ModifierHint(
                    "53", "It was stopped.", "house-rule", SurgeonClaim.OPERATING, List.of())),
            new Release(List.of("approach")),
            List.of(),
            new Edition("f", "2026.1", "00", "0.1.0"));

    assertThat(TextReport.of(new Outcome.Reviewed(new CaseReview(note(), judgement, List.of("D")))))
        .isEqualTo(
            """
            x: SUPPORTED
              A bare note, 2026-03-03
              On hold because of approach
              Suggested lines, for the professional claim
                1-62 x 2 (add-on)
              Criteria
                corpectomy MET: partial, L3 [a rule]
                  "L3 was  [31mresected" - DocumentReference/d, FINDINGS
                approach NOT-DOCUMENTED [code]
              Flags
                approach (blocking) [house-rule]: for surgeon
              One query to surgeon, 1 question
                1. Which way?
              Services to consider
                4 [house-rule]
                  "L3 was  [31mresected" - DocumentReference/d, FINDINGS
              Modifiers to consider
                53: It was stopped. [house-rule]
              Site data
                NCCI pairs of codes: not loaded
                NCCI most units: not loaded
                Physician fee schedule: not loaded
                Licensed descriptors: not loaded
              Searched
                D
              Judged by f 2026.1, 0.1.0
              Criteria and vocabulary 00
              A suggestion for a qualified coder, who decides.

            """);
  }

  @Test
  void whatCouldNotBeReviewedSaysWhy() {
    Outcome refused = new Outcome.Refused("x", new UnusableInput("not-json", "Send JSON."));

    assertThat(TextReport.of(refused)).isEqualTo("x: NOT REVIEWED (not-json)\n  Send JSON.\n\n");
  }

  private static SurgicalCase note() {
    return new SurgicalCase(
        "x",
        "Patient/p",
        LocalDate.of(2026, 3, 3),
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
