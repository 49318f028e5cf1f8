package org.surgicode.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Ties each entry of an audit trail to the one before it. With a key of the site nobody who has
 * only the database can make a chain that holds.
 */
final class AuditChain {
  /** What the first entry is tied to. */
  static final String BEGINNING = "h1-" + "0".repeat(64);

  private static final String PLAIN = "h1-";
  private static final String KEYED = "k1-";

  private final List<SecretKeySpec> keys;

  /**
   * @param keys the first one ties, any may have tied; empty for none
   */
  AuditChain(List<SecretKeySpec> keys) {
    this.keys = keys;
  }

  boolean hasKey() {
    return !keys.isEmpty();
  }

  /** Whether an entry was tied without a key. */
  static boolean isPlain(String hash) {
    return hash.startsWith(PLAIN);
  }

  /** The hash of a new entry. */
  String tie(String before, String tenant, long number, String body) {
    byte[] whole = whole(before, tenant, number, body);
    return keys.isEmpty() ? plain(whole) : keyed(keys.get(0), whole);
  }

  /** Whether an entry has the hash that it was noted with. */
  boolean holds(String hash, String before, String tenant, long number, String body) {
    byte[] whole = whole(before, tenant, number, body);
    return isPlain(hash)
        ? same(hash, plain(whole))
        : keys.stream().anyMatch(key -> same(hash, keyed(key, whole)));
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** None of the parts but the last can hold a line's end. */
  private static byte[] whole(String before, String tenant, long number, String body) {
    return (before + "\n" + tenant + "\n" + number + "\n" + body).getBytes(StandardCharsets.UTF_8);
  }

  private static String plain(byte[] whole) {
    try {
      return PLAIN + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(whole));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static String keyed(SecretKeySpec key, byte[] whole) {
    try {
      Mac mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      return KEYED + HexFormat.of().formatHex(mac.doFinal(whole));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC is not to be had", e);
    }
  }
}
