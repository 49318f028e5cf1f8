package org.surgicode.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordMapTest {
  private static final String LONG = "a".repeat(40);

  @Test
  void keepsOneValueForEachWord() {
    WordMap<Integer> map = WordMap.of(Map.of("two", 2, "three", 3));
    map.put("two", 22);

    assertThat(map.get("two")).isEqualTo(22);
    assertThat(map.get("three")).isEqualTo(3);
    assertThat(map.get("four")).isNull();
  }

  @Test
  void findsAWordThatIsWrittenInTwoParts() {
    WordMap<String> map = WordMap.of(Map.of("subtotal", "known", "b" + LONG, "long"));

    assertThat(map.get("sub", "total")).isEqualTo("known");
    assertThat(map.get("subt", "otal")).isEqualTo("known");
    assertThat(map.get("sub", "totals")).isNull();
    assertThat(map.get("total", "sub")).isNull();
    assertThat(map.get("b", LONG)).isEqualTo("long");
  }

  @Test
  void keepsWhatItHadWhenItGrows() {
    WordMap<Integer> map = new WordMap<>();
    for (int i = 0; i < 1000; i++) map.put("w" + i, i);

    for (int i = 0; i < 1000; i++) assertThat(map.get("w" + i)).isEqualTo(i);
    assertThat(map.get("w1000")).isNull();
  }
}
