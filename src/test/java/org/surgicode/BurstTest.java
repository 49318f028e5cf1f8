package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surgicode.sandbox.SandboxEhr;

/** Ten thousand notifications at once: stored, acknowledged, none lost, and no memory for each. */
class BurstTest {
  private static final int NOTIFICATIONS = 10_000;
  private static final int SENDERS = 16;
  private static final long MOST_HEAP = 100_000_000;

  @TempDir private Path folder;

  @Test
  void tenThousandNotificationsAreAcceptedFastAndNoneIsLost() throws Exception {
    String file = "jdbc:h2:file:" + folder.resolve("burst").toAbsolutePath();
    try (SandboxEhr ehr = SandboxEhr.startEmpty(0);
        RunningService running =
            RunningService.paced(ehr.fhirUrl(), 60, Map.of("SURGICODE_DATABASE", file))) {
      var queue = running.service.database().queue();
      tell(running, 0, 200);
      long before = heap();
      long begun = System.nanoTime();

      int acknowledged = tell(running, 200, NOTIFICATIONS);

      double seconds = (System.nanoTime() - begun) / 1e9;
      long grown = heap() - before;
      int stored = queue.counts("hospital").values().stream().mapToInt(n -> n).sum();
      Files.writeString(
          Path.of("target/burst.txt"),
          "%d notifications in %.1f s: %.0f a second; heap grew by %d MB%n"
              .formatted(acknowledged, seconds, acknowledged / seconds, grown / 1_000_000));
      assertThat(acknowledged).isEqualTo(NOTIFICATIONS - 200);
      assertThat(stored).isEqualTo(NOTIFICATIONS);
      assertThat(grown).isLessThan(MOST_HEAP);
      assertThat(seconds).isLessThan(240);
    }
  }

  private static int tell(RunningService running, int from, int to) throws Exception {
    var senders = Executors.newFixedThreadPool(SENDERS);
    var acknowledged = new AtomicInteger();
    HttpClient client = HttpClient.newHttpClient();
    for (int sender = 0; sender < SENDERS; sender++) {
      int first = from + sender;
      senders.execute(
          () -> {
            for (int i = first; i < to; i += SENDERS) {
              if (told(client, running, i)) {
                acknowledged.incrementAndGet();
              }
            }
          });
    }
    senders.shutdown();
    assertThat(senders.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
    return acknowledged.get();
  }

  private static boolean told(HttpClient client, RunningService running, int number) {
    try {
      URI address = URI.create(running.address() + "/notify/hospital/DocumentReference/b" + number);
      var request =
          HttpRequest.newBuilder(address)
              .header("Authorization", "Bearer " + RunningService.SECRET)
              .PUT(BodyPublishers.ofString("{\"meta\":{\"versionId\":\"1\"}}"))
              .build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 202;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
