package org.surgicode.web.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.web.language.Languages;
import org.surgicode.web.language.Phrases;

/** Every file of words that is there says what the English one says, in its own language. */
class TranslationsTest {
  private static final ConfigFiles CONFIG = ConfigFiles.packaged();
  private static final Pattern FIXED =
      Pattern.compile("\\d+|(?<![A-Za-z])[CTLS]\\d{1,2}|X\\{EPSU}|(?<![A-Za-z])AS(?![A-Za-z])");
  private static final Pattern NO_WORDS =
      Pattern.compile("[\\d\\s\\p{Punct}–]*|/(language|direction)");

  private record Pair(String file, String tag, String place, String english, String translated) {
    @Override
    public String toString() {
      return "config/" + file.replace(Texts.TAG, tag) + " " + place + ": " + translated;
    }
  }

  @Test
  void everyFileHasTheKeysOfTheEnglishOneAndNoOthers() {
    List<String> wrong = new ArrayList<>();
    for (String file : Texts.FILES) {
      Set<String> english = Texts.of(file, "en").keySet();
      for (String tag : others(file)) {
        Set<String> translated = Texts.of(file, tag).keySet();
        english.stream()
            .filter(key -> !translated.contains(key))
            .forEach(key -> wrong.add(file.replace(Texts.TAG, tag) + " lacks " + key));
        translated.stream()
            .filter(key -> !english.contains(key))
            .forEach(key -> wrong.add(file.replace(Texts.TAG, tag) + " has unknown " + key));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noTextIsLeftEnglish() throws Exception {
    List<String> same =
        Files.readAllLines(Path.of("src/test/resources/languages/same-as-english.txt"));
    assertThat(
            pairs().stream()
                .filter(p -> p.translated().equalsIgnoreCase(p.english()))
                .filter(p -> !NO_WORDS.matcher(p.english()).matches())
                .filter(p -> !p.place().equals("/language") && !p.place().equals("/direction"))
                .filter(p -> !same.contains(p.tag() + " " + p.english())))
        .isEmpty();
  }

  @Test
  void noTextIsEmpty() {
    assertThat(
            pairs().stream().filter(p -> p.translated().isBlank() || p.translated().equals("null")))
        .isEmpty();
  }

  @Test
  void codesLevelsAndNumbersStayAsTheyAre() {
    assertThat(
            pairs().stream()
                .filter(p -> !p.english().contains("plural,"))
                .filter(p -> !fixed(p.english()).equals(fixed(p.translated())))
                .map(p -> p + " | English: " + p.english()))
        .isEmpty();
  }

  @Test
  void everyMessageParsesWithTheValuesAndPluralFormsThatItNeeds() {
    List<String> wrong = new ArrayList<>();
    for (Pair pair : pairs()) {
      if (!pair.english().contains("{") || pair.english().contains("X{EPSU}")) {
        continue;
      }
      try {
        Set<String> names = names(pair.translated());
        if (!names.equals(names(pair.english()))) {
          wrong.add(pair + " | values " + names + " instead of " + names(pair.english()));
        }
        Phrases phrases = new Phrases(pair.tag(), "", "ltr", Map.of());
        Set<String> needed = new TreeSet<>(PluralRules.forLocale(phrases.locale()).getKeywords());
        for (Set<String> forms : forms(pair.translated())) {
          if (!forms.equals(needed)) {
            wrong.add(pair + " | plural forms " + forms + " instead of " + needed);
          }
        }
      } catch (IllegalArgumentException e) {
        wrong.add(pair + " | " + e.getMessage());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyNumberThatEnglishTellsIsToldInEveryLanguage() {
    List<String> wrong = new ArrayList<>();
    for (Pair pair : pairs()) {
      if (pair.english().contains(", plural,") && told("en", pair.english()) == 30) {
        int told = told(pair.tag(), pair.translated());
        if (told < 30) {
          wrong.add(pair + " | tells but " + told + " of the numbers from 1 to 30 apart");
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyGlossaryKnowsTheSameTermsAndTheTextsKeepToThem() {
    Texts.Glossary english = Texts.glossary("en");
    List<String> wrong = new ArrayList<>();
    for (String tag : Languages.TAGS.subList(1, Languages.TAGS.size())) {
      if (!CONFIG.has("languages/glossary/" + tag + ".yaml")) {
        continue;
      }
      Texts.Glossary own = Texts.glossary(tag);
      assertThat(own.terms().keySet()).as(tag).isEqualTo(english.terms().keySet());
      assertThat(own.terms().values()).as(tag).allMatch(words -> !words.isEmpty());
      for (Pair pair : pairs()) {
        if (pair.tag().equals(tag)) {
          english
              .terms()
              .forEach(
                  (term, words) -> {
                    if (holds(pair.english(), words)
                        && !holds(pair.translated(), own.terms().getOrDefault(term, List.of()))) {
                      wrong.add(pair + " | has no word for " + term + " of: " + pair.english());
                    }
                  });
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noQuestionNamesACodeOrMoney() {
    List<String> wrong = new ArrayList<>();
    for (Pair pair : pairs()) {
      if (!pair.place().startsWith("/questions/")) {
        continue;
      }
      Texts.Glossary glossary = Texts.glossary(pair.tag());
      assertThat(glossary.neverInQuestions()).as(pair.tag()).hasSizeGreaterThan(5);
      if (Pattern.compile("\\d{3}").matcher(pair.translated()).find()) {
        wrong.add(pair.toString());
      }
      for (String stem : glossary.neverInQuestions()) {
        String before = List.of("zh", "ko", "ar").contains(pair.tag()) ? "" : "(?<!\\p{L})";
        String any = before + Pattern.quote(stem.toLowerCase(Locale.ROOT));
        if (Pattern.compile(any).matcher(pair.translated().toLowerCase(Locale.ROOT)).find()) {
          wrong.add(pair + " | holds " + stem);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aLanguageThatIsOfferedHasAGlossary() {
    assertThat(Languages.load(CONFIG).all())
        .allMatch(p -> CONFIG.has("languages/glossary/" + p.tag() + ".yaml"))
        .allMatch(p -> p.direction().equals(p.tag().equals("ar") ? "rtl" : "ltr"));
  }

  private static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (String file : Texts.FILES) {
      SortedMap<String, String> english = Texts.of(file, "en");
      for (String tag : others(file)) {
        Texts.of(file, tag)
            .forEach(
                (place, text) -> {
                  String source = english.get(place);
                  if (source != null) {
                    pairs.add(new Pair(file, tag, place, source, text));
                  }
                });
      }
    }
    return pairs;
  }

  private static List<String> others(String file) {
    return Languages.TAGS.stream()
        .filter(tag -> !tag.equals("en") && CONFIG.has(file.replace(Texts.TAG, tag)))
        .toList();
  }

  private static boolean holds(String text, List<String> words) {
    String lower = text.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static Set<String> fixed(String text) {
    Set<String> found = new TreeSet<>();
    FIXED.matcher(text).results().forEach(result -> found.add(result.group()));
    return found;
  }

  private static Set<String> names(String message) {
    MessagePattern pattern = new MessagePattern(message);
    Set<String> names = new HashSet<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
        names.add(pattern.getSubstring(pattern.getPart(i)));
      }
    }
    return names;
  }

  /** How many numbers from 1 to 30 a message tells apart. */
  private static int told(String tag, String message) {
    Phrases phrases = new Phrases(tag, "", "ltr", Map.of("m", message));
    Set<String> told = new HashSet<>();
    for (int number = 1; number <= 30; number++) {
      Map<String, Object> values = new HashMap<>();
      for (String name : names(message)) {
        boolean day = Pattern.compile("\\{" + name + ", (date|time)").matcher(message).find();
        values.put(name, day ? 0 : number);
      }
      told.add(phrases.say("m", values));
    }
    return told.size();
  }

  /** The plural forms of each plural, without those for exact numbers. */
  private static List<Set<String>> forms(String message) {
    MessagePattern pattern = new MessagePattern(message);
    List<Set<String>> all = new ArrayList<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      MessagePattern.Part part = pattern.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_START
          && part.getArgType() == MessagePattern.ArgType.PLURAL) {
        all.add(new TreeSet<>());
      } else if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
        String selector = pattern.getSubstring(part);
        if (!selector.startsWith("=")) {
          all.get(all.size() - 1).add(selector);
        }
      }
    }
    return all;
  }
}
