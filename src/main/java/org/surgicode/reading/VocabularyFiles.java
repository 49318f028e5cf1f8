package org.surgicode.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.reading.finding.LesionNames;
import org.surgicode.reading.language.Lexicon;
import org.surgicode.reading.text.HeadingNames;
import org.surgicode.reading.text.SectionKind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Loads {@code config/vocabulary}: the one place of this room that knows YAML. */
final class VocabularyFiles {
  /** The shape of {@code lesions.yaml}. */
  record LesionFile(List<LesionNames.Type> lesions, List<String> unnamed, List<String> parts) {}

  private final YAMLMapper yaml =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private final ConfigFiles files;

  VocabularyFiles(ConfigFiles files) {
    this.files = files;
  }

  HeadingNames headings() {
    var named = read("vocabulary/sections.yaml", new TypeReference<Map<String, List<String>>>() {});
    var kinds = new EnumMap<SectionKind, List<String>>(SectionKind.class);
    named.forEach((name, words) -> kinds.put(kind(name), words));
    return new HeadingNames(kinds);
  }

  LesionNames lesions() {
    return new LesionNames(
        read("vocabulary/lesions.yaml", new TypeReference<LesionFile>() {}).lesions());
  }

  /** All concepts, the lesions' names among them; those of the details stand beside. */
  Lexicon lexicon() {
    var phrases = new LinkedHashMap<>(concepts("lexicon"));
    var lesions = read("vocabulary/lesions.yaml", new TypeReference<LesionFile>() {});
    for (LesionNames.Type type : lesions.lesions()) {
      phrases.put(LesionNames.PREFIX + type.name(), type.words());
    }
    var all = new ArrayList<String>();
    lesions.unnamed().forEach(p -> spelledOut(p, phrases, "lesions").forEach(all::add));
    lesions.lesions().forEach(t -> all.addAll(t.words()));
    phrases.put("lesion", all);
    phrases.put("lesion-part", lesions.parts());
    return new Lexicon(phrases, new Lexicon(concepts("details")));
  }

  /** Phrases by concept; {@code <dura>} in a phrase stands for each phrase of that concept. */
  private Map<String, List<String>> concepts(String file) {
    var written =
        read("vocabulary/" + file + ".yaml", new TypeReference<Map<String, List<String>>>() {});
    var phrases = new LinkedHashMap<String, List<String>>();
    written.forEach(
        (concept, list) ->
            phrases.put(
                concept, list.stream().flatMap(p -> spelledOut(p, written, file)).toList()));
    return phrases;
  }

  private static Stream<String> spelledOut(
      String phrase, Map<String, List<String>> concepts, String file) {
    int from = phrase.indexOf('<');
    if (from < 0) return Stream.of(phrase);
    int to = phrase.indexOf('>', from);
    var meant = to < 0 ? null : concepts.get(phrase.substring(from + 1, to));
    if (meant == null) {
      throw new UnusableInput(
          "config", "vocabulary/" + file + ".yaml names no concept in: " + phrase);
    }
    return meant.stream()
        .map(p -> phrase.substring(0, from) + p + phrase.substring(to + 1))
        .flatMap(p -> spelledOut(p, concepts, file));
  }

  /** English: every word of the vocabulary, and the common ones between them. */
  Language language() {
    var phrases = new ArrayList<String>();
    for (String file : List.of("sections", "lexicon", "details", "language")) {
      concepts(file).values().forEach(phrases::addAll);
    }
    var lesions = read("vocabulary/lesions.yaml", new TypeReference<LesionFile>() {});
    lesions.lesions().forEach(type -> phrases.addAll(type.words()));
    phrases.addAll(lesions.unnamed());
    phrases.addAll(lesions.parts());
    return new Language(phrases);
  }

  private static SectionKind kind(String name) {
    try {
      return SectionKind.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new UnusableInput(
          "config", "vocabulary/sections.yaml names a kind of section that there is not: " + name);
    }
  }

  private <T> T read(String name, TypeReference<T> type) {
    try {
      return yaml.readValue(files.read(name), type);
    } catch (JacksonException e) {
      String line = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
      throw new UnusableInput("config", name + line + " cannot be read: " + e.getOriginalMessage());
    }
  }
}
