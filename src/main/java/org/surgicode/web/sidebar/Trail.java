package org.surgicode.web.sidebar;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.surgicode.casefile.Quote;

/**
 * Every address around one case, which carry the language along where the address asked for it.
 *
 * @param caseId name of the case
 * @param lang tag of the language that the address asked for; empty for none
 * @param asked whether they lead between questions and words only, past every code
 */
record Trail(String caseId, String lang, boolean asked) {

  /** The page that everything leads back to. */
  String home() {
    return path(asked ? "/questions" : "") + query("?");
  }

  /** A place on that page. */
  String home(String anchor) {
    return home() + "#" + anchor;
  }

  String questions() {
    return path("/questions") + query("?");
  }

  /** The case among the codes. */
  String whole() {
    return path("") + query("?");
  }

  /** Where a decision is sent. */
  String deciding() {
    return path("/decision") + query("?");
  }

  /** Where a decision is taken back. */
  String undo() {
    return path("/undo") + query("?");
  }

  /** Where the EHR is told of a decision at once. */
  String tell() {
    return path("/tell") + query("?");
  }

  /** Where the questions are sent to the EHR. */
  String sending() {
    return path("/send") + query("?");
  }

  /** Where a fresh review is asked for. */
  String again() {
    return path("/again") + query("?");
  }

  /** The audit packet on paper. */
  String pdf() {
    return path("/packet.pdf");
  }

  /** The audit packet for programs. */
  String json() {
    return path("/packet.json");
  }

  /** A document with nothing chosen in it. */
  String document(String resource, String attachment) {
    return documents("", resource, attachment) + (asked ? "&asked=true" : "") + query("&");
  }

  /** A document at exactly these words; empty when they stand in no document. */
  String words(Quote quote, String from) {
    String attachment = quote.attachment();
    return attachment == null
        ? ""
        : documents("", quote.resource(), attachment)
            + "&start="
            + quote.start()
            + "&end="
            + quote.end()
            + "&from="
            + encoded(from)
            + (asked ? "&asked=true" : "")
            + query("&")
            + "#words";
  }

  /** The original of a document as a file, or a page of it as a picture. */
  String original(String what, String resource, String attachment) {
    return documents("/" + what, resource, attachment);
  }

  private String documents(String what, String resource, String attachment) {
    return path("/document" + what)
        + "?resource="
        + encoded(resource)
        + "&attachment="
        + encoded(attachment);
  }

  private String path(String end) {
    return "/cases/" + encoded(caseId) + end;
  }

  private String query(String mark) {
    return lang.isEmpty() ? "" : mark + "lang=" + lang;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
