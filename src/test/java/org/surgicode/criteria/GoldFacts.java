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
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One labelled case turned into the facts that a perfect reader would find. Says nothing of codes:
 * only criteria, flags, companions and the encounter's own data go in.
 */
record GoldFacts(String id, JsonNode expected, JsonNode record) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonNode TABLES = tables();
  private static final Path CASES = Path.of("src/test/resources/cases");

  /** Flags that rise when this fact is missing. */
  private static final Map<String, String> MISSING =
      Map.ofEntries(
          Map.entry("lesion-size", "lesion-size measured"),
          Map.entry("lesion-location", "lesion-location placed"),
          Map.entry("nerve-findings", "nerve-findings described"),
          Map.entry("bleeding", "bleeding described"),
          Map.entry("preop-imaging", "imaging-before present"),
          Map.entry("postop-imaging", "imaging-after present"),
          Map.entry("consent", "consent-form present"),
          Map.entry("neuro-history", "neuro-history described"),
          Map.entry("conservative-management", "conservative-care failed"));

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

  private static JsonNode tables() {
    try (var in = GoldFacts.class.getResourceAsStream("/criteria/gold-facts.yaml")) {
      return new YAMLMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The day of the operation, as the record gives it. */
  String day() {
    return record.path("procedures").get(0).path("performed").asString();
  }

  List<String> strings(String field) {
    return texts(expected.path(field));
  }

  boolean flagged(String id) {
    return strings("flags").contains(id);
  }

  List<Fact> facts() {
    Told told = new Told();
    boolean reported = !flagged("operative-note");
    switch (expected.path("determination").asString()) {
      case "no-qualifying-procedure" -> told.and("operation none");
      default -> told.and("operation " + (reported ? "spine" : "unreported"));
    }
    if (reported && expected.path("criteria").has("corpectomy")) {
      new GoldCriteria(this, told).tell();
      details(told);
    }
    papers(told);
    return told.facts();
  }

  private void details(Told told) {
    if (flagged("segment-count")) told.and("segment-count unclear");
    if (flagged("clinical-validation")) told.and("record implausible-anatomy cord-below-l2");
    if (!flagged("lesion-type")) {
      told.and("lesion-type stated");
    }
    List<String> companions =
        strings("companions").stream().flatMap(c -> told("companions", c).stream()).toList();
    companions.forEach(told::and);
    if (flagged("graft-details")) {
      told.and("bone-graft used", "bone-graft-type stated");
    } else if (companions.stream().anyMatch(c -> c.startsWith("bone-graft"))) {
      told.and("bone-graft-type stated", "bone-graft-amount stated");
    }
    told.and("implant used", "implant-kind stated");
    if (!flagged("instrumentation-details")) told.and("implant-span stated L2 L4");
  }

  private void papers(Told told) {
    told.and("record report-status " + (flagged("unsigned-note") ? "unsigned" : "signed"));
    MISSING.forEach(
        (flag, fact) -> {
          if (!flagged(flag)) told.and("record " + fact);
        });
    if (!flagged("pathology-report")) {
      told.and(
          "record pathology-report "
              + (listed("pathology-shows-nothing", id) ? "normal-tissue" : "present"));
    }
    for (JsonNode condition : record.path("conditions")) {
      if (condition.path("category").asString().equals("encounter-diagnosis")
          && condition.path("status").asString().equals("active")) {
        told.and("record diagnosis " + condition.path("code").asString());
      }
    }
    told.and("record encounter-class " + record.path("encounter").path("class").asString());
    strings("considerModifiers").forEach(m -> told("modifiers", m).forEach(told::and));
  }

  /** The facts that stand for a labelled answer. */
  static List<String> told(String table, String answer) {
    JsonNode lines = TABLES.path(table).path(answer);
    if (lines.isMissingNode()) {
      throw new IllegalArgumentException("gold-facts.yaml has no " + table + " " + answer);
    }
    return texts(lines);
  }

  static boolean tells(String table, String answer) {
    return TABLES.path(table).has(answer);
  }

  static boolean listed(String list, String id) {
    return texts(TABLES.path(list)).contains(id);
  }

  private static List<String> texts(JsonNode list) {
    List<String> found = new ArrayList<>();
    list.forEach(n -> found.add(n.asString()));
    return found;
  }

  JsonNode criterion(String name) {
    return expected.path("criteria").path(name);
  }
}
