package org.surgicode.cli.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.casefile.Severity;

/** Everything that the families say of one code, as lines for a terminal. */
public final class CodeCard {
  private final List<String> lines = new ArrayList<>();
  private final String code;

  private CodeCard(String code) {
    this.code = code;
  }

  /**
   * The card of one code.
   *
   * @param code for example {@code 63307}
   * @return its lines; empty when no family holds the code
   */
  public static List<String> of(String code, List<FamilyCatalogue> families) {
    CodeCard card = new CodeCard(code);
    for (FamilyCatalogue family : families) {
      family.codes().stream()
          .filter(c -> c.code().equals(code))
          .forEach(c -> card.ofFamily(family, c));
    }
    for (FamilyCatalogue family : families) {
      family.companions().stream()
          .filter(c -> c.code().equals(code))
          .forEach(c -> card.companion(family, c));
    }
    for (FamilyCatalogue family : families) {
      family.neighbours().stream()
          .filter(n -> card.covers(n.codes()))
          .forEach(n -> card.neighbour(family, n));
    }
    return card.lines;
  }

  private void ofFamily(FamilyCatalogue family, FamilyCatalogue.Code own) {
    title(own.role() + " code of " + family.family());
    say(1, own.means());
    say(1, "Family: " + family.title());
    say(1, "Status: " + family.status());
    String periods =
        family.periods().stream()
            .map(p -> p.edition() + " (" + p.from() + " to " + p.to() + ")")
            .collect(Collectors.joining(", "));
    say(1, "Editions by day of service: " + periods);
    say(
        1,
        (own.role().equals("add-on") ? "Stands beside: " : "Further bodies: ")
            + join(own.beside()));
    say(1, "Needs, every one met:");
    family.criteria().forEach(c -> criterion(c, own.when()));
    say(1, "Asked when the record is silent:");
    for (Severity severity : Severity.values()) {
      String flags =
          family.questions().stream()
              .filter(q -> q.severity() == severity)
              .map(FamilyCatalogue.Question::flag)
              .collect(Collectors.joining(", "));
      say(2, FamilySheet.weight(severity) + ": " + (flags.isEmpty() ? "none" : flags));
    }
    say(1, "Companions to consider:");
    family
        .companions()
        .forEach(c -> say(2, c.code() + " " + c.means() + " (" + facts(c) + ")" + tag(c.source())));
    say(1, "Look instead at:");
    family
        .neighbours()
        .forEach(
            n ->
                say(
                    2,
                    n.codes()
                        + " "
                        + n.means()
                        + ", when not met: "
                        + n.because()
                        + tag(n.source())));
    say(0, "");
  }

  private void criterion(FamilyCatalogue.Criterion criterion, Map<String, List<String>> when) {
    List<String> values = when.getOrDefault(criterion.id(), List.of());
    String here = values.isEmpty() ? "" : " Here: " + String.join(" or ", values) + ".";
    say(2, criterion.id() + ": " + criterion.says() + here + tag(criterion.source()));
  }

  private void companion(FamilyCatalogue family, FamilyCatalogue.Service service) {
    title("companion of " + family.family());
    say(1, service.means());
    say(1, "Considered when the report tells " + facts(service) + tag(service.source()));
    say(1, "Never coded by itself.");
    say(0, "");
  }

  private void neighbour(FamilyCatalogue family, FamilyCatalogue.Neighbour neighbour) {
    title("pointer of " + family.family() + " to " + neighbour.codes());
    say(1, neighbour.means());
    say(1, "Looked at when not met: " + neighbour.because() + tag(neighbour.source()));
    say(0, "");
  }

  /** Whether a range such as {@code 99990-99993} holds the code. */
  private boolean covers(String range) {
    int dash = range.indexOf('-');
    return dash < 0
        ? range.equals(code)
        : range.substring(0, dash).compareTo(code) <= 0
            && range.substring(dash + 1).compareTo(code) >= 0;
  }

  private static String tag(String source) {
    return " [" + source + "]";
  }

  private static String facts(FamilyCatalogue.Service service) {
    return String.join("; or ", service.facts());
  }

  private static String join(List<String> codes) {
    return codes.isEmpty() ? "none" : String.join(", ", codes);
  }

  private void title(String what) {
    lines.add(code + ": " + what);
  }

  private void say(int depth, String words) {
    lines.add(("  ".repeat(depth) + words).stripTrailing());
  }
}
