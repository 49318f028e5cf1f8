package org.surgicode.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;

/**
 * How somebody at a terminal proves to the service who he is.
 *
 * @param header value of the header Authorization
 */
record Credentials(String header) {

  /**
   * Out of a file, else out of the environment.
   *
   * @throws UnusableInput with code {@code credentials} when there are none
   */
  static Credentials of(@Nullable Path tokenFile, @Nullable Path passwordFile) {
    String token = read(tokenFile, passwordFile == null ? "SURGICODE_API_TOKEN" : null);
    if (token != null) {
      return new Credentials("Bearer " + token);
    }
    String password = read(passwordFile, "SURGICODE_OPERATOR_PASSWORD");
    if (password != null) {
      byte[] pair = ("admin:" + password).getBytes(StandardCharsets.UTF_8);
      return new Credentials("Basic " + Base64.getEncoder().encodeToString(pair));
    }
    throw new UnusableInput(
        "credentials",
        "Say who asks: with --token-file or --password-file, or with SURGICODE_API_TOKEN or"
            + " SURGICODE_OPERATOR_PASSWORD in the environment.");
  }

  private static @Nullable String read(@Nullable Path file, @Nullable String variable) {
    try {
      String found =
          file != null ? Files.readString(file) : variable == null ? null : System.getenv(variable);
      return found == null || found.isBlank() ? null : found.strip();
    } catch (IOException e) {
      throw new UnusableInput("credentials", "There is no readable file " + file + ".");
    }
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "Credentials";
  }
}
