package org.surgicode.web.door;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who came in.
 *
 * @param entrance by whose door
 * @param issuer who vouches for him; empty on this machine without tokens
 * @param program which of his programs calls, as his tokens name it; empty when they do not
 * @param scopes what his token grants; null when no token limits him
 * @param patient the only patient he may see, by id; null for every patient
 * @param user reference of the person for whom he asks; null when unknown
 */
public record Caller(
    Entrance entrance,
    String issuer,
    String program,
    @Nullable Set<String> scopes,
    @Nullable String patient,
    @Nullable String user) {
  /** Names tenant and issuer. */
  @Override
  public String toString() {
    return "Caller[" + entrance.tenant() + " " + issuer + "]";
  }
}
