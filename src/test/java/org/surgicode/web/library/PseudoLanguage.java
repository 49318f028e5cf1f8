package org.surgicode.web.library;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.criteria.Families;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * English in disguise, in the place of German: every text is between brackets, its letters wear
 * accents, and it is longer by two fifths. What a page shows without brackets does not come from
 * the files of words.
 */
public final class PseudoLanguage {
  /** The language whose place it takes. */
  public static final String TAG = "de";

  /** What every text begins with. */
  public static final char OPEN = '⟦';

  /** What every text ends with. */
  public static final char CLOSE = '⟧';

  private static final Set<String> NO_WORDS = Set.of("/language", "/direction", "/name");
  private static final String PLAIN = "aceinouyACEINOUY";
  private static final String ACCENTED = "áçéîñöüýÁÇÉÎÑÖÜÝ";
  private static final YAMLMapper YAML =
      YAMLMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE).build();

  private PseudoLanguage() {}

  /** Writes its files and gives the configuration that has them. */
  public static ConfigFiles in(Path directory) throws IOException {
    ConfigFiles packaged = ConfigFiles.packaged();
    var family = FamilyWords.english(Families.catalogue(packaged, Shelf.FAMILY));
    for (String file : Texts.FILES) {
      Map<?, ?> english =
          file.contains(Shelf.FAMILY)
              ? YAML.convertValue(family, Map.class)
              : YAML.readValue(packaged.read(file.replace(Texts.TAG, "en")), Map.class);
      Map<Object, Object> disguised = new LinkedHashMap<>((Map<?, ?>) disguised("", english));
      disguised.put("language", TAG);
      Path written = directory.resolve(file.replace(Texts.TAG, TAG));
      Files.createDirectories(written.getParent());
      Files.writeString(written, YAML.writeValueAsString(disguised));
    }
    return new ConfigFiles(directory);
  }

  private static Object disguised(String place, Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> all = new LinkedHashMap<>();
      map.forEach((key, inner) -> all.put(key, disguised(place + "/" + key, inner)));
      return all;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(inner -> disguised(place, inner)).toList();
    }
    boolean words = !NO_WORDS.contains(place) && !place.endsWith("/instead");
    return words ? disguised(String.valueOf(value)) : value;
  }

  /** A message whose letters wear accents, in brackets, with its values and plural forms kept. */
  static String disguised(String message) {
    String text = message.contains("X{EPSU}") ? accented(message) : keepingArguments(message);
    return OPEN + text + "~".repeat(message.length() * 2 / 5) + CLOSE;
  }

  private static String keepingArguments(String message) {
    MessagePattern pattern = new MessagePattern(message);
    StringBuilder text = new StringBuilder();
    int from = 0;
    boolean literal = true;
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      String piece = message.substring(from, part.getIndex());
      switch (part.getType()) {
        case MSG_START, MSG_LIMIT, ARG_START, ARG_LIMIT -> {
          text.append(literal ? accented(piece) : piece).append(pattern.getSubstring(part));
          from = part.getLimit();
          literal = part.getType() == Part.Type.MSG_START || part.getType() == Part.Type.ARG_LIMIT;
        }
        default -> {}
      }
    }
    return text.toString();
  }

  private static String accented(String text) {
    StringBuilder dressed = new StringBuilder();
    text.chars()
        .map(c -> PLAIN.indexOf(c) < 0 ? c : ACCENTED.charAt(PLAIN.indexOf(c)))
        .forEach(c -> dressed.append((char) c));
    return dressed.toString();
  }
}
