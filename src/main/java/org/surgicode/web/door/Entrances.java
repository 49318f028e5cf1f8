package org.surgicode.web.door;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The doors for programs of every tenant.
 *
 * @param all one entrance for each tenant
 * @param ownMachineOnly whether only this machine reaches them
 * @param clock the time
 */
public record Entrances(List<Entrance> all, boolean ownMachineOnly, Clock clock) {
  /** Makes the list unmodifiable. */
  public Entrances {
    all = List.copyOf(all);
  }

  /** The entrance of one tenant. */
  public Optional<Entrance> of(String tenant) {
    return all.stream().filter(entrance -> entrance.tenant().equals(tenant)).findFirst();
  }

  /**
   * The entrance for a caller whom no token names: the one with the EHR that he names, else the
   * only one. Nobody comes in like that but from this machine, to a tenant without clients.
   *
   * @throws Refusal when there is none
   */
  Entrance open(@Nullable String fhirServer) {
    List<Entrance> meant =
        all.stream()
            .filter(entrance -> fhirServer == null || entrance.isEhr(fhirServer))
            .filter(entrance -> ownMachineOnly && entrance.rules().clients().isEmpty())
            .toList();
    if (meant.size() == 1) {
      return meant.get(0);
    }
    boolean foreign = fhirServer != null && all.stream().noneMatch(e -> e.isEhr(fhirServer));
    boolean anyOpen = ownMachineOnly && all.stream().anyMatch(e -> e.rules().clients().isEmpty());
    if (anyOpen && (foreign || meant.size() > 1)) {
      throw Refusal.malformed(
          "Name as fhirServer the FHIR base URL of an EHR that this service works beside.");
    }
    throw Refusal.stranger();
  }

  /** A client by its tokens' issuer, for one door. */
  Optional<Registered> registered(String issuer, String door) {
    return all.stream()
        .flatMap(
            entrance ->
                entrance.rules().clients().stream()
                    .filter(c -> c.issuer().equals(issuer) && c.doors().contains(door))
                    .map(client -> new Registered(entrance, client)))
        .findFirst();
  }

  /**
   * The client about whose tokens somebody must be asked, when the token itself does not say whose
   * it is: the only one, or that of the tenant that the caller names. It is never sent to several.
   */
  Optional<Registered> asked(@Nullable String tenant, String door) {
    List<Registered> all =
        this.all.stream()
            .filter(entrance -> tenant == null || entrance.tenant().equals(tenant))
            .flatMap(
                entrance ->
                    entrance.rules().clients().stream()
                        .filter(c -> c.introspection() != null && c.doors().contains(door))
                        .map(client -> new Registered(entrance, client)))
            .toList();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** A client and whose it is. */
  record Registered(Entrance entrance, Client client) {}
}
