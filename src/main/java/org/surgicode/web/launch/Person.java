package org.surgicode.web.launch;

/**
 * Who works with the screens.
 *
 * @param reference his {@code fhirUser} at the EHR, for example {@code Practitioner/7}
 * @param name his name for the screens; the reference where the EHR tells none
 * @param issuer who vouches for him; empty in the demonstration
 */
public record Person(String reference, String name, String issuer) {
  /** Names the reference only. */
  @Override
  public String toString() {
    return reference;
  }
}
