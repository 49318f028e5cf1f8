package org.surgicode.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;

/** A record told in facts, one sentence after the other. */
final class Told {
  private final List<Fact> facts = new ArrayList<>();

  /** An empty record of a reported spine operation. */
  static Told spineOperation() {
    return new Told().body("operation", "spine");
  }

  /**
   * A complete record: two thirds of L3 through the flank, a schwannoma inside the dura, all papers
   * on file.
   */
  static Told completeCase() {
    return spineOperation()
        .amount("body-resection", "partial", 0.66, "L3")
        .body("region", "lumbar", "L3")
        .body("approach", "retroperitoneal")
        .body("lesion-excision", "excised")
        .body("lesion-type", "schwannoma")
        .body("compartment", "intradural")
        .body("lesion-size", "measured")
        .body("lesion-location", "placed", "L3")
        .body("nerve-findings", "described")
        .body("bleeding", "described")
        .record("report-status", "signed")
        .record("imaging-before", "present")
        .record("imaging-after", "present")
        .record("pathology-report", "present")
        .record("consent-form", "present")
        .record("neuro-history", "described")
        .record("conservative-care", "failed")
        .record("diagnosis", "D33.4")
        .record("encounter-class", "IMP");
  }

  Told body(String kind, String value, String... levels) {
    return add(kind, value, null, Standing.BODY, levels);
  }

  Told heading(String kind, String value, String... levels) {
    return add(kind, value, null, Standing.HEADING, levels);
  }

  Told record(String kind, String value, String... levels) {
    return add(kind, value, null, Standing.RECORD, levels);
  }

  Told amount(String kind, String value, double amount, String... levels) {
    return add(kind, value, amount, Standing.BODY, levels);
  }

  /** Leaves out everything told of these kinds so far. */
  Told without(String... kinds) {
    Predicate<Fact> named = f -> Arrays.asList(kinds).contains(f.kind());
    facts.removeIf(named);
    return this;
  }

  Told add(
      String kind, String value, @Nullable Double amount, Standing standing, String... levels) {
    String words = (kind + " " + value + " " + String.join(" ", levels)).strip();
    Quote quote =
        standing == Standing.RECORD
            ? Quote.element("Resource/" + kind + facts.size(), kind, words)
            : Quote.span("DocumentReference/note", "Binary/note", null, facts.size() * 500, words);
    facts.add(new Fact(kind, value, List.of(levels), amount, standing, List.of(quote)));
    return this;
  }

  List<Fact> facts() {
    return List.copyOf(facts);
  }
}
