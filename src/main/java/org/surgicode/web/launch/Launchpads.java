package org.surgicode.web.launch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The launchpads of all hospitals.
 *
 * @param all one for each
 */
public record Launchpads(List<Launchpad> all) {
  /** Makes the list unmodifiable. */
  public Launchpads {
    all = List.copyOf(all);
  }

  /** The one of the EHR that names itself so, if it is known and people can come in there. */
  Optional<Launchpad> ofEhr(String iss) {
    return open().stream().filter(pad -> pad.isEhr(iss)).findFirst();
  }

  /** The open one of a hospital. */
  Optional<Launchpad> of(String tenant) {
    return open().stream().filter(pad -> pad.tenant().equals(tenant)).findFirst();
  }

  /** Those where people can come in. */
  List<Launchpad> open() {
    return all.stream().filter(Launchpad::open).toList();
  }

  /**
   * Who may frame a page, as a content security policy says it.
   *
   * @param tenant whose page it is; null for a page of nobody's, which all of them may frame
   */
  String ancestors(@Nullable String tenant) {
    String origins =
        all.stream()
            .filter(pad -> tenant == null || pad.tenant().equals(tenant))
            .flatMap(pad -> pad.rules().frames().stream())
            .map(Object::toString)
            .distinct()
            .collect(Collectors.joining(" "));
    return "frame-ancestors " + (origins.isEmpty() ? "'none'" : origins);
  }
}
