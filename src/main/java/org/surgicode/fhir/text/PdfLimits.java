package org.surgicode.fhir.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.surgicode.casefile.UnreadReason;

/** Refuses a PDF that unpacks to far more than a note needs, before anything is built from it. */
final class PdfLimits {
  static final long MOST_UNPACKED = 64L * 1024 * 1024;
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

  private PdfLimits() {}

  /**
   * Counts what the packed streams unpack to. Pictures are bounded one by one and left out of the
   * sum: nobody reads them.
   */
  static void check(byte[] pdf) {
    long unpacked = 0;
    for (int at = find(pdf, 0); at >= 0; at = find(pdf, at + STREAM.length)) {
      if (at >= 3 && pdf[at - 1] == 'd' && pdf[at - 2] == 'n' && pdf[at - 3] == 'e') {
        continue; // the end of one
      }
      int start = at + STREAM.length;
      while (start < pdf.length && (pdf[start] == '\r' || pdf[start] == '\n')) {
        start++;
      }
      PdfStream stream = PdfStream.before(pdf, at, start);
      long size = stream.unpacked(MOST_UNPACKED);
      bound(size);
      unpacked += stream.picture() ? 0 : size;
      bound(unpacked);
    }
  }

  /** Counts what the pages' contents unpack to, however often one stream is used. */
  static void check(PDDocument pdf) throws IOException {
    long unpacked = 0;
    byte[] buffer = new byte[64 * 1024];
    for (var page : pdf.getPages()) {
      try (InputStream contents = page.getContents()) {
        for (int n = contents.read(buffer); n >= 0; n = contents.read(buffer)) {
          unpacked += n;
          bound(unpacked);
        }
      }
    }
  }

  private static int find(byte[] pdf, int from) {
    for (int i = from; i <= pdf.length - STREAM.length; i++) {
      int n = 0;
      while (n < STREAM.length && pdf[i + n] == STREAM[n]) {
        n++;
      }
      if (n == STREAM.length) {
        return i;
      }
    }
    return -1;
  }

  private static void bound(long unpacked) {
    if (unpacked > MOST_UNPACKED) {
      throw new UnreadableText(UnreadReason.TOO_LARGE);
    }
  }
}
