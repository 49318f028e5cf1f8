package org.surgicode.web.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.UnusableInput;

/** The languages that are complete, in the order of the chooser. */
public final class Languages {
  /** The tags of all ten, English first. */
  public static final List<String> TAGS =
      List.of("en", "es", "zh", "ru", "ar", "vi", "fr", "de", "ko", "tl");

  /** What a language needs to be complete, with its tag in place of the star. */
  private static final List<String> FILES =
      List.of("languages/*.yaml", "languages/cpt-63300/*.yaml", "library/*.yaml");

  private final Map<String, Phrases> complete = new LinkedHashMap<>();

  private Languages() {}

  /**
   * Reads the words of every language whose files are all there.
   *
   * @throws UnusableInput with code {@code config} when a file cannot be used
   */
  public static Languages load(ConfigFiles files) {
    Languages languages = new Languages();
    for (String tag : TAGS) {
      if (tag.equals("en") || FILES.stream().allMatch(f -> files.has(f.replace("*", tag)))) {
        String name = "languages/" + tag + ".yaml";
        languages.complete.put(tag, WordFiles.read(files, name, LanguageFile.class).phrases());
      }
    }
    return languages;
  }

  /** All of them, English first. */
  public List<Phrases> all() {
    return List.copyOf(complete.values());
  }

  /** The one of this tag, also when the tag names a country or a script, if it is complete. */
  public Optional<Phrases> named(@Nullable String tag) {
    if (tag == null || tag.length() > 35) {
      return Optional.empty();
    }
    String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    return Optional.ofNullable(complete.get(language.equals("fil") ? "tl" : language));
  }

  /** English. */
  public Phrases english() {
    return named("en").orElseThrow();
  }
}
