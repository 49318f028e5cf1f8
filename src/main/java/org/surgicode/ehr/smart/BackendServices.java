package org.surgicode.ehr.smart;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;

/**
 * This software's registration with the authorization server of one EHR.
 *
 * @param clientId name under which the EHR registered this software
 * @param keyStore PKCS#12 file with the private keys; below the directory of the settings when
 *     relative
 * @param keyStorePassword its password
 * @param keys the keys that are published, oldest first
 * @param algorithm what signs when the EHR does not say what it takes: ES384 or RS384
 * @param tokenEndpoint null when the EHR's {@code .well-known/smart-configuration} names it
 * @param scopes scopes asked for when reading; empty for the usual ones
 */
public record BackendServices(
    @JsonProperty(required = true) String clientId,
    @JsonProperty(required = true) Path keyStore,
    @JsonProperty(required = true) String keyStorePassword,
    @JsonProperty(required = true) List<SigningKey> keys,
    @Nullable String algorithm,
    @Nullable URI tokenEndpoint,
    List<String> scopes) {

  /**
   * @throws UnusableInput with code {@code config} when a part is missing
   */
  public BackendServices {
    if (clientId.isBlank()) {
      throw new UnusableInput("config", "backend-services needs the client-id of this software.");
    }
    if (keys.isEmpty()) {
      throw new UnusableInput("config", "backend-services needs the names of its keys.");
    }
    if (keys.stream().map(SigningKey::id).distinct().count() < keys.size()) {
      throw new UnusableInput("config", "Each of the keys needs an id of its own.");
    }
    if (keys.stream().allMatch(key -> key.signsFrom() != null)) {
      throw new UnusableInput(
          "config", "The first of the keys signs from the beginning, so it takes no signs-from.");
    }
    if (algorithm != null && !List.of("ES384", "RS384").contains(algorithm)) {
      throw new UnusableInput("config", "algorithm must be ES384 or RS384.");
    }
    keys = List.copyOf(keys);
    scopes = List.copyOf(scopes);
  }

  /** The same with the key store below a directory, unless it has a place of its own. */
  public BackendServices below(Path directory) {
    return new BackendServices(
        clientId,
        directory.resolve(keyStore),
        keyStorePassword,
        keys,
        algorithm,
        tokenEndpoint,
        scopes);
  }

  /** Names the client; the password stays out of logs. */
  @Override
  public String toString() {
    return "backend services as " + clientId;
  }
}
