package org.surgicode.fhir.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Formats a note comes in, the best to read first. */
public enum MediaType {
  PLAIN,
  HTML,
  RTF,
  XML,
  PDF,
  UNKNOWN;

  /**
   * The format of an attachment.
   *
   * @param contentType declared media type with its parameters; empty when not declared
   * @param bytes the content, looked at when the declaration does not say or cannot be true
   */
  public static MediaType of(String contentType, byte[] bytes) {
    MediaType signed = signature(bytes);
    if (signed != UNKNOWN) {
      return signed;
    }
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return switch (type) {
      case "text/plain" -> PLAIN;
      case "text/html", "application/xhtml+xml" -> HTML;
      case "text/rtf", "application/rtf", "text/richtext" -> RTF;
      case "text/xml", "application/xml", "application/hl7-cda+xml", "application/hl7-sda+xml" ->
          xmlOrHtml(bytes);
      case "application/pdf" -> PDF;
      case "", "application/octet-stream" -> sniff(bytes);
      default -> UNKNOWN;
    };
  }

  /** What begins like no text does is that format, whatever it is declared to be. */
  private static MediaType signature(byte[] bytes) {
    String head = head(bytes);
    if (head.startsWith("%pdf-")) {
      return PDF;
    }
    return head.startsWith("{\\rtf") ? RTF : UNKNOWN;
  }

  private static MediaType xmlOrHtml(byte[] bytes) {
    return head(bytes).contains("<html") ? HTML : XML;
  }

  private static MediaType sniff(byte[] bytes) {
    String head = head(bytes);
    if (head.startsWith("<!doctype html") || head.contains("<html")) {
      return HTML;
    }
    if (head.startsWith("<?xml") || head.startsWith("<clinicaldocument")) {
      return XML;
    }
    return PLAIN;
  }

  private static String head(byte[] bytes) {
    int length = Math.min(bytes.length, 1024);
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1)
        .stripLeading()
        .toLowerCase(Locale.ROOT);
  }
}
