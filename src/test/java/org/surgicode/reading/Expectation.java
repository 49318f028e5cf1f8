package org.surgicode.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Standing;

/**
 * One thing that must, or must not, be found in a passage.
 *
 * @param written as the file writes it
 * @param wanted false when it must not be found
 * @param kind kind of the fact
 * @param values accepted values; empty for any
 * @param levels levels that must all be told, or of which none may be told
 * @param amount the amount beside it, or null when it does not matter
 * @param standing where it must stand, or null when it does not matter
 */
record Expectation(
    String written,
    boolean wanted,
    String kind,
    List<String> values,
    List<String> levels,
    @Nullable Double amount,
    @Nullable Standing standing) {
  private static final Pattern FORM =
      Pattern.compile("(!?)([a-z-]+)(?:=([^@~#]+))?(?:@([^~#]+))?(?:~([0-9.]+))?(?:#(\\w+))?");

  /** Reads {@code kind=value|value@L3,L4~0.5#body}, with a leading {@code !} for the contrary. */
  static Expectation parse(String text) {
    Matcher m = FORM.matcher(text.strip());
    if (!m.matches()) throw new IllegalArgumentException("Not an expectation: " + text);
    return new Expectation(
        text.strip(),
        m.group(1).isEmpty(),
        m.group(2),
        m.group(3) == null
            ? List.of()
            : List.of(m.group(3).replace("done", "partial|complete").split("\\|")),
        m.group(4) == null ? List.of() : List.of(m.group(4).split(",")),
        m.group(5) == null ? null : Double.valueOf(m.group(5)),
        m.group(6) == null ? null : Standing.valueOf(m.group(6).toUpperCase(Locale.ROOT)));
  }

  /** Whether the facts that were found agree with it. */
  boolean holds(List<Fact> found) {
    var alike = found.stream().filter(this::alike).toList();
    if (!wanted) {
      return alike.stream()
          .noneMatch(f -> levels.isEmpty() || levels.stream().anyMatch(f.levels()::contains));
    }
    if (levels.isEmpty()) return !alike.isEmpty();
    return levels.stream().allMatch(l -> alike.stream().anyMatch(f -> f.levels().contains(l)));
  }

  /** Whether a fact says what is expected here and tells no level besides. */
  boolean covers(Fact f) {
    return alike(f) && (levels.isEmpty() || levels.containsAll(f.levels()));
  }

  /** Whether a fact is of the kind, and stands in the place, that is asked about here. */
  boolean asksAbout(Fact f) {
    return f.kind().equals(kind) && (standing == null || f.standing() == standing);
  }

  private boolean alike(Fact f) {
    return f.kind().equals(kind)
        && (values.isEmpty() || values.stream().anyMatch(v -> says(f, v)))
        && (standing == null || f.standing() == standing)
        && (amount == null || f.amount() != null && Math.abs(f.amount() - amount) <= 0.02);
  }

  private static boolean says(Fact f, String value) {
    return f.kind().equals("lesion-type")
        ? f.value().toLowerCase(Locale.ROOT).contains(value)
        : f.value().equals(value);
  }
}
