package org.surgicode.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.DocumentReferenceContentComponent;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.CodedText;
import org.surgicode.casefile.DocumentRelation;
import org.surgicode.casefile.DocumentStatus;

/** Texts of DocumentReferences. */
final class NoteDocuments {
  private final Chart chart;
  private final BestText best;

  NoteDocuments(Chart chart, BestText best) {
    this.chart = chart;
    this.best = best;
  }

  BestText.Texts texts(DocumentReference note) {
    List<Attachment> attachments =
        note.getContent().stream().map(DocumentReferenceContentComponent::getAttachment).toList();
    var texts = best.of(sheet(note), attachments, "content");
    boolean withdrawn = status(note) == DocumentStatus.VOID;
    return withdrawn ? new BestText.Texts(texts.documents(), List.of()) : texts;
  }

  private CoverSheet sheet(DocumentReference note) {
    String title = title(note);
    return new CoverSheet(
        chart.name(note),
        Chart.version(note),
        DocumentKinds.ofNote(note, title),
        DocumentKinds.loinc(note.getType()),
        label(note),
        title,
        date(note),
        status(note),
        new Performers(chart).names(note.getAuthor()),
        relations(note));
  }

  private static CodedText label(DocumentReference note) {
    List<CodedText> names = Coded.texts(note.getType(), "type");
    names.add(new CodedText(null, null, Coded.plain(note.getDescription()), "description"));
    return Coded.label(
        names, note.getStatusElement().getValueAsString(), note.getIdElement().getIdPart());
  }

  static String title(DocumentReference note) {
    Set<String> titles = new LinkedHashSet<>();
    titles.add(Coded.words(note.getType()));
    titles.add(Coded.plain(note.getDescription()));
    note.getContent().forEach(c -> titles.add(Coded.plain(c.getAttachment().getTitle())));
    titles.removeIf(String::isBlank);
    return String.join("; ", titles);
  }

  static @Nullable LocalDate date(DocumentReference note) {
    LocalDate service = Days.of(note.getContext().getPeriod().getStartElement());
    return service == null ? Days.of(note.getDateElement()) : service;
  }

  private static DocumentStatus status(DocumentReference note) {
    if (note.getStatus() == DocumentReferenceStatus.SUPERSEDED
        || note.getStatus() == DocumentReferenceStatus.ENTEREDINERROR) {
      return DocumentStatus.VOID;
    }
    if (note.getDocStatus() == null) {
      return DocumentStatus.UNKNOWN;
    }
    return switch (note.getDocStatus()) {
      case FINAL, AMENDED -> DocumentStatus.FINAL;
      case PRELIMINARY -> DocumentStatus.PRELIMINARY;
      case ENTEREDINERROR -> DocumentStatus.VOID;
      case NULL -> DocumentStatus.UNKNOWN;
    };
  }

  private List<DocumentRelation> relations(DocumentReference note) {
    List<DocumentRelation> relations = new ArrayList<>();
    for (var relation : note.getRelatesTo()) {
      String target = relation.getTarget().getReference();
      if (relation.getCode() == null || target == null) {
        continue;
      }
      DocumentRelation.Kind kind =
          switch (relation.getCode()) {
            case REPLACES -> DocumentRelation.Kind.REPLACES;
            case APPENDS -> DocumentRelation.Kind.APPENDS;
            case TRANSFORMS -> DocumentRelation.Kind.TRANSFORMS;
            case SIGNS -> DocumentRelation.Kind.SIGNS;
            case NULL -> null;
          };
      if (kind != null) {
        relations.add(new DocumentRelation(kind, chart.follow(target)));
      }
    }
    return relations;
  }
}
