package org.surgicode.cli.evaluate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares the reviews of one case with its label, point by point. */
final class CaseScoring {
  private final ScoreSheet sheet;
  private final Labelled label;
  private final Figures figures;

  private CaseScoring(Labelled label) {
    this.label = label;
    this.sheet = new ScoreSheet(label);
    this.figures = sheet.figures();
  }

  /**
   * Scores one case.
   *
   * @param reviews what was said about it in the JSON of the review contract, error lines included;
   *     several when its Bundle holds several operations
   */
  static Scored score(Labelled label, List<JsonNode> reviews) {
    List<JsonNode> ofFamily = reviews.stream().filter(CaseScoring::ofFamily).toList();
    CaseScoring scoring = new CaseScoring(label);
    JsonNode review = scoring.closest(ofFamily);
    scoring.figures.count("cases", 1);
    if (review == null) {
      scoring.unreviewed(ofFamily);
    } else {
      scoring.reviewed(review, ofFamily);
    }
    return new Scored(label, review, scoring.figures, scoring.sheet.misses());
  }

  private static boolean ofFamily(JsonNode review) {
    String family = CriticalCodes.PACKAGED.family();
    return review.at("/edition/family").asString(family).equals(family);
  }

  private @Nullable JsonNode closest(List<JsonNode> reviews) {
    JsonNode closest =
        reviews.stream()
            .filter(r -> label.says(determination(r)))
            .findFirst()
            .orElseGet(() -> reviews.isEmpty() ? null : reviews.get(0));
    return closest == null || closest.has("error") || determination(closest).equals("none")
        ? null
        : closest;
  }

  static String determination(JsonNode review) {
    return review.path("determination").asString("none");
  }

  private void unreviewed(List<JsonNode> reviews) {
    figures.count("errors", 1);
    figures.share("determination", false);
    figures.share("codesExact", false);
    String got =
        reviews.isEmpty() ? "none" : reviews.get(0).at("/error/code").asString("without verdict");
    sheet.miss("review", got, label.determination());
    figures.tally("companions", new Tally(0, 0, label.set("companions").size()));
    figures.tally("flags", new Tally(0, 0, label.set("flags").size()));
    figures.share("criterionStatus", new Share(0, label.expected().path("criteria").size()));
  }

  private void reviewed(JsonNode review, List<JsonNode> all) {
    String got = determination(review);
    figures.share("determination", label.says(got));
    if (!label.says(got)) {
      sheet.miss("determination", got, label.determination());
    }
    boolean supported = label.says("supported");
    boolean elsewhere = all.stream().anyMatch(r -> determination(r).equals("supported"));
    figures.count("falseSupported", !supported && elsewhere ? 1 : 0);
    figures.count("missedSupported", supported && !got.equals("supported") ? 1 : 0);
    new CodesScoring(sheet).score(review, all);
    new CriteriaScoring(sheet).score(review);
    new EvidenceScoring(sheet).score(review);
    alternatives(review);
    figures.tally(
        "considerModifiers",
        names(review.path("considerModifiers"), "modifier"),
        label.set("considerModifiers"));
    if (label.scores("flags")) {
      flags(names(review.path("flags"), "id"), label.set("flags"));
    }
    if (label.scores("companions")) {
      set("companions", names(review.path("companions"), "code"), label.set("companions"));
    }
  }

  private void alternatives(JsonNode review) {
    Set<String> wanted = names(label.expected().path("alternatives"), "codes");
    if (!label.says("not-supported") || wanted.isEmpty()) {
      return;
    }
    Set<String> got = names(review.path("alternatives"), "codes");
    boolean right = wanted.stream().anyMatch(got::contains);
    figures.share("alternatives", right);
    if (!right) {
      sheet.miss("alternatives", got, wanted);
    }
  }

  private void flags(Set<String> got, Set<String> wanted) {
    set("flags", got, wanted);
    Set<String> any = new TreeSet<>(got);
    any.addAll(wanted);
    for (String flag : any) {
      Figures one = new Figures();
      one.tally(
          flag,
          got.contains(flag) ? Set.of(flag) : Set.of(),
          wanted.contains(flag) ? Set.of(flag) : Set.of());
      figures.flag(flag, one.tally(flag));
    }
  }

  private void set(String about, Set<String> got, Set<String> wanted) {
    figures.tally(about, got, wanted);
    Set<String> invented = new TreeSet<>(got);
    invented.removeAll(wanted);
    Set<String> missed = new TreeSet<>(wanted);
    missed.removeAll(got);
    if (!invented.isEmpty()) {
      sheet.miss(about + " invented", invented, "");
    }
    if (!missed.isEmpty()) {
      sheet.miss(about + " missing", missed, "");
    }
  }

  /** Names of a list whose items are objects or, in labels, the names themselves. */
  private static Set<String> names(JsonNode items, String field) {
    Set<String> names = new TreeSet<>();
    items.forEach(item -> names.add((item.isString() ? item : item.path(field)).asString("")));
    return names;
  }
}
