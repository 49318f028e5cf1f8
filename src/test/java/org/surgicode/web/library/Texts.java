package org.surgicode.web.library;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.criteria.Families;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every text of a file of words by its place in the file. */
final class Texts {
  static final String TAG = "TAG";
  static final List<String> FILES =
      List.of("languages/TAG.yaml", "languages/cpt-63300/TAG.yaml", "library/TAG.yaml");
  private static final YAMLMapper YAML =
      YAMLMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE).build();
  private static final ConfigFiles CONFIG = ConfigFiles.packaged();

  private Texts() {}

  static SortedMap<String, String> of(String file, String tag) {
    SortedMap<String, String> texts = new TreeMap<>();
    if (tag.equals("en") && file.contains(Shelf.FAMILY)) {
      var family = FamilyWords.english(Families.catalogue(CONFIG, Shelf.FAMILY));
      flatten("", YAML.convertValue(family, Map.class), texts);
    } else {
      flatten("", YAML.readValue(CONFIG.read(file.replace(TAG, tag)), Map.class), texts);
    }
    return texts;
  }

  static Glossary glossary(String tag) {
    return YAML.readValue(CONFIG.read("languages/glossary/" + tag + ".yaml"), Glossary.class);
  }

  record Glossary(
      String language, Map<String, List<String>> terms, List<String> neverInQuestions) {}

  private static void flatten(String place, Object value, Map<String, String> texts) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, inner) -> flatten(place + "/" + key, inner, texts));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        flatten(place + "/" + (i + 1), list.get(i), texts);
      }
    } else {
      texts.put(place, String.valueOf(value).strip());
    }
  }
}
