package org.surgicode.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.CodeLine;
import org.surgicode.casefile.Edition;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.ModifierHint;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.SurgeonClaim;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.Verdict;
import org.surgicode.review.Query;

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
    claims(judgement.claims());
    verdicts(judgement.verdicts());
    flags(review);
    queries(Query.of(review));
    hints(judgement);
    SiteText.lines(review.site()).forEach(words -> line(1, words));
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
    section("Suggested lines, for the professional claim", codes);
    codes.forEach(code -> line(2, spoken(code) + " (" + code.role() + ")"));
  }

  private void claims(List<SurgeonClaim> claims) {
    section("By surgeon", claims);
    for (SurgeonClaim claim : claims) {
      String lines =
          claim.lines().stream().map(TextReport::spoken).collect(Collectors.joining(", "));
      line(2, claim.surgeon() + ": " + lines);
      for (ModifierHint hint : claim.considerModifiers()) {
        line(3, "consider " + reason(hint));
        quotes(hint.evidence());
      }
    }
  }

  private static String spoken(CodeLine code) {
    String modifiers = code.modifiers().stream().map(m -> "-" + m).collect(Collectors.joining());
    return code.code() + modifiers + " x " + code.units();
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

  private void flags(CaseReview review) {
    section("Flags", review.judgement().flags());
    review.judgement().flags().forEach(flag -> line(2, QueryText.flag(flag, review)));
  }

  private void queries(List<Query> queries) {
    for (Query query : queries) {
      line(1, QueryText.heading(query));
      for (int i = 0; i < query.items().size(); i++) {
        QueryText.lines(query.items().get(i), i + 1).forEach(words -> line(2, words));
      }
    }
  }

  private void hints(Judgement judgement) {
    section("Look instead at", judgement.alternatives());
    judgement
        .alternatives()
        .forEach(a -> line(2, a.codes() + ", because of " + a.because() + " [" + a.source() + "]"));
    section("Services to consider", judgement.companions());
    judgement
        .companions()
        .forEach(
            companion -> {
              line(2, companion.code() + " [" + companion.source() + "]");
              quotes(companion.evidence());
            });
    section("Modifiers to consider", judgement.modifierHints());
    judgement
        .modifierHints()
        .forEach(
            hint -> {
              line(2, reason(hint));
              quotes(hint.evidence());
            });
    section("Diagnoses", judgement.diagnoses());
    judgement
        .diagnoses()
        .forEach(d -> line(2, d.code() + " " + d.stance() + " (" + d.resource() + ")"));
  }

  private static String reason(ModifierHint hint) {
    return hint.modifier() + ": " + hint.because() + " [" + hint.source() + "]";
  }

  private void basis(CaseReview review, Edition edition) {
    section("Searched", review.searched());
    review.searched().forEach(document -> line(2, document));
    line(1, "Judged by " + edition.family() + " " + edition.criteria() + ", " + edition.software());
    line(1, "Criteria and vocabulary " + edition.sha256());
    if (review.asOf() != null) {
      line(1, "As of " + review.asOf());
    }
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

  /** One line of the report. */
  private void line(int depth, String words) {
    text.append("  ".repeat(depth)).append(plain(words)).append('\n');
  }

  /** The words with a blank for whatever would steer a terminal. */
  static String plain(String words) {
    return words.replaceAll("\\p{Cntrl}", " ");
  }
}
