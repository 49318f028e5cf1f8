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
    List<String> levels = levels();
    boolean clash = status("region").equals("conflicting");
    List<String> bodies =
        clash ? List.of(gold.id().equals("e20") ? levels.get(0) : levels.get(1)) : levels;
    switch (status("corpectomy")) {
      case "met" -> {
        if (gold.flagged("corpectomy-extent")) {
          told.body("body-resection", "partial", bodies.toArray(String[]::new));
        } else if (bodies.isEmpty()) {
          told.amount("body-resection", "partial", 0.4);
        } else {
          bodies.forEach(this::resected);
        }
      }
      case "not-met" -> {
        if (value("corpectomy").equals("partial")) {
          told.amount("body-resection", "partial", 0.25, bodies.toArray(String[]::new));
        } else {
          told.body("body-resection", "none");
        }
      }
      case "not-documented" ->
          told.body("body-resection", "unquantified", bodies.toArray(String[]::new));
      default -> throw new IllegalArgumentException(status("corpectomy"));
    }
  }

  private void resected(String body) {
    if (value("corpectomy").equals("complete")) {
      told.body("body-resection", "complete", body);
    } else {
      told.amount("body-resection", "partial", body.startsWith("C") ? 0.5 : 0.34, body);
    }
  }

  private void region() {
    String[] levels = levels().toArray(String[]::new);
    switch (status("region")) {
      case "met" -> told.heading("region", value("region"), levels);
      case "conflicting" -> {
        if (gold.id().equals("e20")) {
          told.record("region", value("region"), levels[1]);
        } else {
          told.heading("region", value("region"), levels[0]);
        }
      }
      default -> {}
    }
  }

  private void approach() {
    if (status("approach").equals("not-documented")) {
      told.body("approach", "anterior");
    } else {
      told.body("approach", value("approach"));
    }
  }

  private void lesion() {
    switch (status("lesion-excision")) {
      case "met" -> told.body("lesion-excision", "excised");
      case "not-documented" -> told.body("lesion-excision", "indicated");
      default -> told.body("lesion-excision", what());
    }
    for (String family : gold.strings("alternatives")) {
      switch (family) {
        case "63275-63278", "63280-63283" -> told.body("lesion-nature", "neoplastic");
        case "63265-63268", "63270-63273" -> told.body("lesion-nature", "non-neoplastic");
        case "22558" -> told.body("anterior-arthrodesis", "lumbar");
        default -> {}
      }
    }
  }

  private String what() {
    List<String> families = gold.strings("alternatives");
    return families.contains("64999")
        ? "biopsied"
        : families.contains("22100-22116") ? "bone-lesion" : "no-lesion";
  }

  private void compartment() {
    switch (status("compartment")) {
      case "met" -> told.body("compartment", value("compartment"));
      case "conflicting" ->
          told.body("compartment", "extradural").heading("compartment", "intradural");
      default -> {}
    }
  }

  private void surgeons() {
    for (JsonNode line : gold.expected().path("codes")) {
      for (JsonNode ignored : line.path("modifiers")) {
        told.body("second-surgeon", "co-surgeon-two-reports").body("second-surgeon-at", "both");
      }
    }
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
