package org.surgicode.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.surgicode.casefile.UnusableInput;

/**
 * Seals texts with AES-GCM before they are stored, when the site has a key. A text is bound to its
 * place, so that it cannot be moved to another row.
 */
public final class Seal {
  private static final String MARK = "sealed:1:";
  private static final String HMAC = "HmacSHA256";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final Seal NONE = new Seal(List.of());

  private final List<SecretKeySpec> keys;
  private final SecureRandom random = new SecureRandom();

  private Seal(List<SecretKeySpec> keys) {
    this.keys = keys;
  }

  /** Leaves texts as they are. */
  public static Seal none() {
    return NONE;
  }

  /**
   * Seals with the first key and opens with any, so that keys can be changed.
   *
   * @param keys each 32 bytes in Base64
   * @throws UnusableInput with code {@code settings} when one is not
   */
  public static Seal with(List<String> keys) {
    return new Seal(keys.stream().map(Seal::key).toList());
  }

  /** Whether there is a key. */
  public boolean locks() {
    return !keys.isEmpty();
  }

  /** Keys for another purpose than sealing, made of these; whoever has one of them has no other. */
  List<SecretKeySpec> derived(String purpose) {
    return keys.stream().map(key -> derived(key, purpose)).toList();
  }

  private static SecretKeySpec derived(SecretKeySpec key, String purpose) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key.getEncoded(), HMAC));
      return new SecretKeySpec(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), HMAC);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC is not to be had", e);
    }
  }

  String close(String text, String place) {
    if (keys.isEmpty()) {
      return text;
    }
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] hidden =
          cipher(Cipher.ENCRYPT_MODE, keys.get(0), nonce, place)
              .doFinal(text.getBytes(StandardCharsets.UTF_8));
      byte[] whole = ByteBuffer.allocate(NONCE + hidden.length).put(nonce).put(hidden).array();
      return MARK + Base64.getEncoder().encodeToString(whole);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is not to be had", e);
    }
  }

  /** The text again; empty when none of the keys opens it. What was stored unsealed is taken. */
  Optional<String> open(String stored, String place) {
    if (!stored.startsWith(MARK)) {
      return Optional.of(stored);
    }
    byte[] whole = Base64.getDecoder().decode(stored.substring(MARK.length()));
    byte[] nonce = Arrays.copyOf(whole, NONCE);
    for (SecretKeySpec key : keys) {
      try {
        byte[] text =
            cipher(Cipher.DECRYPT_MODE, key, nonce, place)
                .doFinal(whole, NONCE, whole.length - NONCE);
        return Optional.of(new String(text, StandardCharsets.UTF_8));
      } catch (GeneralSecurityException e) {
        // Sealed with another key: the next one is tried.
      }
    }
    return Optional.empty();
  }

  private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static SecretKeySpec key(String written) {
    try {
      byte[] bytes = Base64.getDecoder().decode(written.strip());
      if (bytes.length == 32) {
        return new SecretKeySpec(bytes, "AES");
      }
    } catch (IllegalArgumentException e) {
      // Told below: the value is a secret and is not repeated.
    }
    throw new UnusableInput(
        "settings",
        "A key for the database is 32 bytes in Base64; make one with: openssl rand -base64 32");
  }

  /** Says whether there are keys, never which. */
  @Override
  public String toString() {
    return "Seal[" + keys.size() + " keys]";
  }
}
