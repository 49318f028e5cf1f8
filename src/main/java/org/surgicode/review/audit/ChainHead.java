package org.surgicode.review.audit;

import org.surgicode.casefile.UnusableInput;

/**
 * The last entry of a chain: whoever keeps it elsewhere can tell later whether the chain up to it
 * is still the same.
 *
 * @param number number of the last entry, 0 for an empty chain
 * @param hash its hash
 */
public record ChainHead(long number, String hash) {
  /**
   * Reads a head as {@link #toString} writes it.
   *
   * @throws UnusableInput with code {@code audit} for anything else
   */
  public static ChainHead of(String written) {
    String plain = written.strip();
    if (!plain.matches("[0-9]{1,18}:[a-z0-9]{1,4}-[0-9a-f]{64}")) {
      throw new UnusableInput(
          "audit", "A head of an audit chain is written as audit verify prints it, 7:h1-….");
    }
    int colon = plain.indexOf(':');
    return new ChainHead(Long.parseLong(plain.substring(0, colon)), plain.substring(colon + 1));
  }

  /** Number and hash in one word. */
  @Override
  public String toString() {
    return number + ":" + hash;
  }
}
