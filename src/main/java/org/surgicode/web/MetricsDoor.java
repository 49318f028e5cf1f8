package org.surgicode.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Locale;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.surgicode.review.Tenants;
import org.surgicode.review.work.Job;
import org.surgicode.review.work.WorkQueue;

/** The figures of doors, stages and queue in the form that Prometheus reads, for the operator. */
@RestController
final class MetricsDoor implements DisposableBean {
  private final PrometheusMeterRegistry meters;

  MetricsDoor(PrometheusMeterRegistry meters, Tenants tenants, WorkQueue queue) {
    this.meters = meters;
    Metrics.addRegistry(meters);
    for (String tenant : tenants.names()) {
      for (Job.State state : Job.State.values()) {
        Gauge.builder("surgicode.queue.jobs", () -> queue.counts(tenant).getOrDefault(state, 0))
            .tag("tenant", tenant)
            .tag("state", state.name().toLowerCase(Locale.ROOT))
            .register(meters);
      }
    }
  }

  @GetMapping(path = "/admin/metrics", produces = "text/plain; version=0.0.4; charset=utf-8")
  String figures() {
    return meters.scrape();
  }

  /** The rooms behind the doors count for this service no longer. */
  @Override
  public void destroy() {
    Metrics.removeRegistry(meters);
  }
}
