package org.surgicode.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Texts that nobody writes: every phrase, cue and heading of the vocabulary again and again. */
final class HostileTexts {
  private static final List<String> PLAIN =
      List.of(
          " ",
          "x",
          "no evidence of ",
          "L1-L2-",
          "one half of the ",
          "metastatic epidural ",
          "and then again ",
          "(((",
          "[x] ",
          "\n\n",
          "1.2.3. ",
          "no not never without ");
  private static final int MIXTURES = 200;

  private HostileTexts() {}

  /** What is repeated, by what it is. */
  static Map<String, String> all() throws IOException {
    List<String> words = new ArrayList<>(vocabulary());
    Map<String, String> all = new LinkedHashMap<>();
    PLAIN.forEach(piece -> all.put("'" + piece.replace("\n", "\\n") + "'", piece));
    words.forEach(word -> all.put("'" + word + "'", word + " "));
    sections().forEach(word -> all.put("heading '" + word + "'", word.toUpperCase() + ": "));
    sections().forEach(word -> all.put("line '" + word + "'", "\n" + word.toUpperCase() + ":\n"));
    Random random = new Random(1);
    for (int i = 0; i < MIXTURES; i++) {
      StringBuilder mixture = new StringBuilder();
      while (mixture.length() < 200) {
        List<String> from = random.nextInt(4) == 0 ? PLAIN : words;
        mixture.append(from.get(random.nextInt(from.size()))).append(' ');
      }
      all.put("mixture " + i, mixture.toString());
    }
    return all;
  }

  /** A piece repeated up to a number of characters. */
  static String repeated(String piece, int chars) {
    return piece.repeat(chars / piece.length() + 1).substring(0, chars);
  }

  private static Set<String> vocabulary() throws IOException {
    Set<String> words = new LinkedHashSet<>();
    for (String file : List.of("lexicon", "details")) {
      for (JsonNode list : tree(file).values()) list.forEach(word -> words.add(word.asString()));
    }
    tree("lesions").findValues("words").forEach(l -> l.forEach(w -> words.add(w.asString())));
    return words;
  }

  private static Set<String> sections() throws IOException {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode list : tree("sections").values()) list.forEach(w -> names.add(w.asString()));
    return names;
  }

  private static JsonNode tree(String file) throws IOException {
    return new YAMLMapper()
        .readTree(Files.readString(Path.of("config/vocabulary", file + ".yaml")));
  }
}
