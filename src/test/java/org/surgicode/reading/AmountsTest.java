package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.reading.language.Amounts;
import org.surgicode.reading.text.Tokenizer;

/** Shares are understood in digits, words and ratios; a doubtful one counts by its lower end. */
class AmountsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "60% of L3 | 0.60",
        "60 % of the body | 0.60",
        "sixty percent of the body | 0.60",
        "60 per cent of the body | 0.60",
        "60 pct of the body | 0.60",
        "forty-five percent of the body | 0.45",
        "eighty five percent of it | 0.85",
        "twelve percent of it | 0.12",
        "fifteen percent of it | 0.15",
        "33.5 % of L4 | 0.335",
        "half of the body | 0.5",
        "one half of the body | 0.5",
        "the posterior half of L3 | 0.5",
        "half the body | 0.5",
        "1/2 of the body | 0.5",
        "two thirds of the body | 0.667",
        "two-thirds of the body | 0.667",
        "2/3 of the body | 0.667",
        "one third of L5 | 0.333",
        "one-third of L5 | 0.333",
        "a third of L5 | 0.333",
        "the dorsal third of L5 | 0.333",
        "1/3 of L5 | 0.333",
        "three quarters of L5 | 0.75",
        "three-fourths of L5 | 0.75",
        "a quarter of L5 | 0.25",
        "a fifth of L5 | 0.2",
        "four fifths of L5 | 0.8",
        "a tenth of L5 | 0.1",
        "50-60 % of L5 | 0.5",
        "50 to 60 percent of L5 | 0.5",
        "12 of 30 mm | 0.4",
        "12 mm of the 30 mm depth | 0.4",
        "¾ of the body | 0.75",
        "100% of L4 | 1.0",
      })
  void aShareIsUnderstood(String words, double share) {
    var found = Amounts.find(Tokenizer.tokens(words, 0, words.length()));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).share()).isCloseTo(share, within(0.004));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "less than a third of the body | 0.333",
        "under 50 % of the body | 0.5",
        "nearly half of the body | 0.5",
        "almost half of the body | 0.5",
        "fewer than 50 percent | 0.5",
      })
  void aShareThatFallsShortIsLess(String words, double share) {
    assertThat(Amounts.find(Tokenizer.tokens(words, 0, words.length())).get(0).share())
        .isLessThan(share);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "more than half of the body | 0.5",
        "over a third of the body | 0.333",
        "at least one third of the body | 0.333",
        "better than half of it | 0.5",
      })
  void aShareThatIsReachedIsNotLess(String words, double share) {
    assertThat(Amounts.find(Tokenizer.tokens(words, 0, words.length())).get(0).share())
        .isGreaterThanOrEqualTo(share);
  }

  @ParameterizedTest
  @CsvSource({
    "the third lumbar vertebra",
    "on 3/4/2026",
    "MEP grade 4/5",
    "300 mL of blood",
    "L3/4 disc",
    "a 4 mm burr",
    "the fourth rib",
    "one of the roots",
    "20 cc of graft",
  })
  void otherNumbersAreNoShares(String words) {
    assertThat(Amounts.find(Tokenizer.tokens(words, 0, words.length()))).isEmpty();
  }
}
