package org.surgicode.web.language;

import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.UnusableInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the files that hold words of a language. */
public final class WordFiles {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private WordFiles() {}

  /**
   * One file as a record; its keys are the record's parts with hyphens.
   *
   * @param name path below {@code config/}
   * @throws UnusableInput with code {@code config} when it is missing or of another form
   */
  public static <T> T read(ConfigFiles files, String name, Class<T> form) {
    try {
      return YAML.readValue(files.read(name), form);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new UnusableInput(
          "config",
          "config/%s, line %d: this does not fit; compare it with the English file."
              .formatted(name, line));
    }
  }
}
