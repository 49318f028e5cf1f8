package org.surgicode;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes what nobody may guess. */
final class Secrets {
  private Secrets() {}

  /** A password of 144 random bits. */
  static String password() {
    byte[] random = new byte[18];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
