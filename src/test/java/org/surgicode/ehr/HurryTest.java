package org.surgicode.ehr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.Hurry;

/** An EHR that never answers, and somebody who waits for it but not for long. */
class HurryTest {
  private static final Duration SHORT = Duration.ofMillis(100);
  private static final int MORE_THAN_ARE_JUDGED = 12;

  private final StubbedEhr stubbed = new StubbedEhr("a02");

  @AfterEach
  void stop() {
    stubbed.close();
  }

  @Test
  void nothingIsAskedForLongerThanSomebodyWaits() throws Exception {
    try (var silent = new ServerSocket(0, 100, InetAddress.getLoopbackAddress())) {
      var settings =
          EhrSettings.of("silent", "http://localhost:" + silent.getLocalPort() + "/fhir")
              .with(Limits.usual());
      var client = new FhirEhr(settings, stubbed.ledger, stubbed.waiting());
      Callable<?> fetch = Hurry.within(SHORT, () -> client.fetch("Procedure/1"));
      long began = System.nanoTime();

      assertThatThrownBy(fetch::call)
          .isInstanceOfSatisfying(
              EhrProblem.class,
              problem -> assertThat(problem.kind()).isEqualTo(EhrProblem.Kind.TIMEOUT));

      assertThat(Duration.ofNanos(System.nanoTime() - began))
          .isLessThan(Limits.usual().answerTimeout().dividedBy(2));
    }
  }

  @Test
  void ourOwnHurryIsNoFaultOfTheEhr() throws Exception {
    try (var silent = new ServerSocket(0, 100, InetAddress.getLoopbackAddress())) {
      var settings =
          EhrSettings.of("silent", "http://localhost:" + silent.getLocalPort() + "/fhir");
      var turnstile = new Turnstile(settings, stubbed.waiting().pause(), stubbed.waiting().clock());
      for (int i = 0; i < MORE_THAN_ARE_JUDGED; i++) {
        turnstile.enter();
        turnstile.turnBack();
      }
      assertThat(turnstile.closed()).isFalse();

      for (int i = 0; i < MORE_THAN_ARE_JUDGED - 2; i++) {
        turnstile.enter();
        turnstile.leave(0, null);
      }
      assertThat(turnstile.closed()).isTrue();
    }
  }
}
