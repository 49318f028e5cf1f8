package org.surgicode.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.surgicode.review.EhrHealth;
import org.surgicode.review.Tenants;
import org.surgicode.review.WriteAbility;
import org.surgicode.review.WriteLedger;
import org.surgicode.review.WriteLedgers;

/**
 * Tells a monitor how the EHRs are, as far as is known without asking them: anybody hears one word,
 * the operator each EHR, its token and the way it is written. Apart from liveness and readiness: a
 * restart helps no EHR.
 */
@RestController
final class EhrHealthDoor {
  private final Tenants tenants;
  private final WriteLedgers ledgers;
  private final OperatorGuard operator;

  EhrHealthDoor(
      Tenants tenants, WriteLedgers ledgers, OperatorCard card, PrometheusMeterRegistry meters) {
    this.tenants = tenants;
    this.ledgers = ledgers;
    this.operator = new OperatorGuard(card.password());
    for (String tenant : tenants.names()) {
      Gauge.builder("surgicode.ehr.well", () -> tenants.desk(tenant).health().well() ? 1 : 0)
          .tag("tenant", tenant)
          .register(meters);
    }
  }

  /**
   * One EHR.
   *
   * @param tenant whose it is
   * @param well whether nobody need look
   * @param ehr how it answered last
   * @param token how signing in went
   * @param writing the way it is written, {@code switched-off}, or {@code unasked}
   */
  record One(String tenant, boolean well, String ehr, String token, String writing) {}

  @GetMapping("/health/ehr")
  ResponseEntity<Object> health(HttpServletRequest request) throws IOException {
    List<One> all = tenants.names().stream().map(this::one).toList();
    boolean well = all.stream().allMatch(One::well);
    HttpStatus status = well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
    Object said = operator.admits(request) ? all : well ? "ok" : "trouble";
    return ResponseEntity.status(status).body(said);
  }

  private One one(String tenant) {
    EhrHealth health = tenants.desk(tenant).health();
    return new One(
        tenant, health.well(), word(health.ehr()), word(health.token()), writing(tenant));
  }

  private String writing(String tenant) {
    WriteLedger ledger = ledgers.of(tenant).orElse(null);
    if (ledger == null) {
      return "unasked";
    }
    return ledger.stopped()
        ? "switched-off"
        : ledger.ability().map(WriteAbility::way).orElse("unasked");
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
