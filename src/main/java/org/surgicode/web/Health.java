package org.surgicode.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a watchdog that the service answers; says nothing about the EHR. */
@RestController
final class Health {
  @GetMapping(path = "/health", produces = "text/plain")
  String health() {
    return "ok";
  }
}
