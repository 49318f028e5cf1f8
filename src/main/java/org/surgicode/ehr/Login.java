package org.surgicode.ehr;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.ehr.smart.AccessToken;
import org.surgicode.ehr.smart.BackendServices;
import org.surgicode.ehr.smart.BackendToken;
import org.surgicode.ehr.smart.PrivateKeys;

/**
 * The tokens for one EHR: what only reads never carries the right to write.
 *
 * @param reading for reading
 * @param writing for writing; the same where the login knows no difference
 * @param wanted scopes asked for when reading
 * @param publishedKeys public keys as JWKS, null without keys
 */
record Login(
    AccessToken reading, AccessToken writing, List<String> wanted, @Nullable String publishedKeys) {
  static Login of(EhrSettings settings, Outbound outbound, Clock clock) {
    BackendServices client = settings.authorization().backendServices();
    if (client == null) {
      AccessToken fixed = settings.authorization()::bearerToken;
      return new Login(fixed, fixed, List.of(), null);
    }
    PrivateKeys keys = PrivateKeys.open(client);
    var way = outbound.client(() -> null);
    var reading = new BackendToken(settings.base(), client, keys, List.of(), way, clock);
    List<String> more = settings.writing().scopesToAsk();
    var writing =
        more.isEmpty()
            ? reading
            : new BackendToken(settings.base(), client, keys, more, way, clock);
    return new Login(reading, writing, reading.wanted(), keys.published());
  }
}
