package org.surgicode.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Audience;
import org.surgicode.casefile.CodeLine;
import org.surgicode.casefile.Determination;
import org.surgicode.casefile.ModifierHint;
import org.surgicode.casefile.Severity;
import org.surgicode.casefile.SiteReport;
import org.surgicode.casefile.Status;
import org.surgicode.casefile.SurgeonClaim;

/** The words of the pages. */
final class Wording {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /** Instead of a determination, while a report is there whose words are not known. */
  static final String WAITS = "On hold: a document was not read";

  static final String WAITS_BECAUSE =
      "A document that may be a report of this operation is there, but its words are not known."
          + " Nothing is suggested, and nothing is called undocumented, until somebody has read it.";

  private Wording() {}

  /** A determination in a few words. */
  static String title(Determination determination) {
    return switch (determination) {
      case SUPPORTED -> "Supported";
      case INSUFFICIENT_DOCUMENTATION -> "Insufficient documentation";
      case NOT_SUPPORTED -> "Not supported";
      case NO_QUALIFYING_PROCEDURE -> "No qualifying procedure";
    };
  }

  static String sentence(Determination determination) {
    return switch (determination) {
      case SUPPORTED -> "The record proves every criterion. These lines are suggested.";
      case INSUFFICIENT_DOCUMENTATION ->
          "The record rules nothing out, but it is silent or contradicts itself where a code needs"
              + " words. No code is suggested until the questions below are answered.";
      case NOT_SUPPORTED ->
          "A spine operation was done, but the record rules at least one criterion out. This code"
              + " family does not apply.";
      case NO_QUALIFYING_PROCEDURE ->
          "No spine operation was carried out in this encounter. Nothing was judged.";
    };
  }

  static String word(Status status) {
    return switch (status) {
      case MET -> "Met";
      case NOT_MET -> "Not met";
      case NOT_DOCUMENTED -> "Not documented";
      case CONFLICTING -> "Conflicting";
    };
  }

  static String word(Severity severity) {
    return switch (severity) {
      case BLOCKING -> "Blocking";
      case AUDIT_RISK -> "Audit risk";
      case GOOD_PRACTICE -> "Good practice";
    };
  }

  /** Who is asked, after "for". */
  static String addressee(Audience audience) {
    return switch (audience) {
      case SURGEON -> "the surgeon";
      case RECORDS -> "the records department";
      case RADIOLOGY -> "the radiology department";
      case PATHOLOGY -> "the pathology department";
    };
  }

  /** An identifier such as {@code lesion-excision} as words. */
  static String words(String identifier) {
    String spaced = identifier.replace('-', ' ');
    return spaced.isEmpty()
        ? spaced
        : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }

  static String day(@Nullable LocalDate day) {
    return day == null ? "Day unknown" : DAY.format(day);
  }

  /** Code lines as one text, for example {@code 2 × 99998-62}. */
  static String line(CodeLine line) {
    String modifiers = line.modifiers().stream().map(m -> "-" + m).collect(Collectors.joining());
    return line.code() + modifiers + (line.units() > 1 ? " × " + line.units() : "");
  }

  /** What one of several surgeons may claim, for example {@code 99998-62; consider 82: …}. */
  static String claim(SurgeonClaim claim) {
    String lines = claim.lines().stream().map(Wording::line).collect(Collectors.joining(", "));
    return claim.considerModifiers().isEmpty()
        ? lines
        : lines
            + "; consider "
            + claim.considerModifiers().stream()
                .map(Wording::reason)
                .collect(Collectors.joining(" "));
  }

  /** A modifier to consider, with the reason and where the rule comes from. */
  private static String reason(ModifierHint hint) {
    return hint.modifier() + ": " + ruled(hint.because(), hint.source());
  }

  /** What is said, with where the rule comes from. */
  static String ruled(String said, String source) {
    return words(said) + " (" + words(source) + ")";
  }

  /** Which file of a site's table holds, or that none does. */
  static String held(SiteReport.Table table) {
    return table.file() == null
        ? words(table.state())
        : table.file() + ", " + table.from() + " to " + table.to();
  }

  /** What a site's table says, with the row that it stands in. */
  static String edit(SiteReport.Edit edit) {
    SiteReport.Row row = edit.row();
    String cited = row == null ? "" : " (" + row.file() + ", line " + row.line() + ")";
    return words(edit.outcome().code()) + ". " + edit.says() + cited;
  }

  /** A number with its noun, for example {@code 1 flag}, {@code 3 flags}. */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  static String list(List<String> items) {
    return String.join(", ", items);
  }
}
