package org.surgicode.review;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A document as the EHR holds it, before any text was taken out of it. Never kept, never logged.
 */
public final class Original {
  private final String contentType;
  private final byte[] bytes;

  /** An original with its declared media type and its content. */
  public Original(String contentType, byte[] bytes) {
    this.contentType = contentType;
    this.bytes = bytes.clone();
  }

  /** Declared media type with its parameters; empty when not declared. */
  public String contentType() {
    return contentType;
  }

  /** The content. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Whether this is still the content with the lower-case hex SHA-256. */
  boolean is(String sha256) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).equals(sha256);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
