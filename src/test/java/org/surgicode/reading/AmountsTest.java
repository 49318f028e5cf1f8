package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.reading.language.Amounts;
import org.surgicode.reading.text.Token;
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

  /** The words that tell a share stand in angle brackets; less than a half is a hair less. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "half of L3 | 0.500<half>",
        "half | 0.500<half>",
        "halves of it | 0.500<halves>",
        "the two halves | 0.500<halves>",
        "thirds of it | -",
        "one third lumbar vertebra | -",
        "one third of it | 0.333<one third>",
        "1 third of it | 0.333<1 third>",
        "one fifth sacral | -",
        "two thirds lumbar | 0.667<two thirds>",
        "the fourth of it | -",
        "the posterior fourth of it | 0.250<fourth>",
        "back third of it | 0.333<third>",
        "a third | 0.333<a third>",
        "the third of it | -",
        "the last third of L3 | 0.333<third>",
        "the last third | -",
        "4/5 of it | 0.800<4 / 5>",
        "4/5 the body | 0.800<4 / 5>",
        "5/4 of it | -",
        "4/5 strength | -",
        "1/10 of it | 0.100<1 / 10>",
        "1/11 of it | -",
        "11/12 of it | -",
        "12/15 of it | -",
        "1/1 of it | -",
        "3/3 of it | -",
        "one / three of it | -",
        "two-thirds of it | 0.667<two - thirds>",
        "six fifths of it | -",
        "½ of it | 0.500<½>",
        "⅓ of it | 0.333<⅓>",
        "⅔ of it | 0.667<⅔>",
        "¼ of it | 0.250<¼>",
        "60 to 70 percent | 0.600<60 to 70 percent>",
        "60-70% | 0.600<60 - 70 %>",
        "60 – 70 % | 0.600<60 – 70 %>",
        "sixty-five to seventy percent | 0.650<sixty - five to seventy percent>",
        "sixty to be sure | -",
        "seventy five percent | 0.750<seventy five percent>",
        "seven five percent | 0.050<five percent>",
        "seventy 5 percent | 0.050<5 percent>",
        "70 five percent | 0.050<five percent>",
        "twenty-one percent | 0.210<twenty - one percent>",
        "fifteen five percent | 0.050<five percent>",
        "101% of it | -",
        "100 per cent | 1.000<100 per cent>",
        "120 per cent | -",
        "100 percent | 1.000<100 percent>",
        "60 per side | -",
        "60 per cent | 0.600<60 per cent>",
        "60 pct | 0.600<60 pct>",
        "60 percentage | -",
        "60 % of it | 0.600<60 %>",
        "less than half of it | 0.490<less than half>",
        "less than the half of it | 0.490<less than the half>",
        "more than half of it | 0.510<more than half>",
        "more than about half | 0.510<more than about half>",
        "greater than 60 % | 0.610<greater than 60 %>",
        "better than half | 0.510<better than half>",
        "fewer than half | 0.490<fewer than half>",
        "over half of it | 0.510<over half>",
        "above 60 % | 0.610<above 60 %>",
        "under half of it | 0.490<under half>",
        "nearly half of it | 0.490<nearly half>",
        "almost 60 % | 0.590<almost 60 %>",
        "at least half of it | 0.500<half>",
        "up to half of it | 0.500<half>",
        "over about half of it | 0.510<over about half>",
        "over 100 % | 1.000<over 100 %>",
        "more than 100 % | 1.000<more than 100 %>",
        "over the half | 0.510<over the half>",
        "8 of 32 mm | 0.250<8 of 32 mm>",
        "8 mm of 32 mm | 0.250<8 mm of 32 mm>",
        "8 mm of the 32 mm depth | 0.250<8 mm of the 32 mm>",
        "8 mm of 32 | 0.250<8 mm of 32>",
        "8 mm out of 32 mm | 0.250<8 mm out of 32 mm>",
        "8 out of 32 mm | 0.250<8 out of 32 mm>",
        "8 out of 32 | -",
        "8 of the total depth 32 mm | 0.250<8 of the total depth 32 mm>",
        "8 of its 32 mm | 0.250<8 of its 32 mm>",
        "8 of a 32 mm depth | 0.250<8 of a 32 mm>",
        "32 of 8 mm | -",
        "8 of 8 mm | -",
        "8 mm and 32 mm | -",
        "8.5 of 34 mm | 0.250<8.5 of 34 mm>",
        "8. of 34 mm | -",
        "1.2.3 of 34 mm | -",
        "1234567 of 9999999 mm | -",
        "8 of | -",
        "about 8 of 32 mm | 0.250<8 of 32 mm>",
        "60.5 % | 0.605<60.5 %>",
        "2,5 % | -",
      })
  void aShareHasItsOwnWordsAndNoMore(String words, String expected) {
    var tokens = Tokenizer.tokens(words, 0, words.length());
    String found =
        Amounts.find(tokens).stream()
            .map(
                a ->
                    "%.3f<%s>"
                        .formatted(
                            a.share(),
                            tokens.subList(a.from(), a.to()).stream()
                                .map(Token::word)
                                .collect(Collectors.joining(" "))))
            .collect(Collectors.joining(", "));
    assertThat(found.isEmpty() ? "-" : found).isEqualTo(expected);
  }
}
