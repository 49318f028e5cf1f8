package org.surgicode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.surgicode.casefile.Alternative;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a label or a review says of one case, point by point.
 *
 * @param determination the conclusion
 * @param points short lines such as {@code region levels [L3]}
 * @param label the label that the points are asked for by
 */
record Sayings(String determination, Set<String> points, JsonNode label) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> VALUED =
      Set.of("corpectomy", "region", "approach", "compartment");

  static Sayings ofLabel(String expectedJson) {
    JsonNode label = JSON.readTree(expectedJson);
    var points = new TreeSet<String>();
    for (JsonNode c : label.path("codes")) {
      points.add("code " + text(c, "code") + " x" + text(c, "units") + " " + texts(c, "modifiers"));
    }
    for (var criterion : label.path("criteria").properties()) {
      JsonNode verdict = criterion.getValue();
      String id = criterion.getKey();
      points.add(id + " is " + text(verdict, "status"));
      boolean met = text(verdict, "status").equals("met");
      if (met && VALUED.contains(id)) points.add(id + " value " + text(verdict, "value"));
      if (met && !texts(verdict, "levels").isEmpty()) {
        points.add(id + " levels " + texts(verdict, "levels"));
      }
      if (!texts(verdict, "quote").isEmpty()) points.add(id + " proved by the label's words");
    }
    texts(label, "flags").forEach(f -> points.add("flag " + f));
    texts(label, "companions").forEach(c -> points.add("companion " + c));
    texts(label, "considerModifiers").forEach(m -> points.add("modifier " + m));
    texts(label, "alternatives").forEach(a -> points.add("alternative " + a));
    return new Sayings(text(label, "determination"), points, label);
  }

  /** What a review says about everything that the label speaks of. */
  static Sayings ofReview(Judgement j, Sayings label) {
    var points = new TreeSet<String>();
    j.codes().forEach(c -> points.add("code " + c.code() + " x" + c.units() + " " + c.modifiers()));
    for (Verdict v : j.verdicts()) points.addAll(verdict(v, label.label()));
    if (label.speaksOf("flags")) j.flags().forEach(f -> points.add("flag " + f.id()));
    if (label.speaksOf("companions")) {
      j.companions().forEach(c -> points.add("companion " + c.code()));
    }
    j.modifierHints().forEach(m -> points.add("modifier " + m.modifier()));
    j.alternatives().stream().map(Alternative::codes).forEach(a -> points.add("alternative " + a));
    return new Sayings(j.determination().code(), points, label.label());
  }

  /** Everything that only one of the two says. */
  List<String> differencesFrom(Sayings label) {
    var out = new ArrayList<String>();
    if (!determination.equals(label.determination)) out.add("says " + determination);
    points.stream().filter(p -> !label.points.contains(p)).forEach(p -> out.add("says " + p));
    label.points.stream().filter(p -> !points.contains(p)).forEach(p -> out.add("lacks " + p));
    return out;
  }

  private boolean speaksOf(String list) {
    return label.hasNonNull(list);
  }

  private static Set<String> verdict(Verdict v, JsonNode label) {
    JsonNode wanted = label.path("criteria").path(v.criterion());
    var points = new TreeSet<String>();
    if (wanted.isMissingNode()) return points;
    points.add(v.criterion() + " is " + v.status().code());
    boolean met = v.status().code().equals("met");
    if (met && VALUED.contains(v.criterion())) points.add(v.criterion() + " value " + v.value());
    if (met && !texts(wanted, "levels").isEmpty()) {
      points.add(v.criterion() + " levels " + v.levels());
    }
    if (overlaps(texts(wanted, "quote"), v.evidence())) {
      points.add(v.criterion() + " proved by the label's words");
    }
    return points;
  }

  private static boolean overlaps(List<String> quotes, List<Quote> evidence) {
    Set<String> mine = words(evidence.stream().map(Quote::text).collect(Collectors.joining(" ")));
    return quotes.stream()
        .map(Sayings::words)
        .anyMatch(w -> w.stream().filter(mine::contains).count() >= Math.max(1, 0.3 * w.size()));
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\s.,;:()]+", -1))
        .filter(w -> w.length() > 3)
        .collect(Collectors.toSet());
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  private static List<String> texts(JsonNode node, String field) {
    JsonNode found = node.path(field);
    if (found.isString()) return List.of(found.asString());
    var out = new ArrayList<String>();
    found.forEach(x -> out.add(x.isString() ? x.asString() : x.path("codes").asString("")));
    return out;
  }
}
