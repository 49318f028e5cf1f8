package org.surgicode.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.UnreadDocument;

/**
 * A document of a case as the lists name it.
 *
 * @param name type and day
 * @param address where it is shown beside its original, without the tenant
 * @param reason why it could not be read; empty when it was read
 */
public record DocumentLink(String name, String address, String reason) {

  static DocumentLink of(String caseId, ChartDocument document) {
    String address = address(caseId, document.resource(), document.attachment());
    return new DocumentLink(QuoteView.name(document), address, "");
  }

  static DocumentLink of(String caseId, UnreadDocument document) {
    String name = document.title().isBlank() ? document.resource() : document.title();
    String address = address(caseId, document.resource(), document.attachment());
    return new DocumentLink(name, address, document.reason().words());
  }

  private static String address(String caseId, String resource, String attachment) {
    return "/cases/"
        + encoded(caseId)
        + "/document?resource="
        + encoded(resource)
        + "&attachment="
        + encoded(attachment);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
