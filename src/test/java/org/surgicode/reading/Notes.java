package org.surgicode.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.DocumentKind;
import org.surgicode.casefile.DocumentRelation;
import org.surgicode.casefile.DocumentStatus;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.reading.language.Cues;
import org.surgicode.reading.language.Lexicon;
import org.surgicode.reading.language.Understanding;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.HeadingNames;
import org.surgicode.reading.text.NoteText;

/** Notes of an operation on 2026-03-03, read with the packaged vocabulary. */
final class Notes {
  static final LocalDate DAY = LocalDate.of(2026, 3, 3);

  private static final VocabularyFiles VOCABULARY = new VocabularyFiles(ConfigFiles.packaged());
  private static final HeadingNames HEADINGS = VOCABULARY.headings();
  private static final Lexicon LEXICON = VOCABULARY.lexicon();
  private static final NoteReader READER = NoteReader.load(ConfigFiles.packaged());

  private Notes() {}

  /** A text as a signed operative report of the day; {@code ⏎} stands for a line break. */
  static ChartDocument report(String text) {
    return document("DocumentReference/note", DAY, DocumentStatus.FINAL, text);
  }

  static ChartDocument document(
      String resource, @Nullable LocalDate date, DocumentStatus status, String text) {
    return new ChartDocument(
        resource,
        "#content[0]",
        null,
        DocumentKind.OPERATIVE_REPORT,
        null,
        "Operative report",
        date,
        status,
        List.of("Author of " + resource),
        List.of(),
        "text/plain",
        "",
        text.replace('⏎', '\n'));
  }

  /** The same document in relation to another. */
  static ChartDocument related(ChartDocument d, DocumentRelation.Kind kind, String resource) {
    return changed(d, d.title(), d.authors(), List.of(new DocumentRelation(kind, resource)));
  }

  /** The same document with another title and by another hand. */
  static ChartDocument by(ChartDocument d, String title, String author) {
    return changed(d, title, List.of(author), d.relations());
  }

  private static ChartDocument changed(
      ChartDocument d, String title, List<String> authors, List<DocumentRelation> relations) {
    return new ChartDocument(
        d.resource(),
        d.attachment(),
        d.version(),
        d.kind(),
        d.code(),
        title,
        d.date(),
        d.status(),
        authors,
        relations,
        d.contentType(),
        d.sha256(),
        d.text());
  }

  static NoteText cut(String text) {
    return new NoteText(report(text), HEADINGS);
  }

  /** The sentences of a description. */
  static List<Utterance> understood(String text) {
    return understoodNote("DESCRIPTION: " + text);
  }

  /** The sentences of a note with headings of its own. */
  static List<Utterance> understoodNote(String text) {
    return new Understanding(LEXICON, new Cues(DAY.getYear())).of(cut(text));
  }

  static List<Fact> facts(ChartDocument... documents) {
    return READER.read(
        new SurgicalCase(
            "case",
            "Patient/one",
            DAY,
            List.of(),
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(documents),
            List.of()));
  }
}
