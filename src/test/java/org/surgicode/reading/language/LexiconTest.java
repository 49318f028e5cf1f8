package org.surgicode.reading.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.reading.text.Token;
import org.surgicode.reading.text.Tokenizer;

/** A handful of phrases found again in every inflection, with a hyphen or a space inside. */
class LexiconTest {
  private static final Map<String, List<String>> PHRASES =
      Map.of(
          "open", List.of("open", "cut open"),
          "cut", List.of("cut"),
          "tear", List.of("dural tear", "tear"),
          "behind", List.of("retroperitoneal"),
          "side", List.of("bypass"),
          "total", List.of("gross total"),
          "long", List.of("one two three four five six seven eight"),
          "longer", List.of("nine one two three four five six seven eight nine"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "it was opened | open<opened>",
        "it was cut | cut<cut>",
        "it was cut open | open<cut open>",
        "cutting it opened it | cut<cutting>, open<opened>",
        "dural tears | tear<dural tears>",
        "a tear of the dura | tear<tear>",
        "the dural sac | -",
        "retroperitoneal fat | behind<retroperitoneal>",
        "retro-peritoneal fat | behind<retro - peritoneal>",
        "retro peritoneal fat | behind<retro peritoneal>",
        "retro - - peritoneal fat | -",
        "by pass | -",
        "by-pass | -",
        "gross total | total<gross total>",
        "gross-total | total<gross - total>",
        "gross, total | -",
        "gross | -",
        "open - it | open<open>",
        "open-cut | open<open>, cut<cut>",
        "- open | open<open>",
        "one two three four five six seven eight | long<one two three four five six seven eight>",
        "nine one two three four five six seven eight nine |"
            + " long<one two three four five six seven eight>",
      })
  void aPhraseIsFoundWithItsWords(String text, String found) {
    String all = shown(new Lexicon(PHRASES), text);
    assertThat(all.isEmpty() ? "-" : all).isEqualTo(found);
  }

  @Test
  void phrasesOfAnotherLexiconStandBesideAndSwallowNothing() {
    var lexicon = new Lexicon(PHRASES, new Lexicon(Map.of("way", List.of("it was cut open"))));
    assertThat(shown(lexicon, "then it was cut open"))
        .isEqualTo("way<it was cut open>, open<cut open>");
  }

  @Test
  void aConceptThatHasAPhraseTwiceIsFoundOnce() {
    var lexicon = new Lexicon(Map.of("open", List.of("open", "opened")));
    assertThat(shown(lexicon, "it opens")).isEqualTo("open<opens>");
  }

  private static String shown(Lexicon lexicon, String text) {
    List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
    return lexicon.find(tokens).stream()
        .map(m -> m.concept() + "<" + words(tokens.subList(m.from(), m.to())) + ">")
        .collect(Collectors.joining(", "));
  }

  private static String words(List<Token> tokens) {
    return tokens.stream().map(Token::word).collect(Collectors.joining(" "));
  }
}
