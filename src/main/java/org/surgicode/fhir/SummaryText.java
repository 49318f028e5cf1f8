package org.surgicode.fhir;

import java.util.List;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.CodeLine;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Verdict;

/** A review as a page of plain text for people whose EHR takes nothing better. */
final class SummaryText {
  private final StringBuilder page = new StringBuilder();

  private SummaryText() {}

  /**
   * @param reference short name by which the page is found again
   */
  static String of(CaseReview review, String reference) {
    return new SummaryText().page(review, reference);
  }

  private String page(CaseReview review, String reference) {
    Judgement judgement = review.judgement();
    line("CODING REVIEW");
    line(
        "Made by a computer program (rule-based, AI-assisted labelling: AIAST). It is a suggestion");
    line("for a qualified coder, who decides. It is not medical or legal advice.");
    line("");
    line("Operation: " + String.valueOf(review.surgicalCase().procedure()));
    line("Day of the operation: " + String.valueOf(review.surgicalCase().dateOfService()));
    line("Criteria: " + judgement.edition().family() + " " + judgement.edition().criteria());
    line("Conclusion: " + judgement.determination().code());
    section("SUGGESTED CODES", judgement.codes().stream().map(SummaryText::said).toList());
    section(
        "OTHER FAMILIES TO CONSIDER",
        judgement.alternatives().stream().map(a -> a.codes() + ": " + a.because()).toList());
    section("CRITERIA", judgement.verdicts().stream().map(SummaryText::said).toList());
    section("OPEN QUESTIONS", judgement.flags().stream().map(SummaryText::said).toList());
    section("READ", review.searched());
    line("");
    line("Reference: " + reference);
    return page.toString();
  }

  private void section(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      line("");
      line(title);
      lines.forEach(text -> line("- " + text));
    }
  }

  private void line(String text) {
    page.append(text).append('\n');
  }

  private static String said(CodeLine line) {
    String modifiers =
        line.modifiers().isEmpty() ? "" : ", modifiers " + String.join(" ", line.modifiers());
    return line.code() + ", units " + line.units() + modifiers + " (" + line.role() + ")";
  }

  private static String said(Verdict verdict) {
    String value = verdict.value() == null ? "" : " (" + verdict.value() + ")";
    String levels = verdict.levels().isEmpty() ? "" : " at " + String.join(", ", verdict.levels());
    String proof = verdict.evidence().isEmpty() ? "" : ": " + said(verdict.evidence().get(0));
    return verdict.criterion() + ": " + verdict.status().code() + value + levels + proof;
  }

  private static String said(Quote quote) {
    return "\"" + quote.text().replaceAll("\\s+", " ") + "\" (" + quote.resource() + ")";
  }

  private static String said(Flag flag) {
    return flag.question() + " [" + flag.id() + "]";
  }
}
