package org.surgicode.fhir.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnreadReason;

/** Decodes text/plain, character for character. */
final class PlainText {
  private PlainText() {}

  static String decode(String contentType, byte[] bytes) {
    Charset declared = charset(contentType);
    Charset marked = mark(bytes);
    if (marked != null && (declared == null || declared.name().startsWith("UTF"))) {
      String text = strictly(marked, bytes);
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
    if (declared != null) {
      return strictly(declared, bytes);
    }
    try {
      return strictly(StandardCharsets.UTF_8, bytes);
    } catch (UnreadableText notUtf8) {
      // Undeclared and not UTF-8: in practice a note typed on Windows.
      return strictly(Charset.forName("windows-1252"), bytes);
    }
  }

  /** The charset parameter of a media type, null when there is none. */
  static @Nullable Charset charset(String contentType) {
    for (String parameter : contentType.split(";", -1)) {
      String[] pair = parameter.strip().split("=", 2);
      if (pair.length == 2 && pair[0].strip().toLowerCase(Locale.ROOT).equals("charset")) {
        String name = pair[1].strip().replace("\"", "");
        try {
          return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
          throw new UnreadableText(UnreadReason.UNKNOWN_CHARSET);
        }
      }
    }
    return null;
  }

  /** The encoding that a byte order mark tells, null when there is none. */
  private static @Nullable Charset mark(byte[] bytes) {
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (begins(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    return begins(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
  }

  private static boolean begins(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static String strictly(Charset charset, byte[] bytes) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      if (text.indexOf('\0') >= 0) {
        throw new UnreadableText(UnreadReason.BROKEN);
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new UnreadableText(UnreadReason.UNKNOWN_CHARSET);
    }
  }
}
