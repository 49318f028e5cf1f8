package org.surgicode.web.hooks;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.CodeLine;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Severity;
import org.surgicode.casefile.Status;
import org.surgicode.casefile.Verdict;
import org.surgicode.review.Query;

/**
 * The words of a card. A text that asks names no code, and a text that names codes asks nothing.
 */
final class CardText {
  /** A summary has fewer characters than this. */
  static final int SUMMARY = 140;

  private static final int QUOTE = 160;
  private static final int QUOTES = 4;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private CardText() {}

  static String suggestion(Operation operation) {
    return fitting("Suggested for the " + named(operation) + ": " + codes(operation.lines()));
  }

  static String questions(Operation operation) {
    long open = asked(operation).count();
    return fitting(
        (open == 1 ? "One open question" : open + " open questions")
            + " about the documentation of the "
            + named(operation));
  }

  static String quotes(Operation operation) {
    return fitting("What the record says about the " + named(operation));
  }

  /** Codes with the words that carry them. */
  static String proof(Operation operation) {
    StringBuilder text = new StringBuilder();
    for (CodeLine line : operation.lines()) {
      text.append("**").append(Markdown.escaped(spoken(line))).append("**\n\n");
      quotes(line.evidence(), text);
    }
    if (operation.held()) {
      text.append("On hold until what is open about this operation is settled in SurgiCode.\n\n");
    }
    return text.append("A suggestion for a qualified coder, who decides.").toString();
  }

  /** Questions with the words that they start from, by addressee. */
  static String asking(Operation operation) {
    StringBuilder text = new StringBuilder();
    Set<String> holding = asked(operation).map(Flag::id).collect(Collectors.toSet());
    for (CaseReview review : operation.asking().toList()) {
      for (Query query : Query.of(review)) {
        List<Query.Item> items =
            query.items().stream().filter(item -> holding.contains(item.flag())).toList();
        if (!items.isEmpty()) {
          text.append("For ").append(addressee(query)).append(":\n\n");
          items.forEach(item -> ask(item, text));
        }
      }
    }
    return text.append("Please answer from your own knowledge of the record.").toString();
  }

  /** What was found, in the record's own words. */
  static String found(Operation operation) {
    StringBuilder text = new StringBuilder();
    List<Quote> words =
        operation.first().judgement().verdicts().stream()
            .filter(v -> v.status() != Status.NOT_DOCUMENTED)
            .map(Verdict::evidence)
            .flatMap(List::stream)
            .distinct()
            .toList();
    quotes(words, text);
    return text.append("\n").toString();
  }

  /** The codes in one line, for example {@code 63303-62, 63308 × 2}. */
  static String codes(List<CodeLine> lines) {
    return lines.stream().map(CardText::spoken).collect(Collectors.joining(", "));
  }

  /** The questions that hold something back. */
  static Stream<Flag> asked(Operation operation) {
    return operation
        .asking()
        .flatMap(review -> review.toAsk().stream())
        .filter(flag -> flag.severity() != Severity.GOOD_PRACTICE);
  }

  private static String spoken(CodeLine line) {
    String code =
        String.join("-", Stream.concat(Stream.of(line.code()), line.modifiers().stream()).toList());
    return line.units() > 1 ? code + " × " + line.units() : code;
  }

  private static void ask(Query.Item item, StringBuilder text) {
    text.append("- ").append(Markdown.escaped(item.question())).append('\n');
    item.indicators().stream()
        .limit(QUOTES)
        .forEach(i -> text.append("  > ").append(Markdown.escaped(i.words(), QUOTE)).append('\n'));
    item.answers().forEach(a -> text.append("  - ").append(Markdown.escaped(a)).append('\n'));
    text.append('\n');
  }

  private static void quotes(List<Quote> quotes, StringBuilder text) {
    quotes.stream()
        .limit(QUOTES)
        .forEach(q -> text.append("> ").append(Markdown.escaped(q.text(), QUOTE)).append("\n>\n"));
    text.append('\n');
  }

  private static String addressee(Query query) {
    return switch (query.audience()) {
      case SURGEON -> "the surgeon";
      case RECORDS -> "medical records";
      case RADIOLOGY -> "radiology";
      case PATHOLOGY -> "pathology";
    };
  }

  private static String named(Operation operation) {
    return "spine operation" + day(operation.first().surgicalCase().dateOfService());
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : " of " + DAY.format(day);
  }

  private static String fitting(String summary) {
    return summary.length() < SUMMARY ? summary : summary.substring(0, SUMMARY - 3) + "…";
  }
}
