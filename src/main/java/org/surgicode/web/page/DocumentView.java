package org.surgicode.web.page;

import org.surgicode.casefile.SurgicalCase;
import org.surgicode.fhir.text.AttachmentText;
import org.surgicode.fhir.text.SafeHtml;
import org.surgicode.fhir.text.UnreadableText;
import org.surgicode.review.Original;

/**
 * One document: the text that every quote is a slice of, and the original beside it.
 *
 * @param name type and day
 * @param text the text as it was read; empty when it could not be
 * @param reason why it could not be read; empty when it was
 * @param html the original of an HTML note, harmless; empty for other formats
 * @param picture whether the original is a picture that a browser shows
 * @param kind media type of the original
 */
public record DocumentView(
    String name, String text, String reason, String html, boolean picture, String kind) {

  /** What is shown of an original. */
  public static DocumentView of(
      SurgicalCase chart, String resource, String attachment, Original original) {
    String type = original.contentType();
    byte[] bytes = original.bytes();
    String text = "";
    String reason = "";
    String html = "";
    try {
      text = AttachmentText.of(type, bytes);
      html = SafeHtml.fits(type, bytes) ? SafeHtml.of(type, bytes) : "";
    } catch (UnreadableText e) {
      reason = e.reason().words();
    }
    return new DocumentView(
        name(chart, resource, attachment),
        text,
        reason,
        html,
        isPicture(type),
        type.split(";", 2)[0]);
  }

  /** Whether a browser shows this media type as a picture, and as nothing else. */
  public static boolean isPicture(String contentType) {
    return switch (contentType.split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT)) {
      case "image/png", "image/jpeg", "image/gif" -> true;
      default -> false;
    };
  }

  private static String name(SurgicalCase chart, String resource, String attachment) {
    return chart.documents().stream()
        .filter(d -> d.resource().equals(resource) && d.attachment().equals(attachment))
        .map(QuoteView::name)
        .findFirst()
        .orElse(resource);
  }
}
