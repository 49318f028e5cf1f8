package org.surgicode.web;

import java.util.Map;

/**
 * The public keys with which this service proves to EHRs who it is.
 *
 * @param byTenant a JWKS document for each tenant that has keys
 */
public record PublishedKeys(Map<String, String> byTenant) {
  /** Makes the map unmodifiable. */
  public PublishedKeys {
    byTenant = Map.copyOf(byTenant);
  }
}
