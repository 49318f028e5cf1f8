package org.surgicode.cli;

import org.jspecify.annotations.Nullable;

/** What a starting server tells the person at the terminal. */
public final class Console {
  private Console() {}

  /** A line on standard output. */
  public static void say(String line) {
    System.out.println(line);
  }

  /** A sentence about a failure on standard error. */
  public static void complain(@Nullable String sentence) {
    System.err.println(sentence);
  }
}
