package org.surgicode.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The door for authorization servers, which fetch the public keys of a tenant here. */
@RestController
final class KeysDoor {
  /** A server that keeps them longer would not see a new key in time. */
  private static final String KEEP = "public, max-age=3600";

  private final PublishedKeys keys;

  KeysDoor(PublishedKeys keys) {
    this.keys = keys;
  }

  @GetMapping(path = "/jwks/{tenant}", produces = "application/json")
  String keys(@PathVariable String tenant, HttpServletResponse response) {
    String jwks = keys.byTenant().get(tenant);
    if (jwks == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    response.setHeader("Cache-Control", KEEP);
    return jwks;
  }
}
