package org.surgicode.fhir.text;

import org.surgicode.casefile.UnreadReason;

/** Turns the bytes of one attachment into the text that every quote is a slice of. */
public final class AttachmentText {
  /** Largest attachment that is read, in bytes. */
  static final int LARGEST = 32 * 1024 * 1024;

  /** Longest text that is kept, in characters; a longer one is not read at all. */
  static final int LONGEST = 4 * 1024 * 1024;

  /** A note of any format takes a fraction of a second. */
  private static final Patiently PARSING = new Patiently(60_000);

  private AttachmentText() {}

  /**
   * Extracts the text. Plain text comes back character for character; other formats as lines, with
   * block elements on lines of their own and table cells separated by tabs.
   *
   * @param contentType declared media type with its parameters, for example {@code text/plain;
   *     charset=utf-8}; empty when not declared
   * @param bytes the original
   * @throws UnreadableText when it is too large, too slow to read, encrypted, broken, of an unknown
   *     format or holds no words
   */
  public static String of(String contentType, byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw new UnreadableText(UnreadReason.TOO_LARGE);
    }
    MediaType format = MediaType.of(contentType, bytes);
    String text =
        format == MediaType.PLAIN
            ? PlainText.decode(contentType, bytes)
            : PARSING.run(() -> parsed(format, contentType, bytes));
    if (text.length() > LONGEST) {
      throw new UnreadableText(UnreadReason.TOO_LARGE);
    }
    if (text.isBlank()) {
      throw new UnreadableText(UnreadReason.NO_WORDS);
    }
    return text;
  }

  /** The text of a format that is more than its letters; runs in the caller's thread. */
  static String parsed(MediaType format, String contentType, byte[] bytes) {
    return switch (format) {
      case PLAIN -> PlainText.decode(contentType, bytes);
      case HTML -> HtmlText.extract(contentType, bytes);
      case RTF -> RtfText.extract(bytes);
      case XML -> XmlText.extract(contentType, bytes);
      case PDF -> PdfText.extract(bytes);
      case UNKNOWN -> throw new UnreadableText(UnreadReason.UNKNOWN_FORMAT);
    };
  }
}
