package org.surgicode.criteria;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.surgicode.casefile.Fact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One labelled case turned into the facts that a perfect reader would find. Says nothing of codes:
 * only criteria, flags, companions and the encounter's own data go in.
 */
record GoldFacts(String id, JsonNode expected, JsonNode record) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path CASES = Path.of("src/test/resources/cases");

  /** Flags that rise when this fact is missing. */
  private static final Map<String, List<String>> MISSING =
      Map.ofEntries(
          Map.entry("lesion-size", List.of("lesion-size", "measured")),
          Map.entry("lesion-location", List.of("lesion-location", "placed")),
          Map.entry("nerve-findings", List.of("nerve-findings", "described")),
          Map.entry("bleeding", List.of("bleeding", "described")),
          Map.entry("preop-imaging", List.of("imaging-before", "present")),
          Map.entry("postop-imaging", List.of("imaging-after", "present")),
          Map.entry("consent", List.of("consent-form", "present")),
          Map.entry("neuro-history", List.of("neuro-history", "described")),
          Map.entry("conservative-management", List.of("conservative-care", "failed")));

  static Stream<GoldFacts> all() {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().map(GoldFacts::of).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GoldFacts of(Path folder) {
    try {
      return new GoldFacts(
          folder.getFileName().toString(),
          JSON.readTree(Files.readString(folder.resolve("expected.json"))),
          JSON.readTree(Files.readString(folder.resolve("case.json"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The day of the operation, as the record gives it. */
  String day() {
    return record.path("procedures").get(0).path("performed").asString();
  }

  List<String> strings(String field) {
    List<String> found = new ArrayList<>();
    expected.path(field).forEach(n -> found.add(n.asString()));
    return found;
  }

  boolean flagged(String id) {
    return strings("flags").contains(id);
  }

  List<Fact> facts() {
    Told told = new Told();
    boolean reported = !flagged("operative-note");
    switch (expected.path("determination").asString()) {
      case "no-qualifying-procedure" -> told.body("operation", "none");
      default -> told.body("operation", reported ? "spine" : "unreported");
    }
    if (reported && expected.path("criteria").has("corpectomy")) {
      new GoldCriteria(this, told).tell();
      details(told);
      strings("companions").forEach(code -> companion(told, code));
    }
    papers(told);
    return told.facts();
  }

  private void details(Told told) {
    if (flagged("segment-count")) told.body("segment-count", "unclear");
    if (flagged("clinical-validation")) told.record("implausible-anatomy", "cord-below-l2");
    if (!flagged("lesion-type")) {
      told.body("lesion-type", criterion("lesion-excision").path("value").asString("schwannoma"));
    }
    boolean grafted = strings("companions").stream().anyMatch(c -> c.startsWith("2093"));
    if (flagged("graft-details")) {
      told.body("bone-graft", "used").body("bone-graft-type", "stated");
    } else if (grafted) {
      told.body("bone-graft-type", "stated").body("bone-graft-amount", "stated");
    }
    told.body("implant", "used").body("implant-kind", "stated");
    if (!flagged("instrumentation-details")) told.body("implant-span", "stated", "L2", "L4");
  }

  private void papers(Told told) {
    told.record("report-status", flagged("unsigned-note") ? "unsigned" : "signed");
    MISSING.forEach(
        (flag, fact) -> {
          if (!flagged(flag)) told.record(fact.get(0), fact.get(1));
        });
    if (!flagged("pathology-report")) {
      told.record("pathology-report", pathologyShowsNothing() ? "normal-tissue" : "present");
    }
    for (JsonNode condition : record.path("conditions")) {
      if (condition.path("category").asString().equals("encounter-diagnosis")
          && condition.path("status").asString().equals("active")) {
        told.record("diagnosis", condition.path("code").asString());
      }
    }
    told.record("encounter-class", record.path("encounter").path("class").asString());
    strings("considerModifiers").forEach(m -> modifier(told, m));
  }

  /** The mismatch is told by the pathology where the coded diagnoses do not tell it. */
  private boolean pathologyShowsNothing() {
    return List.of("e06", "f05").contains(id);
  }

  private static void modifier(Told told, String modifier) {
    switch (modifier) {
      case "62" -> told.body("second-surgeon", "co-surgeon-one-report");
      case "53" -> told.body("modifier-reason", "discontinued");
      case "82" -> told.body("modifier-reason", "assistant-no-resident");
      default -> throw new IllegalArgumentException("No fact is known for modifier " + modifier);
    }
  }

  private void companion(Told told, String code) {
    switch (code) {
      case "22558" -> {
        if (strings("companions").contains("22585")) {
          told.amount("anterior-arthrodesis", "lumbar", 2);
        } else {
          told.amount("anterior-arthrodesis", "lumbar", 1);
        }
      }
      case "22585" -> {}
      case "22842" -> told.body("posterior-instrumentation", "segmental");
      case "22845" -> told.amount("anterior-instrumentation", "placed", 3);
      case "22846" -> told.amount("anterior-instrumentation", "placed", 4);
      case "22854" -> told.body("device", "defect");
      case "22859" -> told.body("device", "no-fusion");
      case "20930" -> told.body("bone-graft", "allograft-morselized");
      case "20931" -> told.body("bone-graft", "allograft-structural");
      case "20936" -> told.body("bone-graft", "autograft-local");
      case "20937" -> told.body("bone-graft", "autograft-morselized");
      case "20938" -> told.body("bone-graft", "autograft-structural");
      case "69990" -> told.body("microscope", "microdissection");
      case "61783" -> told.body("navigation", "used");
      default -> throw new IllegalArgumentException("No fact is known for companion " + code);
    }
  }

  JsonNode criterion(String name) {
    return expected.path("criteria").path(name);
  }
}
