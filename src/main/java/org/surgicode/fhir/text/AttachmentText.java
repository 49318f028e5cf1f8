package org.surgicode.fhir.text;

import org.surgicode.casefile.UnreadReason;

/** Turns the bytes of one attachment into the text that every quote is a slice of. */
public final class AttachmentText {
  /** Largest attachment that is read, in bytes. */
  static final int LARGEST = 32 * 1024 * 1024;

  /** Longest text that is kept, in characters; a longer one is not read at all. */
  static final int LONGEST = 4 * 1024 * 1024;

  private AttachmentText() {}

  /**
   * Extracts the text. Plain text comes back character for character; other formats as lines, with
   * block elements on lines of their own and table cells separated by tabs.
   *
   * @param contentType declared media type with its parameters, for example {@code text/plain;
   *     charset=utf-8}; empty when not declared
   * @param bytes the original
   * @throws UnreadableText when it is too large, encrypted, broken, of an unknown format or holds
   *     no words
   */
  public static String of(String contentType, byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw new UnreadableText(UnreadReason.TOO_LARGE);
    }
    String text =
        switch (MediaType.of(contentType, bytes)) {
          case PLAIN -> PlainText.decode(contentType, bytes);
          case HTML -> HtmlText.extract(contentType, bytes);
          case RTF -> RtfText.extract(bytes);
          case XML -> XmlText.extract(contentType, bytes);
          case PDF -> PdfText.extract(bytes);
          case UNKNOWN -> throw new UnreadableText(UnreadReason.UNKNOWN_FORMAT);
        };
    if (text.length() > LONGEST) {
      throw new UnreadableText(UnreadReason.TOO_LARGE);
    }
    if (text.isBlank()) {
      throw new UnreadableText(UnreadReason.NO_WORDS);
    }
    return text;
  }
}
