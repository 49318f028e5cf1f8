package org.surgicode.fhir.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;
import org.surgicode.casefile.UnreadReason;

/** One packed stream of a PDF as it stands in the file, before a PDF library has seen it. */
final class PdfStream {
  private static final int LONGEST_DICTIONARY = 64 * 1024;
  private static final List<String> OF_PICTURES =
      List.of("DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode", "Crypt");

  private final byte[] pdf;
  private final int start; // where its bytes end, the packing itself says
  private final String dictionary;

  private PdfStream(byte[] pdf, int start, String dictionary) {
    this.pdf = pdf;
    this.start = start;
    this.dictionary = dictionary;
  }

  /** The stream whose keyword stands at a place, with the dictionary before it. */
  static PdfStream before(byte[] pdf, int keyword, int start) {
    int from = keyword;
    int far = Math.max(0, keyword - LONGEST_DICTIONARY);
    while (from > far && !objectAt(pdf, from)) {
      from--;
    }
    String dictionary = new String(pdf, from, keyword - from, StandardCharsets.ISO_8859_1);
    return new PdfStream(pdf, start, dictionary);
  }

  private static boolean objectAt(byte[] pdf, int at) {
    return pdf[at] == 'o'
        && at + 2 < pdf.length
        && pdf[at + 1] == 'b'
        && pdf[at + 2] == 'j'
        && at > 0
        && pdf[at - 1] <= ' ';
  }

  /** A picture, which text never comes from. */
  boolean picture() {
    String plain = dictionary.replaceAll("\\s", "");
    return plain.contains("/Subtype/Image")
        && !plain.contains("/Type/ObjStm")
        && !plain.contains("/Type/XRef");
  }

  /**
   * Bytes it unpacks to, or a number above {@code most} when there are more.
   *
   * @throws UnreadableText when it hides how it is packed
   */
  long unpacked(long most) {
    byte[] data = null;
    for (String filter : filters()) {
      if (OF_PICTURES.contains(filter)) {
        return data == null ? 0 : data.length;
      }
      var out = new Bounded(most);
      try (InputStream in =
          data == null
              ? new ByteArrayInputStream(pdf, start, pdf.length - start)
              : new ByteArrayInputStream(data)) {
        FilterFactory.INSTANCE.getFilter(filter).decode(in, out, parameters(), 0);
      } catch (IOException | RuntimeException e) {
        if (out.full) {
          return most + 1;
        }
      }
      data = out.bytes.toByteArray();
    }
    return data == null ? 0 : data.length;
  }

  private COSDictionary parameters() {
    var parameters = new COSDictionary();
    if (dictionary.replaceAll("\\s", "").contains("/EarlyChange0")) {
      var change = new COSDictionary();
      change.setItem(COSName.EARLY_CHANGE, COSInteger.ZERO);
      parameters.setItem(COSName.DECODE_PARMS, change);
    }
    return parameters;
  }

  /** Names of its packings, outermost first. */
  private List<String> filters() {
    int at = dictionary.indexOf("/Filter");
    List<String> names = new ArrayList<>();
    if (at < 0) {
      return names;
    }
    String rest = dictionary.substring(at + "/Filter".length()).stripLeading();
    if (!rest.startsWith("/") && !rest.startsWith("[")) {
      throw new UnreadableText(UnreadReason.UNSAFE); // named somewhere else in the file
    }
    int end = rest.startsWith("[") ? rest.indexOf(']') : rest.length();
    String list = rest.substring(0, end < 0 ? rest.length() : end).replace("[", "").strip();
    for (String name : list.split("/", -1)) {
      String word = name.split("[\\s>\\]]", 2)[0];
      if (!word.isEmpty()) {
        names.add(word);
      }
      if (!rest.startsWith("[") && !names.isEmpty()) {
        break;
      }
    }
    return names;
  }

  /** Keeps no more than a bound. */
  private static final class Bounded extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final long most;
    private boolean full;

    Bounded(long most) {
      this.most = most;
    }

    @Override
    public void write(int b) throws IOException {
      room(1);
      bytes.write(b);
    }

    @Override
    public void write(byte[] b, int from, int length) throws IOException {
      room(length);
      bytes.write(b, from, length);
    }

    private void room(int more) throws IOException {
      if (bytes.size() + (long) more > most) {
        full = true;
        throw new IOException("full");
      }
    }
  }
}
