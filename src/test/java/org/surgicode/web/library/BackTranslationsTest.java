package org.surgicode.web.library;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.criteria.Families;
import org.surgicode.web.language.Languages;
import org.surgicode.web.language.WordFiles;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a question asks in another language, told in English again, is what the English one asks.
 */
class BackTranslationsTest {
  private static final Path FOLDER = Path.of("src/test/resources/languages/back-translated");
  private static final YAMLMapper YAML =
      YAMLMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE).build();
  private static final ConfigFiles CONFIG = ConfigFiles.packaged();
  private static final Map<String, FamilyWords.Asked> ENGLISH =
      FamilyWords.english(Families.catalogue(CONFIG, Shelf.FAMILY)).questions();
  private static final KeyTerms KEY_TERMS =
      YAML.readValue(FOLDER.resolve("key-terms.yaml").toFile(), KeyTerms.class);

  private record KeyTerms(
      Map<String, List<String>> questions,
      Map<String, List<String>> terms,
      Map<String, List<String>> answers) {}

  private record Told(String of, String question, List<String> answers) {}

  private record BackTranslated(String language, Map<String, Told> questions) {}

  static Stream<String> otherLanguages() {
    return Languages.TAGS.stream().filter(tag -> !tag.equals("en"));
  }

  @Test
  void theKeyTermsAreThoseOfTheEnglishQuestions() {
    assertThat(KEY_TERMS.questions().keySet()).isEqualTo(ENGLISH.keySet());
    ENGLISH.forEach(
        (flag, asked) -> {
          assertThat(missing(asked.question(), keyTerms(flag))).as(flag).isEmpty();
          assertThat(missingInAnswers(flag, asked.answers())).as(flag).isEmpty();
        });
  }

  @ParameterizedTest
  @MethodSource("otherLanguages")
  void everyQuestionIsTranslatedBackAsItStandsNow(String tag) throws Exception {
    Map<String, Told> back = backTranslated(tag).questions();
    Map<String, FamilyWords.Asked> asked = translated(tag);
    assertThat(back.keySet()).isEqualTo(asked.keySet());
    List<String> stale = new ArrayList<>();
    for (String flag : asked.keySet()) {
      String now = mark(requireNonNull(asked.get(flag)));
      if (!now.equals(requireNonNull(back.get(flag)).of())) {
        stale.add(
            flag + " has changed; translate it back again, without the English, as of " + now);
      }
    }
    assertThat(stale).as(tag).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("otherLanguages")
  void whatIsTranslatedBackAsksForTheSame(String tag) {
    Map<String, List<String>> terms = Texts.glossary("en").terms();
    List<String> drifted = new ArrayList<>();
    backTranslated(tag)
        .questions()
        .forEach(
            (flag, told) -> {
              String english = requireNonNull(ENGLISH.get(flag)).question();
              missing(told.question(), keyTerms(flag))
                  .forEach(term -> drifted.add(flag + " lost: " + term));
              terms.forEach(
                  (term, words) -> {
                    if (missing(english, List.of(String.join("|", words))).isEmpty()
                        && !missing(told.question(), List.of(told(term, words))).isEmpty()) {
                      drifted.add(flag + " lost the term: " + term);
                    }
                  });
              drifted.addAll(missingInAnswers(flag, told.answers()));
            });
    assertThat(drifted).as(tag).isEmpty();
  }

  private static String told(String term, List<String> words) {
    List<String> all = new ArrayList<>(words);
    all.addAll(KEY_TERMS.terms().getOrDefault(term, List.of()));
    return String.join("|", all);
  }

  private static List<String> keyTerms(String flag) {
    return KEY_TERMS.questions().getOrDefault(flag, List.of());
  }

  private static BackTranslated backTranslated(String tag) {
    return YAML.readValue(FOLDER.resolve(tag + ".yaml").toFile(), BackTranslated.class);
  }

  private static Map<String, FamilyWords.Asked> translated(String tag) {
    String file = "languages/" + Shelf.FAMILY + "/" + tag + ".yaml";
    return WordFiles.read(CONFIG, file, FamilyWords.class).questions();
  }

  private static List<String> missing(String text, List<String> terms) {
    String lower = text.toLowerCase(Locale.ROOT);
    return terms.stream()
        .filter(
            term ->
                Stream.of(term.toLowerCase(Locale.ROOT).split("\\|")).noneMatch(lower::contains))
        .toList();
  }

  private static List<String> missingInAnswers(String flag, List<String> answers) {
    List<String> terms = KEY_TERMS.answers().getOrDefault(flag, List.of());
    if (terms.size() != answers.size()) {
      return List.of(flag + " has " + answers.size() + " answers instead of " + terms.size());
    }
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      missing(answers.get(i), List.of(terms.get(i)))
          .forEach(term -> lost.add(flag + ", an answer lost: " + term));
    }
    return lost;
  }

  /** The beginning of a digest of the question with its answers. */
  private static String mark(FamilyWords.Asked asked) throws Exception {
    String all = asked.question() + "\n" + String.join("\n", asked.answers());
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, 6);
  }
}
