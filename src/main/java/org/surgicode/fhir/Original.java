package org.surgicode.fhir;

import org.surgicode.fhir.text.MediaType;

/** One attachment before its text is taken out. */
final class Original {
  private final String place;
  private final String contentType;
  private final byte[] bytes;

  /**
   * @param place where it lies: {@code Binary/…}, {@code #content[0]}, {@code #presentedForm[0]}
   * @param contentType declared media type; empty when not declared
   * @param bytes its content
   */
  Original(String place, String contentType, byte[] bytes) {
    this.place = place;
    this.contentType = contentType;
    this.bytes = bytes;
  }

  String place() {
    return place;
  }

  String contentType() {
    return contentType;
  }

  byte[] bytes() {
    return bytes;
  }

  MediaType format() {
    return MediaType.of(contentType, bytes);
  }

  /** The media type for display: as declared, without parameters. */
  String mediaType() {
    String declared = contentType.split(";", 2)[0].strip();
    return declared.isEmpty() ? "application/octet-stream" : declared;
  }
}
