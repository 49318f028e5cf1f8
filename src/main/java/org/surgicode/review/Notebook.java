package org.surgicode.review;

import java.time.Instant;
import java.util.Optional;

/**
 * Port to what one tenant's doors must remember for a while: tokens that were used, cards that were
 * shown, answers that were given. It holds no words of a chart. Safe for any number of threads and
 * processes.
 */
public interface Notebook {
  /**
   * Notes something, unless it is noted already.
   *
   * @param purpose what kind of thing, for example {@code jti}; at most 40 characters
   * @param name its name, of any length
   * @param text what is noted about it
   * @param until when it may be forgotten
   * @return whether it was new
   */
  boolean note(String purpose, String name, String text, Instant until);

  /** What is noted about a thing; empty when nothing is, or it may be forgotten. */
  Optional<String> read(String purpose, String name);

  /** Notes something in place of what was noted. */
  void replace(String purpose, String name, String text, Instant until);
}
