package org.surgicode.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document of the chart whose words are not known: it is there, so what it may say is neither
 * documented nor undocumented.
 *
 * @param resource reference of the holding resource, for example {@code DocumentReference/a02-doc1}
 * @param attachment where the unread content lies, as in {@link ChartDocument#attachment()}
 * @param version version id of the resource, null when the source has none
 * @param kind what kind of document it is, as far as its type and title tell
 * @param label what the record calls it: words of the resource that are never empty
 * @param title type and title as the record gives them; may be empty
 * @param date the clinical day, null when unknown
 * @param status whether it is authenticated
 * @param contentType media type of the original, without parameters; empty when not announced
 * @param reason why it could not be read
 */
public record UnreadDocument(
    String resource,
    String attachment,
    @Nullable String version,
    DocumentKind kind,
    CodedText label,
    String title,
    @Nullable LocalDate date,
    DocumentStatus status,
    String contentType,
    UnreadReason reason) {

  /** What proves that the document is there: its name in the record. */
  public Quote quote() {
    return Quote.element(resource, label.path(), label.text());
  }

  /** Names the document without its title: patient text stays out of logs. */
  @Override
  public String toString() {
    return "UnreadDocument[" + resource + " " + attachment + " " + reason + "]";
  }
}
