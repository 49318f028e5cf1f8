package org.surgicode.fhir.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.surgicode.casefile.UnreadReason;

/** Refuses a PDF that unpacks to far more than a note needs, before anything is built from it. */
final class PdfLimits {
  private static final long MOST_UNPACKED = 64L * 1024 * 1024;
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final int DICTIONARY = 1024;

  private PdfLimits() {}

  /** Counts what the compressed streams unpack to; images are left out, nobody reads them. */
  static void check(byte[] pdf) {
    long unpacked = 0;
    byte[] buffer = new byte[64 * 1024];
    for (int at = find(pdf, 0); at >= 0; at = find(pdf, at + STREAM.length)) {
      if (image(pdf, at)) {
        continue;
      }
      int start = at + STREAM.length;
      while (start < pdf.length && (pdf[start] == '\r' || pdf[start] == '\n')) {
        start++;
      }
      unpacked += unpack(pdf, start, buffer, MOST_UNPACKED - unpacked);
      bound(unpacked);
    }
  }

  /** Counts what the pages' contents unpack to, however they are packed. */
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

  private static long unpack(byte[] pdf, int start, byte[] buffer, long most) {
    var inflater = new Inflater();
    try {
      inflater.setInput(pdf, start, pdf.length - start);
      long unpacked = 0;
      int n = inflater.inflate(buffer);
      while (n > 0 && unpacked <= most) {
        unpacked += n;
        n = inflater.inflate(buffer);
      }
      return unpacked;
    } catch (DataFormatException e) {
      return 0; // not packed this way
    } finally {
      inflater.end();
    }
  }

  private static boolean image(byte[] pdf, int stream) {
    int from = Math.max(0, stream - DICTIONARY);
    String before = new String(pdf, from, stream - from, StandardCharsets.ISO_8859_1);
    String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
    return dictionary.replace(" ", "").contains("/Subtype/Image");
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
