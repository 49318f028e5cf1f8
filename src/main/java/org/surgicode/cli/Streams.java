package org.surgicode.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes. What is written is UTF-8 whatever the platform's encoding.
 *
 * @param in what the path {@code -} stands for
 * @param out reviews and figures
 * @param err sentences for the user
 */
record Streams(InputStream in, PrintStream out, PrintStream err) {
  Streams {
    out = new PrintStream(out, false, StandardCharsets.UTF_8);
    err = new PrintStream(err, true, StandardCharsets.UTF_8);
  }

  static Streams ofTheProcess() {
    return new Streams(System.in, System.out, System.err);
  }

  static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
