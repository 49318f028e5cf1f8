package org.surgicode.web.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Work that somebody waits for, but not for long. */
class DeadlineTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(4);

  @Test
  void whatWasGivenUpBeforeItBeganTakesNobodysPlace() throws Exception {
    var blocked = new CountDownLatch(1);
    var begun = new CountDownLatch(1);
    try (var deadline = new Deadline(1)) {
      var first =
          CompletableFuture.supplyAsync(
              () ->
                  deadline.within(
                      LONG,
                      () -> {
                        begun.countDown();
                        blocked.await();
                        return "first";
                      }));
      begun.await();
      for (int i = 0; i < 100; i++) {
        assertThat(deadline.within(SHORT, () -> "late")).isEmpty();
      }

      var next = CompletableFuture.supplyAsync(() -> deadline.within(LONG, () -> "next"));
      blocked.countDown();

      assertThat(next.get()).contains("next");
      assertThat(first.get()).contains("first");
    }
  }
}
