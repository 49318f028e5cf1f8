package org.surgicode.cli.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Compares the verdicts of the criteria: status, value, levels and the words that prove them. */
final class CriteriaScoring {
  /** Criteria whose value is chosen from a list; the value of another is the record's own word. */
  private static final Set<String> VALUED =
      Set.of("corpectomy", "region", "approach", "compartment");

  private final ScoreSheet sheet;

  CriteriaScoring(ScoreSheet sheet) {
    this.sheet = sheet;
  }

  void score(JsonNode review) {
    Labelled label = sheet.label();
    Map<String, JsonNode> got = new HashMap<>();
    review.path("criteria").forEach(c -> got.put(c.path("id").asString(""), c));
    JsonNode silent = JsonNodeFactory.instance.objectNode();
    for (var wanted : label.expected().path("criteria").properties()) {
      boolean ruledOut = wanted.getValue().path("status").asString("").equals("not-met");
      if (label.says("no-qualifying-procedure") || (label.says("not-supported") && !ruledOut)) {
        continue;
      }
      JsonNode verdict = got.getOrDefault(wanted.getKey(), silent);
      Nearest nearest = new Nearest(review, verdict, quotes(wanted.getValue()));
      verdict(wanted.getKey(), verdict, wanted.getValue(), nearest);
      levels(verdict, got.getOrDefault("corpectomy", silent), wanted.getValue(), nearest);
    }
  }

  private void verdict(String criterion, JsonNode got, JsonNode wanted, Nearest nearest) {
    String status = got.path("status").asString("without verdict");
    String wantedStatus = wanted.path("status").asString("");
    boolean sameStatus = status.equals(wantedStatus);
    share("criterionStatus", criterion, sameStatus);
    if (!sameStatus) {
      sheet.miss(criterion, status, wantedStatus, nearest.words());
    }
    if (wantedStatus.equals("met") && VALUED.contains(criterion)) {
      String value = got.path("value").asString("none");
      String wantedValue = wanted.path("value").asString("none");
      share("criterionValue", criterion, value.equals(wantedValue));
      if (!value.equals(wantedValue)) {
        sheet.miss(criterion + " value", value, wantedValue, nearest.words());
      }
    }
    List<String> quotes = quotes(wanted);
    if (!quotes.isEmpty() && !wantedStatus.equals("not-documented") && sameStatus) {
      share("evidenceOverlapsGold", criterion, overlaps(quotes, got.path("evidence")));
    }
  }

  private void levels(JsonNode got, JsonNode corpectomy, JsonNode wanted, Nearest nearest) {
    boolean met = wanted.path("status").asString("").equals("met");
    if (!met || wanted.path("levels").isEmpty()) {
      return;
    }
    JsonNode own = got.path("levels").isEmpty() ? corpectomy.path("levels") : got.path("levels");
    List<String> wantedLevels = Labelled.sorted(wanted.path("levels"));
    boolean right = Labelled.sorted(own).equals(wantedLevels);
    sheet.figures().share("levels", right);
    if (!right) {
      sheet.miss("levels", Labelled.sorted(own), wantedLevels, nearest.words());
    }
  }

  private void share(String figure, String criterion, boolean right) {
    sheet.figures().share(figure, right);
    sheet.figures().criterion(criterion).share(figure, right);
  }

  private static boolean overlaps(List<String> quotes, JsonNode evidence) {
    List<String> texts = new ArrayList<>();
    evidence.forEach(item -> texts.add(item.path("text").asString("")));
    Set<String> mine = Words.of(String.join(" ¦ ", texts));
    for (String quote : quotes) {
      Set<String> words = Words.of(quote);
      Set<String> common = new TreeSet<>(words);
      common.retainAll(mine);
      if (common.size() >= Math.max(1, words.size() * 0.3)) {
        return true;
      }
    }
    return false;
  }

  static List<String> quotes(JsonNode wanted) {
    JsonNode quote = wanted.path("quote");
    return quote.isString() ? List.of(quote.asString()) : List.copyOf(Labelled.strings(quote));
  }
}
