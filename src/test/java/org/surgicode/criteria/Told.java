package org.surgicode.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;

/**
 * A record told in lines, one fact a line: {@code [heading|record] kind value [vertebrae]
 * [number]}. Without the first word a fact stands in the body of the report.
 */
final class Told {
  private final List<Fact> facts = new ArrayList<>();

  static Told of(String... lines) {
    return new Told().and(lines);
  }

  /** A complete record of the family's namesake: L3, flank, lesion inside the dura. */
  static Told completeCase() {
    return of(Examples.read("cpt-63300").record("l3-inside-the-dura"));
  }

  Told and(String... lines) {
    for (String line : lines) {
      facts.add(fact(line));
    }
    return this;
  }

  /** Leaves out everything told of these kinds so far. */
  Told without(String... kinds) {
    facts.removeIf(f -> Arrays.asList(kinds).contains(f.kind()));
    return this;
  }

  List<Fact> facts() {
    return List.copyOf(facts);
  }

  private Fact fact(String line) {
    List<String> words = new ArrayList<>(List.of(line.split(" ")));
    Standing standing =
        switch (words.get(0)) {
          case "heading", "record" -> Standing.valueOf(words.remove(0).toUpperCase(Locale.ROOT));
          default -> Standing.BODY;
        };
    String kind = words.remove(0);
    String value = words.remove(0);
    List<String> levels = words.stream().filter(w -> Vertebra.of(w) != null).toList();
    words.removeAll(levels);
    return new Fact(kind, value, levels, number(words), standing, List.of(quote(line, standing)));
  }

  private Quote quote(String line, Standing standing) {
    return standing == Standing.RECORD
        ? Quote.element("Resource/" + facts.size(), "text", line)
        : Quote.span("DocumentReference/note", "Binary/note", null, facts.size() * 500, line);
  }

  private static @Nullable Double number(List<String> words) {
    return words.isEmpty() ? null : Double.valueOf(String.join(" ", words));
  }
}
