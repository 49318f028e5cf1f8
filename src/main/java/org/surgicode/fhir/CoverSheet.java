package org.surgicode.fhir;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.CodedText;
import org.surgicode.casefile.DocumentKind;
import org.surgicode.casefile.DocumentRelation;
import org.surgicode.casefile.DocumentStatus;
import org.surgicode.casefile.UnreadDocument;
import org.surgicode.casefile.UnreadReason;

/** What is known about a document besides its text; the parts are those of ChartDocument. */
record CoverSheet(
    String resource,
    @Nullable String version,
    DocumentKind kind,
    @Nullable String code,
    CodedText label,
    String title,
    @Nullable LocalDate date,
    DocumentStatus status,
    List<String> authors,
    List<DocumentRelation> relations) {

  UnreadDocument unread(String attachment, String contentType, UnreadReason reason) {
    return new UnreadDocument(
        resource, attachment, version, kind, label, title, date, status, contentType, reason);
  }

  ChartDocument document(String attachment, String contentType, String sha256, String text) {
    DocumentKind known = kind == DocumentKind.OTHER ? DocumentKinds.byOpening(text) : kind;
    return new ChartDocument(
        resource,
        attachment,
        version,
        known,
        code,
        title,
        date,
        status,
        authors,
        relations,
        contentType,
        sha256,
        text);
  }
}
