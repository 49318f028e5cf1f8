package org.surgicode.web.hl7;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Messages in the frames of MLLP: a vertical tab, the message, a file separator, a return. */
final class Frames {
  /** Bytes of the largest message that is taken. */
  static final int LARGEST = 5_000_000;

  private static final int START = 0x0B;
  private static final int END = 0x1C;
  private static final int RETURN = 0x0D;

  private Frames() {}

  /**
   * The next message; null when the sender has hung up.
   *
   * @throws IOException when the frame is broken or too large
   */
  static @Nullable String read(InputStream in) throws IOException {
    int next = in.read();
    while (next == RETURN || next == '\n') {
      next = in.read();
    }
    if (next < 0) {
      return null;
    }
    if (next != START) {
      throw new IOException("No frame of MLLP");
    }
    var message = new ByteArrayOutputStream();
    for (next = in.read(); next != END; next = in.read()) {
      if (next < 0 || message.size() >= LARGEST) {
        throw new IOException("A frame of MLLP is cut off or too large");
      }
      message.write(next);
    }
    return message.toString(StandardCharsets.ISO_8859_1);
  }

  static void write(OutputStream out, String message) throws IOException {
    var frame = new ByteArrayOutputStream();
    frame.write(START);
    frame.write(message.getBytes(StandardCharsets.ISO_8859_1));
    frame.write(END);
    frame.write(RETURN);
    out.write(frame.toByteArray());
    out.flush();
  }
}
