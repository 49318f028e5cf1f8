package org.surgicode.web.notify;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Who may tell that something changed: whoever sends the tenant's secret in a header, or signs what
 * he sends with it.
 *
 * @param secrets the secret of each tenant that is listened to
 */
public record Callers(Map<String, String> secrets) {
  private static final String SIGNATURE = "X-Hub-Signature";

  /** Makes the map unmodifiable. */
  public Callers {
    secrets = Map.copyOf(secrets);
  }

  /** Whether the request says that it is signed, so that all of it must be read. */
  boolean isSigned(HttpServletRequest request) {
    return signature(request) != null;
  }

  /**
   * Whether a request comes from somebody who may tell.
   *
   * @param body all of it when the request is signed; otherwise it does not matter
   */
  public boolean knows(String tenant, HttpServletRequest request, byte[] body) {
    String secret = secrets.get(tenant);
    String signature = signature(request);
    if (secret == null) {
      return false;
    }
    return signature != null
        ? same(signature.toLowerCase(Locale.ROOT), "sha256=" + hmac(secret, body))
        : same(request.getHeader("Authorization"), "Bearer " + secret);
  }

  private static @Nullable String signature(HttpServletRequest request) {
    String newer = request.getHeader(SIGNATURE + "-256");
    return newer == null ? request.getHeader(SIGNATURE) : newer;
  }

  private static boolean same(@Nullable String said, String expected) {
    return said != null
        && MessageDigest.isEqual(
            said.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }

  private static String hmac(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA256 is not to be had", e);
    }
  }

  /** Names the tenants, not their secrets. */
  @Override
  public String toString() {
    return "Callers" + secrets.keySet();
  }
}
