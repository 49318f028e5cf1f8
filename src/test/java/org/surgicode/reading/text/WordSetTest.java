package org.surgicode.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordSetTest {

  @Test
  void holdsItsWordsAndNoOthers() {
    WordSet set = WordSet.of("dura", "pleura", "dura", ",");

    assertThat(set.contains("pleura")).isTrue();
    assertThat(set.contains(String.copyValueOf("dura".toCharArray()))).isTrue();
    assertThat(set.contains(",")).isTrue();
    assertThat(set.contains("dural")).isFalse();
    assertThat(set.contains("")).isFalse();
  }

  @Test
  void tellsWordsOfTheSameHashApart() {
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());

    assertThat(WordSet.of("Aa").contains("BB")).isFalse();
    assertThat(WordSet.of("Aa", "BB").contains("BB")).isTrue();
  }

  @Test
  void holdsManyWords() {
    String[] even = IntStream.range(0, 500).mapToObj(i -> "w" + 2 * i).toArray(String[]::new);
    WordSet set = WordSet.of(even);

    assertThat(Arrays.stream(even)).allMatch(set::contains);
    assertThat(IntStream.range(0, 500).mapToObj(i -> "w" + (2 * i + 1))).noneMatch(set::contains);
  }

  @Test
  void holdsTheWordsOfSeveralSets() {
    WordSet both = WordSet.union(WordSet.of("was", "were"), WordSet.of("gave"));

    assertThat(both.contains("were")).isTrue();
    assertThat(both.contains("gave")).isTrue();
    assertThat(both.contains("give")).isFalse();
  }

  @Test
  void knowsAWordOfATextInAnyLetters() {
    assertThat(WordSet.of("corpectomy").holds("A CORPECTOMY.", 2, 12)).isTrue();
    assertThat(WordSet.of("corpectomy").holds("A CORPECTOMY.", 2, 11)).isFalse();
  }
}
