package org.surgicode.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One readable text of the chart: a note, a report's form or a report's conclusion.
 *
 * @param resource reference of the holding resource, for example {@code DocumentReference/a02-doc1}
 * @param attachment where the text lies: {@code Binary/…}, {@code #presentedForm[0]}, {@code
 *     #conclusion}, {@code #content[0]}
 * @param version version id of the resource, null when the source has none
 * @param kind what kind of document it is
 * @param code type code of the document (LOINC) or null
 * @param title type and title as the record gives them, for example {@code MR lumbar spine}
 * @param date the clinical day: of the study, the specimen or the note; null when unknown
 * @param status whether it is authenticated
 * @param authors names of the authors, in the record's order
 * @param relations what it replaces or appends
 * @param contentType media type of the original
 * @param sha256 lower-case hex SHA-256 of the original bytes
 * @param text the extracted text that every {@link Quote} of this document is a slice of
 */
public record ChartDocument(
    String resource,
    String attachment,
    @Nullable String version,
    DocumentKind kind,
    @Nullable String code,
    String title,
    @Nullable LocalDate date,
    DocumentStatus status,
    List<String> authors,
    List<DocumentRelation> relations,
    String contentType,
    String sha256,
    String text) {

  /** Makes the lists unmodifiable. */
  public ChartDocument {
    authors = List.copyOf(authors);
    relations = List.copyOf(relations);
  }

  /** A slice of this document's text as evidence, with the section it stands in. */
  public Quote quote(@Nullable String section, int start, int end) {
    return Quote.span(resource, attachment, section, start, text.substring(start, end));
  }

  /** The same document without its words, as it is kept. */
  public ChartDocument withoutText() {
    return new ChartDocument(
        resource,
        attachment,
        version,
        kind,
        code,
        title,
        date,
        status,
        authors,
        relations,
        contentType,
        sha256,
        "");
  }

  /** Names the document without its text, authors or title: patient text stays out of logs. */
  @Override
  public String toString() {
    return "ChartDocument[" + resource + " " + attachment + " " + kind + "]";
  }
}
