package org.surgicode.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
  @Test
  void resultsComeInInputOrderThoughALaterInputIsDoneFirst() {
    CountDownLatch secondIsDone = new CountDownLatch(1);
    List<Integer> results = new ArrayList<>();
    try (InOrder<Integer, Integer> inOrder =
        new InOrder<>(2, n -> n == 0 ? after(secondIsDone) : done(n, secondIsDone), results::add)) {
      IntStream.range(0, 100).forEach(inOrder::accept);
    }

    assertThat(results).containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
  }

  @Test
  void onlyAFewInputsAreUnderWayAtOnce() {
    List<Integer> results = new ArrayList<>();
    List<Integer> ahead = new ArrayList<>();
    try (InOrder<Integer, Integer> inOrder = new InOrder<>(2, n -> n, results::add)) {
      for (int i = 0; i < 50; i++) {
        inOrder.accept(i);
        ahead.add(i + 1 - results.size());
      }
    }

    assertThat(ahead).allMatch(n -> n <= 8);
  }

  @Test
  void aFaultOfTheWorkIsNotSwallowed() {
    assertThatThrownBy(
            () -> {
              try (InOrder<Integer, Integer> inOrder =
                  new InOrder<>(1, n -> 1 / n, new ArrayList<Integer>()::add)) {
                inOrder.accept(0);
              }
            })
        .hasRootCauseInstanceOf(ArithmeticException.class);
  }

  private static int after(CountDownLatch latch) {
    try {
      latch.await();
      return 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int done(int n, CountDownLatch latch) {
    latch.countDown();
    return n;
  }
}
