package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.reading.language.LevelMention;
import org.surgicode.reading.language.Levels;
import org.surgicode.reading.text.Token;
import org.surgicode.reading.text.Tokenizer;

/** Vertebrae are known in every spelling, and nothing else is taken for one. */
class LevelsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the L4 vertebral body | SINGLE L4",
        "the fourth lumbar vertebra | SINGLE L4",
        "L-4 was exposed | SINGLE L4",
        "L 4 was exposed | SINGLE L4",
        "LIV was exposed | SINGLE L4",
        "LIII was exposed | SINGLE L3",
        "l4 was exposed | SINGLE L4",
        "L3 and L4 vertebral bodies | SINGLE L3, SINGLE L4",
        "two levels (L3, L4) | SINGLE L3, SINGLE L4",
        "the S1 body | SINGLE S1",
        "first sacral segment | SINGLE S1",
        "the 1st sacral segment | SINGLE S1",
        "L5 and S1 | SINGLE L5, SINGLE S1",
        "the L4-5 disc | PAIR L4 L5",
        "the L4/5 disc | PAIR L4 L5",
        "the L4–5 disc | PAIR L4 L5",
        "the L4-L5 disc | PAIR L4 L5",
        "the L4/L5 disc | PAIR L4 L5",
        "the L45 disc | PAIR L4 L5",
        "the L5-S1 disc | PAIR L5 S1",
        "the L5/S1 disc | PAIR L5 S1",
        "the T12-L1 disc | PAIR T12 L1",
        "from L2 through L4 | RANGE L2 L3 L4",
        "from L2 to L4 | RANGE L2 L3 L4",
        "a plate L3-S1 | RANGE L3 L4 L5 S1",
        "a plate L3–L5 | RANGE L3 L4 L5",
        "rods T11 to L1 | RANGE T11 T12 L1",
        "T12 and L1 | SINGLE T12, SINGLE L1",
        "Th12 was exposed | SINGLE T12",
        "D10 was exposed | SINGLE T10",
        "the twelfth thoracic vertebra | SINGLE T12",
        "the seventh cervical vertebra | SINGLE C7",
        "C 5 was exposed | SINGLE C5",
        "L6 was counted | SINGLE L6",
        "L2, L3 and L4 | SINGLE L2, SINGLE L3, SINGLE L4",
        "L3/L4 vertebrectomies | PAIR L3 L4",
      })
  void aLevelIsKnownInEverySpelling(String words, String expected) {
    assertThat(found(words)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "14 corpectomy",
    "L9 was exposed",
    "S7 was exposed",
    "C9 was exposed",
    "T15 was exposed",
    "4-0 Nurolon",
    "a 5 cc syringe",
    "grade 3 of 5",
    "L and R iliac vein",
    "the first rib",
    "S-100 positive",
    "12 cm long",
    "T2 weighted",
    "the fourth stitch",
  })
  void otherNumbersAreNoLevels(String words) {
    assertThat(found(words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "C7, T1, 1",
    "T12, L1, 1",
    "L5, S1, 1",
    "S1, L5, -1",
    "L1, T12, -1",
    "L3, L2, -1",
    "L2, L4, 2"
  })
  void neighboursAreCountedAcrossTheRegions(String from, String to, int places) {
    assertThat(Levels.neighbour(from, places)).isEqualTo(to);
  }

  /** The words that name a level stand in angle brackets. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "T 12 was exposed | SINGLE T12<t 12>",
        "C-7 was exposed | SINGLE C7<c - 7>",
        "S-1 was exposed | SINGLE S1<s - 1>",
        "L 3 and L 4 were cut | SINGLE L3<l 3>, SINGLE L4<l 4>",
        "L to 5 mm | -",
        "L - 5 was exposed | -",
        "TH12 was exposed | SINGLE T12<th12>",
        "th8 was cut | SINGLE T8<th8>",
        "T8 weighted images | -",
        "T1-weighted images | -",
        "T2 bright signal | -",
        "T1 was exposed | SINGLE T1<t1>",
        "T1-T2 disc | PAIR T1 T2<t1 - t2>",
        "T2 level | SINGLE T2<t2>",
        "L12 was cut | PAIR L1 L2<l12>",
        "L23 disc | PAIR L2 L3<l23>",
        "L34 disc | PAIR L3 L4<l34>",
        "L67 disc | -",
        "S12 disc | PAIR S1 S2<s12>",
        "T12 body | SINGLE T12<t12>",
        "T23 was seen | -",
        "C34 was seen | -",
        "C8 root | -",
        "li was cut | -",
        "lv was cut | SINGLE L5<lv>",
        "LII was cut | SINGLE L2<lii>",
        "LVI was cut | -",
        "lumbar three was cut | SINGLE L3<lumbar three>",
        "lumbar 3 was cut | SINGLE L3<lumbar 3>",
        "lumbar vertebra 3 was cut | SINGLE L3<lumbar vertebra 3>",
        "lumbar body four was cut | SINGLE L4<lumbar body four>",
        "lumbar level two was cut | SINGLE L2<lumbar level two>",
        "lumbar 3 level fusion | -",
        "lumbar 2 cm mass | -",
        "lumbar 3. | SINGLE L3<lumbar 3>",
        "lumbar 7 was cut | -",
        "lumbar vertebra | -",
        "thoracic twelve was cut | SINGLE T12<thoracic twelve>",
        "thoracic 12 mm | -",
        "thoracic 13 was cut | -",
        "sacral one was cut | SINGLE S1<sacral one>",
        "cervical seven was cut | SINGLE C7<cervical seven>",
        "dorsal six was cut | SINGLE T6<dorsal six>",
        "L three was cut | SINGLE L3<l three>",
        "L seven was cut | -",
        "T twelve was cut | SINGLE T12<t twelve>",
        "T thirteen was cut | -",
        "S one was cut | SINGLE S1<s one>",
        "L | -",
        "the third lumbar vertebra | SINGLE L3<third lumbar>",
        "the seventh lumbar vertebra | -",
        "the third | -",
        "the third rib | -",
        "the fifth sacral | SINGLE S5<fifth sacral>",
        "the sixth sacral | -",
        "the 2nd lumbar | SINGLE L2<2nd lumbar>",
        "L2 to L4 were cut | RANGE L2 L3 L4<l2 to l4>",
        "L2 through the L4 body | RANGE L2 L3 L4<l2 through the l4>",
        "L2 thru L4 | RANGE L2 L3 L4<l2 thru l4>",
        "L2 till L4 | RANGE L2 L3 L4<l2 till l4>",
        "L4 to L2 | SINGLE L4<l4>, SINGLE L2<l2>",
        "L4 to the left | SINGLE L4<l4>",
        "L2 to | SINGLE L2<l2>",
        "L2 to and including L4 | RANGE L2 L3 L4<l2 to and including l4>",
        "T11 to L2 | RANGE T11 T12 L1 L2<t11 to l2>",
        "L2-L3 | PAIR L2 L3<l2 - l3>",
        "L2-4 | RANGE L2 L3 L4<l2 - 4>",
        "L3-2 | SINGLE L3<l3>",
        "L3-S1 | RANGE L3 L4 L5 S1<l3 - s1>",
        "L5-S1 | PAIR L5 S1<l5 - s1>",
        "L5/6 | PAIR L5 L6<l5 / 6>",
        "L5- | SINGLE L5<l5>",
        "L5-1 | SINGLE L5<l5>",
        "L4-2019 | SINGLE L4<l4>",
        "L4 - 5 | PAIR L4 L5<l4 - 5>",
        "C7-T1 | PAIR C7 T1<c7 - t1>",
        "L3/ L4 | PAIR L3 L4<l3 / l4>",
        "L3-lumbar 5 | RANGE L3 L4 L5<l3 - lumbar 5>",
        "T12-L1 | PAIR T12 L1<t12 - l1>",
        "T10-12 | RANGE T10 T11 T12<t10 - 12>",
        "the S1-S2 disc | PAIR S1 S2<s1 - s2>",
        "L1 and S1 | SINGLE L1<l1>, SINGLE S1<s1>",
        "L2-third lumbar | PAIR L2 L3<l2 - third lumbar>",
      })
  void aLevelHasItsOwnWordsAndNoMore(String words, String expected) {
    String found =
        Levels.find(Tokenizer.tokens(words, 0, words.length())).stream()
            .map(m -> m.form() + " " + String.join(" ", m.levels()) + "<" + own(words, m) + ">")
            .collect(Collectors.joining(", "));
    assertThat(found.isEmpty() ? "-" : found).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "C1, cervical, 1",
    "C7, cervical, 7",
    "T1, thoracic, 8",
    "T12, thoracic, 19",
    "L1, lumbar, 20",
    "L5, lumbar, 24",
    "S1, sacral, 25",
    "S5, sacral, 29",
  })
  void everyVertebraHasItsRegionAndItsPlaceInTheSpine(String level, String region, int rank) {
    assertThat(Levels.region(level)).isEqualTo(region);
    assertThat(Levels.rank(level)).isEqualTo(rank);
  }

  @ParameterizedTest
  @CsvSource({
    "C1, C1, -1",
    "S5, S5, 1",
    "C1, T1, 7",
    "T12, L5, 5",
    "L5, S5, 5",
  })
  void theSpineEndsAtItsEnds(String from, String to, int places) {
    assertThat(Levels.neighbour(from, places)).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"T11 | L2 | T11 T12 L1 L2", "L3 | L3 | L3", "L4 | L2 | L4", "S5 | S5 | S5"})
  void theVertebraeBetweenTwoLevelsCountBoth(String upper, String lower, String all) {
    assertThat(String.join(" ", Levels.between(upper, lower))).isEqualTo(all);
  }

  private static String own(String words, LevelMention m) {
    return Tokenizer.tokens(words, 0, words.length()).subList(m.from(), m.to()).stream()
        .map(Token::word)
        .collect(Collectors.joining(" "));
  }

  private static String found(String words) {
    return Levels.find(Tokenizer.tokens(words, 0, words.length())).stream()
        .map(m -> m.form() + " " + String.join(" ", m.levels()))
        .collect(Collectors.joining(", "));
  }
}
