package org.surgicode.web.door;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;

/**
 * The doors for programs of every tenant.
 *
 * @param all one entrance for each tenant
 * @param ownMachineOnly whether only this machine reaches them
 * @param clock the time
 */
public record Entrances(List<Entrance> all, boolean ownMachineOnly, Clock clock) {
  private static final String ANY = "";

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

  /**
   * Makes sure that every token leads to one tenant.
   *
   * @throws UnusableInput with code {@code config} when two tenants accept the same tokens
   */
  public static void checkApart(List<Entrance> all) {
    Map<String, Set<String>> hospitals = new HashMap<>();
    for (Entrance entrance : all) {
      for (Client client : entrance.rules().clients()) {
        for (String door : client.doors()) {
          Set<String> others =
              hospitals.computeIfAbsent(door + " " + client.issuer(), key -> new HashSet<>());
          boolean first = others.isEmpty();
          String own = Objects.requireNonNullElse(client.tenant(), ANY);
          boolean apart = first || (!own.equals(ANY) && !others.contains(ANY));
          if (!others.add(own) || !apart) {
            throw new UnusableInput(
                "config",
                "The issuer "
                    + client.issuer()
                    + " is registered twice for "
                    + door
                    + ": say with tenant in each registration what its tokens call the hospital.");
          }
        }
      }
    }
  }

  /**
   * A client by its tokens' issuer, for one door.
   *
   * @param hospital for which of its hospitals the issuer vouches, null when it does not say
   */
  Optional<Registered> registered(String issuer, @Nullable String hospital, String door) {
    return all.stream()
        .flatMap(
            entrance ->
                entrance.rules().clients().stream()
                    .filter(c -> c.issuer().equals(issuer) && c.doors().contains(door))
                    .filter(c -> c.tenant() == null || c.tenant().equals(hospital))
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
