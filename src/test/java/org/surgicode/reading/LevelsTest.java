package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.reading.language.Levels;
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

  private static String found(String words) {
    return Levels.find(Tokenizer.tokens(words, 0, words.length())).stream()
        .map(m -> m.form() + " " + String.join(" ", m.levels()))
        .collect(Collectors.joining(", "));
  }
}
