package org.surgicode.cli.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.surgicode.casefile.UnusableInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads labelled cases: folders that hold {@code expected.json} and {@code bundle.json}. */
final class LabelledCases {
  private static final JsonMapper JSON = new JsonMapper();

  private LabelledCases() {}

  /**
   * The labelled cases of a folder, by name.
   *
   * @throws UnusableInput with code {@code no-labels} when there is none, {@code not-json} when a
   *     label or Bundle is not JSON, {@code unreadable} when a file cannot be read
   */
  static List<Labelled> read(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      List<Labelled> cases =
          children
              .filter(child -> Files.isRegularFile(child.resolve("expected.json")))
              .sorted()
              .map(LabelledCases::one)
              .toList();
      if (cases.isEmpty()) {
        throw new UnusableInput(
            "no-labels", "Name a folder of case folders that hold an expected.json.");
      }
      return cases;
    } catch (IOException e) {
      throw new UnusableInput("unreadable", "The folder " + folder + " cannot be read.");
    }
  }

  private static Labelled one(Path folder) {
    JsonNode expected = json(folder.resolve("expected.json"));
    Path bundle = folder.resolve("bundle.json");
    Map<String, String> texts = new HashMap<>();
    if (Files.isRegularFile(bundle)) {
      for (JsonNode entry : json(bundle).path("entry")) {
        JsonNode resource = entry.path("resource");
        if (resource.path("resourceType").asString("").equals("Binary")
            && resource.path("contentType").asString("").startsWith("text/plain")) {
          byte[] content = Base64.getMimeDecoder().decode(resource.path("data").asString(""));
          texts.put(
              "Binary/" + resource.path("id").asString(""),
              new String(content, StandardCharsets.UTF_8));
        }
      }
    }
    return new Labelled(folder.getFileName().toString(), expected, texts);
  }

  private static JsonNode json(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (JacksonException e) {
      throw new UnusableInput("not-json", "Correct " + file + ": it is not JSON.");
    } catch (IOException e) {
      throw new UnusableInput("unreadable", "The file " + file + " cannot be read.");
    }
  }
}
