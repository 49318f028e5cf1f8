package org.surgicode.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a watchdog that the service answers, and quickly; says nothing about the EHR. */
@RestController
final class Health {
  private final ObjectProvider<Readiness> readiness;

  Health(ObjectProvider<Readiness> readiness) {
    this.readiness = readiness;
  }

  /** Alive: whoever hears nothing restarts the process. */
  @GetMapping(path = "/health/live", produces = "text/plain")
  String alive() {
    return "ok";
  }

  /** Ready: until then no request is sent here. */
  @GetMapping(
      path = {"/health", "/health/ready"},
      produces = "text/plain")
  ResponseEntity<String> health() {
    Readiness known = readiness.getIfAvailable();
    return known == null || known.isReached()
        ? ResponseEntity.ok("ok")
        : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("starting");
  }
}
