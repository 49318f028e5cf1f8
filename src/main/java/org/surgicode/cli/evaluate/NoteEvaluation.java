package org.surgicode.cli.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surgicode.casefile.UnusableInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Bare notes with a reader's labels, compared with what the verdicts read from them. */
public final class NoteEvaluation {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> READ = List.of("region", "approach");
  private static final Set<String> ABSENT = Set.of("", "none", "other");

  private final List<JsonNode> labels;
  private final Map<String, JsonNode> reviews = new HashMap<>();

  private NoteEvaluation(List<JsonNode> labels) {
    this.labels = labels;
  }

  /**
   * Reads labels, one object a line with {@code id}, {@code region} and {@code approach}; {@code
   * none} and {@code other} mean that the note gives none.
   *
   * @throws UnusableInput when the file cannot be read or a line is not JSON
   */
  public static NoteEvaluation of(Path labels) {
    try {
      return new NoteEvaluation(
          Files.readAllLines(labels).stream()
              .filter(line -> !line.isBlank())
              .map(JSON::readTree)
              .toList());
    } catch (JacksonException e) {
      throw new UnusableInput("not-json", "Correct " + labels + ": a line is not JSON.");
    } catch (IOException e) {
      throw new UnusableInput("unreadable", "The file " + labels + " cannot be read.");
    }
  }

  /** Names of the labelled notes, in the order of the file. */
  public List<String> names() {
    return labels.stream().map(label -> label.path("id").asString("")).toList();
  }

  /** Takes the review of one note, an object of the review contract. */
  public void add(JsonNode review) {
    reviews.put(review.path("case").asString(""), review);
  }

  /** How many labelled notes got no review. */
  public int errors() {
    return (int) labels.stream().filter(label -> !criteria(label).isArray()).count();
  }

  /**
   * For each thing that was read: how often it was right, wrong, missed, invented or rightly
   * absent, the share of the right, and every miss.
   */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("notes", labels.size()).put("errors", errors());
    json.put(
        "supported",
        reviews.values().stream()
            .filter(r -> CaseScoring.determination(r).equals("supported"))
            .count());
    List<Miss> misses = new ArrayList<>();
    for (String what : READ) {
      Map<String, Integer> counts = new HashMap<>();
      for (JsonNode label : labels) {
        String kind = compare(what, label, misses);
        counts.merge(kind, 1, Integer::sum);
      }
      ObjectNode own = json.putObject(what);
      for (String kind : List.of("right", "absent", "wrong", "missed", "invented")) {
        own.put(kind, counts.getOrDefault(kind, 0));
      }
      int right = counts.getOrDefault("right", 0) + counts.getOrDefault("absent", 0);
      own.put("share", new Share(right, labels.size()).value());
    }
    MissesJson.add(json, misses);
    return json;
  }

  /** The same for people, as plain text. */
  public String text() {
    return FiguresText.of(json());
  }

  private String compare(String what, JsonNode label, List<Miss> misses) {
    String wanted = present(label.path(what).asString(""));
    JsonNode verdict = verdict(what, label);
    String got = present(verdict.path("value").asString(""));
    if (got.equals(wanted)) {
      return got.isEmpty() ? "absent" : "right";
    }
    List<String> nearest =
        new Nearest(JsonNodeFactory.instance.objectNode(), verdict, List.of()).words();
    String name = label.path("id").asString("");
    misses.add(
        new Miss(
            name,
            what,
            got.isEmpty() ? "absent" : got,
            wanted.isEmpty() ? "absent" : wanted,
            nearest));
    return got.isEmpty() ? "missed" : wanted.isEmpty() ? "invented" : "wrong";
  }

  private static String present(String value) {
    return ABSENT.contains(value) ? "" : value;
  }

  private JsonNode verdict(String what, JsonNode label) {
    for (JsonNode verdict : criteria(label)) {
      if (verdict.path("id").asString("").equals(what)) {
        return verdict;
      }
    }
    return JsonNodeFactory.instance.objectNode();
  }

  private JsonNode criteria(JsonNode label) {
    JsonNode review = reviews.get(label.path("id").asString(""));
    return (review == null ? JsonNodeFactory.instance.objectNode() : review).path("criteria");
  }
}
