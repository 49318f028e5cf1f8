package org.surgicode.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A law that breaks once in a while is caught, and can be caught again. */
class TriesTest {
  @Test
  void tellTheSeedThatBreaksTheLawAgain() {
    List<Integer> drawn = new ArrayList<>();

    assertThatThrownBy(
            () ->
                Tries.of(
                    10_000,
                    random -> {
                      drawn.add(random.nextInt(50));
                      assertThat(drawn.get(drawn.size() - 1)).isNotEqualTo(7);
                    }))
        .hasMessageContaining("-Dsurgicode.seed=")
        .satisfies(
            broken -> {
              String told = String.valueOf(broken.getMessage());
              long seed = Long.parseLong(told.substring(told.lastIndexOf('=') + 1));
              assertThat(new SplittableRandom(seed).nextInt(50)).isEqualTo(7);
            });
  }
}
