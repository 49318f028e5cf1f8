package org.surgicode.web.door;

import java.net.URI;
import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.surgicode.review.Notebook;

/**
 * One tenant's doors for programs.
 *
 * @param tenant name of the tenant
 * @param fhirBase base URL of its EHR without a slash at the end
 * @param publicUrl where programs reach this service, without a slash at the end
 * @param zone where the hospital stands; null takes days as they are written
 * @param rules who may come in and what he is shown
 * @param notes what must be remembered of calls
 * @param published fetches what stands at an address of the tenant's, for example public keys
 * @param asking asks the tenant's authorization server about a token
 */
public record Entrance(
    String tenant,
    URI fhirBase,
    String publicUrl,
    @Nullable ZoneId zone,
    DoorRules rules,
    Notebook notes,
    Function<URI, String> published,
    Introspection.Way asking) {
  /** An entrance to a tenant whose authorization server is asked nothing. */
  public Entrance(
      String tenant,
      URI fhirBase,
      String publicUrl,
      @Nullable ZoneId zone,
      DoorRules rules,
      Notebook notes,
      Function<URI, String> published) {
    this(
        tenant,
        fhirBase,
        publicUrl,
        zone,
        rules,
        notes,
        published,
        (where, issuer, token) -> {
          throw new IllegalStateException("No authorization server is known");
        });
  }

  /** Whether this is the address of the tenant's EHR, whatever slashes it ends with. */
  public boolean isEhr(String fhirServer) {
    return fhirServer.replaceAll("/+$", "").equalsIgnoreCase(fhirBase.toString());
  }
}
