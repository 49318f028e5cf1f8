package org.surgicode.criteria;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The labelled criteria of one case, told as statements of its operative report. */
record GoldCriteria(GoldFacts gold, Told told) {

  void tell() {
    corpectomy();
    region();
    approach();
    lesion();
    compartment();
    surgeons();
  }

  private void corpectomy() {
    List<String> bodies = levels();
    if (status("region").equals("conflicting")) {
      bodies = List.of(bodies.get(contradictedByRecord() ? 0 : 1));
    }
    switch (status("corpectomy")) {
      case "met" -> {
        if (gold.flagged("corpectomy-extent")) {
          told.and(line("body-resection partial", bodies));
        } else if (bodies.isEmpty()) {
          told.and("body-resection partial 0.4");
        } else {
          bodies.forEach(this::resected);
        }
      }
      case "not-met" ->
          told.and(
              value("corpectomy").equals("partial")
                  ? line("body-resection partial", bodies) + " 0.25"
                  : "body-resection none");
      default -> told.and(line("body-resection unquantified", bodies));
    }
  }

  private void resected(String body) {
    if (value("corpectomy").equals("complete")) {
      told.and("body-resection complete " + body);
    } else {
      told.and("body-resection partial " + body + (body.startsWith("C") ? " 0.5" : " 0.34"));
    }
  }

  private void region() {
    switch (status("region")) {
      case "met" -> told.and(line("heading region " + value("region"), levels()));
      case "conflicting" ->
          told.and(
              contradictedByRecord()
                  ? "record region " + value("region") + " " + levels().get(1)
                  : "heading region " + value("region") + " " + levels().get(0));
      default -> {}
    }
  }

  private boolean contradictedByRecord() {
    return GoldFacts.listed("level-contradicted-by-record", gold.id());
  }

  private void approach() {
    told.and(
        "approach "
            + (status("approach").equals("not-documented") ? "anterior" : value("approach")));
  }

  private void lesion() {
    List<String> hints =
        gold.strings("alternatives").stream()
            .filter(a -> GoldFacts.tells("alternatives", a))
            .flatMap(a -> GoldFacts.told("alternatives", a).stream())
            .toList();
    hints.forEach(told::and);
    switch (status("lesion-excision")) {
      case "met" -> told.and("lesion-excision excised");
      case "not-documented" -> told.and("lesion-excision indicated");
      default -> {
        if (hints.stream().noneMatch(h -> h.startsWith("lesion-excision"))) {
          told.and("lesion-excision no-lesion");
        }
      }
    }
  }

  private void compartment() {
    switch (status("compartment")) {
      case "met" -> told.and("compartment " + value("compartment"));
      case "conflicting" -> told.and("compartment extradural", "heading compartment intradural");
      default -> {}
    }
  }

  private void surgeons() {
    for (JsonNode line : gold.expected().path("codes")) {
      if (!line.path("modifiers").isEmpty()) {
        told.and("second-surgeon co-surgeon-two-reports", "second-surgeon-at both");
      }
    }
  }

  private static String line(String fact, List<String> levels) {
    return (fact + " " + String.join(" ", levels)).strip();
  }

  private List<String> levels() {
    List<String> levels = new ArrayList<>();
    gold.criterion("region").path("levels").forEach(n -> levels.add(n.asString()));
    return levels;
  }

  private String status(String criterion) {
    return gold.criterion(criterion).path("status").asString();
  }

  private String value(String criterion) {
    return gold.criterion(criterion).path("value").asString();
  }
}
