package org.surgicode.criteria;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.UnusableInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One configuration file: its text, its name for messages, and its reading into records.
 *
 * @param name path below {@code config/}
 */
record ConfigText(String name, String text) {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .withConfigOverride(List.class, o -> o.setNullHandling(empty()))
          .withConfigOverride(Map.class, o -> o.setNullHandling(empty()))
          .build();

  static ConfigText of(ConfigFiles files, String name) {
    return new ConfigText(name, files.read(name));
  }

  /**
   * The file as a record.
   *
   * @throws UnusableInput with code {@code config} and the line, when it does not fit
   */
  <T> T as(Class<T> type) {
    try {
      return YAML.readValue(text, type);
    } catch (UnrecognizedPropertyException e) {
      Collection<Object> known = e.getKnownPropertyIds();
      throw wrong(
          line(e),
          "the key '%s' is not known here%s"
              .formatted(
                  e.getPropertyName(),
                  Spelling.hint(
                      e.getPropertyName(), known.stream().map(Object::toString).toList())));
    } catch (MismatchedInputException e) {
      String path = String.join(".", e.getPath().stream().map(p -> place(p)).toList());
      throw wrong(line(e), "the value of '%s' is missing or of the wrong form.".formatted(path));
    } catch (JacksonException e) {
      throw wrong(
          line(e), "this cannot be read as YAML; check indentation, quotes and repeated keys.");
    }
  }

  /** An error at the first line that holds this word; without a line when no line does. */
  UnusableInput wrongAt(String word, String sentence) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (holds(lines.get(i), word)) {
        return wrong(i + 1, sentence);
      }
    }
    return wrong(0, sentence);
  }

  private UnusableInput wrong(int line, String sentence) {
    String where = "config/" + name + (line > 0 ? ", line " + line : "");
    return new UnusableInput("config", where + ": " + sentence);
  }

  private static JsonSetter.Value empty() {
    return JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY, Nulls.DEFAULT);
  }

  private static int line(JacksonException e) {
    return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
  }

  private static String place(JacksonException.@Nullable Reference step) {
    if (step == null) {
      return "";
    }
    return step.getPropertyName() == null ? "" + (step.getIndex() + 1) : step.getPropertyName();
  }

  private static boolean holds(String line, String word) {
    int comment = line.indexOf(" #");
    String rule = line.startsWith("#") ? "" : comment < 0 ? line : line.substring(0, comment);
    for (int at = rule.indexOf(word); at >= 0; at = rule.indexOf(word, at + 1)) {
      int end = at + word.length();
      if ((at == 0 || !inWord(rule.charAt(at - 1)))
          && (end == rule.length() || !inWord(rule.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean inWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-';
  }
}
