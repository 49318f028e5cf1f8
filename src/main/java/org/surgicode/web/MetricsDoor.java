package org.surgicode.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The figures of all doors in the form that Prometheus reads, for the operator. */
@RestController
final class MetricsDoor {
  private final PrometheusMeterRegistry meters;

  MetricsDoor(PrometheusMeterRegistry meters) {
    this.meters = meters;
  }

  @GetMapping(path = "/admin/metrics", produces = "text/plain; version=0.0.4; charset=utf-8")
  String figures() {
    return meters.scrape();
  }
}
