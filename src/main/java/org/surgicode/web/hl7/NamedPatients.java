package org.surgicode.web.hl7;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.surgicode.review.ReviewDesk;

/**
 * Finds the patients whom a message names. Their numbers are asked for in the EHR at once, and kept
 * nowhere; where it does not answer soon, nobody counts as named.
 */
public final class NamedPatients {
  private static final Logger LOG = LoggerFactory.getLogger(NamedPatients.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final String ID = "id";

  private final Function<String, ReviewDesk> desks;
  private final Map<String, Map<String, String>> systems;

  /**
   * @param desks the desk of a tenant
   * @param systems for each tenant the system that an assigning authority stands for
   */
  public NamedPatients(
      Function<String, ReviewDesk> desks, Map<String, Map<String, String>> systems) {
    this.desks = desks;
    this.systems = new TreeMap<>(systems);
  }

  /**
   * One identifier of a message.
   *
   * @param number as PID-3.1 says it
   * @param authority as PID-3.4 says it
   * @param type as PID-3.5 says it
   */
  record Identifier(String number, String authority, String type) {}

  /** References of the patients; empty when no identifier says who is meant. */
  List<String> of(String tenant, List<Identifier> identifiers) {
    Map<String, String> known = systems.getOrDefault(tenant, Map.of());
    for (Identifier identifier : identifiers) {
      String system = known.getOrDefault(identifier.authority(), known.get(identifier.type()));
      if (system == null || identifier.number().isBlank()) {
        continue;
      }
      List<String> found =
          system.equals(ID)
              ? id(identifier.number())
              : asked(desks.apply(tenant), system, identifier.number());
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static List<String> id(String number) {
    return number.matches("[A-Za-z0-9\\-.]{1,64}") ? List.of("Patient/" + number) : List.of();
  }

  private static List<String> asked(ReviewDesk desk, String system, String number) {
    try {
      return Objects.requireNonNull(
          CompletableFuture.supplyAsync(() -> desk.patientsBy(system, number))
              .completeOnTimeout(List.of(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
              .join());
    } catch (CompletionException e) {
      LOG.info("The patient of a message was not found: {}", e.getClass().getSimpleName());
      return List.of();
    }
  }
}
