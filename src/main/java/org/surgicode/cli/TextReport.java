package org.surgicode.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.CodeLine;
import org.surgicode.casefile.Edition;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.Verdict;

/** A review as a person reads it: the conclusion first, then the reasons with their words. */
final class TextReport {
  private final StringBuilder text = new StringBuilder();

  private TextReport() {}

  /** The report of one operation; lines end with a line feed. */
  static String of(Outcome outcome) {
    TextReport report = new TextReport();
    if (outcome instanceof Outcome.Reviewed reviewed) {
      report.review(reviewed.review());
    } else if (outcome instanceof Outcome.Refused refused) {
      report.line(0, refused.name() + ": NOT REVIEWED (" + refused.problem().code() + ")");
      report.line(1, String.valueOf(refused.problem().getMessage()));
    }
    return report.text.append('\n').toString();
  }

  private void review(CaseReview review) {
    Judgement judgement = review.judgement();
    heading(review.surgicalCase(), judgement);
    codes(judgement.codes());
    verdicts(judgement.verdicts());
    flags(judgement.flags());
    hints(judgement);
    basis(review, judgement.edition());
  }

  private void heading(SurgicalCase surgicalCase, Judgement judgement) {
    line(0, surgicalCase.id() + ": " + judgement.determination().code().toUpperCase(Locale.ROOT));
    String procedure = surgicalCase.procedure();
    var day = surgicalCase.dateOfService();
    line(
        1,
        (procedure == null ? "A bare note" : procedure) + (day == null ? ", undated" : ", " + day));
    if (!judgement.release().because().isEmpty()) {
      line(1, "On hold because of " + String.join(", ", judgement.release().because()));
    }
  }

  private void codes(List<CodeLine> codes) {
    section("Suggested lines", codes);
    for (CodeLine code : codes) {
      line(
          2,
          code.code()
              + code.modifiers().stream().map(m -> "-" + m).collect(Collectors.joining())
              + " x "
              + code.units()
              + " ("
              + code.role()
              + ")");
    }
  }

  private void verdicts(List<Verdict> verdicts) {
    section("Criteria", verdicts);
    for (Verdict verdict : verdicts) {
      String found = verdict.value() == null ? "" : ": " + verdict.value();
      String levels = verdict.levels().isEmpty() ? "" : ", " + String.join(" ", verdict.levels());
      line(
          2,
          verdict.criterion()
              + " "
              + verdict.status().code().toUpperCase(Locale.ROOT)
              + found
              + levels
              + " ["
              + verdict.source()
              + "]");
      quotes(verdict.evidence());
    }
  }

  private void flags(List<Flag> flags) {
    section("Open questions", flags);
    for (Flag flag : flags) {
      line(2, flag.id() + " (" + flag.severity().code() + "): " + flag.question());
      quotes(flag.evidence());
    }
  }

  private void hints(Judgement judgement) {
    section("Look instead at", judgement.alternatives());
    judgement.alternatives().forEach(a -> line(2, a.codes() + ", because of " + a.because()));
    section("Services to consider", judgement.companions());
    judgement
        .companions()
        .forEach(
            companion -> {
              line(2, companion.code());
              quotes(companion.evidence());
            });
    section("Modifiers to consider", judgement.modifierHints());
    judgement
        .modifierHints()
        .forEach(
            hint -> {
              line(2, hint.modifier() + ": " + hint.because());
              quotes(hint.evidence());
            });
    section("Diagnoses", judgement.diagnoses());
    judgement
        .diagnoses()
        .forEach(d -> line(2, d.code() + " " + d.stance() + " (" + d.resource() + ")"));
  }

  private void basis(CaseReview review, Edition edition) {
    section("Searched", review.searched());
    review.searched().forEach(document -> line(2, document));
    line(1, "Judged by " + edition.family() + " " + edition.criteria() + ", " + edition.software());
    line(1, "A suggestion for a qualified coder, who decides.");
  }

  private void quotes(List<Quote> quotes) {
    for (Quote quote : quotes) {
      String words = quote.text().strip().replaceAll("\\s+", " ");
      String path = quote.path();
      String section = quote.section();
      String place = path != null ? path : section != null ? section : "from " + quote.start();
      line(3, "\"" + words + "\" - " + quote.resource() + ", " + place);
    }
  }

  private void section(String title, List<?> items) {
    if (!items.isEmpty()) {
      line(1, title);
    }
  }

  /** One line; what would steer a terminal becomes a blank. */
  private void line(int depth, String words) {
    text.append("  ".repeat(depth)).append(words.replaceAll("\\p{Cntrl}", " ")).append('\n');
  }
}
