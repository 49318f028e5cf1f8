package org.surgicode.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.DocumentKind;
import org.surgicode.casefile.DocumentStatus;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.ProcedureEntry;
import org.surgicode.casefile.Surgeon;
import org.surgicode.casefile.SurgicalCase;

/** A record built in a few lines: reports, other documents, performers; read by the real reader. */
final class OneReport {
  static final LocalDate DAY = LocalDate.of(2026, 3, 10);
  private static final NoteReader READER = NoteReader.load(ConfigFiles.packaged());

  /** Bone work and a lesion, told without any of the details that the tests look for. */
  static final String BODY =
      "The L3 vertebral body was removed completely through a retroperitoneal plane. "
          + "The tumor was dissected free and removed. ";

  private final List<ChartDocument> documents = new ArrayList<>();
  private final List<Surgeon> surgeons = new ArrayList<>();
  private String status = "completed";

  /** A report whose description is the bone work and these sentences. */
  static OneReport describing(String sentences) {
    return withSections("DESCRIPTION OF PROCEDURE:\n" + BODY + sentences + "\n");
  }

  /** A report with sections of its own. */
  static OneReport withSections(String sections) {
    return new OneReport().and(DocumentKind.OPERATIVE_REPORT, DAY, "Dr. Alba Norrgard", sections);
  }

  OneReport and(DocumentKind kind, LocalDate date, String author, String text) {
    int n = documents.size() + 1;
    String title = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    documents.add(
        new ChartDocument(
            "DocumentReference/d" + n,
            "Binary/b" + n,
            null,
            kind,
            null,
            title,
            date,
            DocumentStatus.FINAL,
            List.of(author),
            List.of(),
            "text/plain",
            "",
            "NOTE\n\n" + text));
    return this;
  }

  OneReport by(String function, String name) {
    surgeons.add(new Surgeon(function, name, null));
    return this;
  }

  OneReport procedureStatus(String now) {
    status = now;
    return this;
  }

  List<Fact> facts() {
    var procedure =
        new ProcedureEntry(
            "Procedure/p1", null, status, List.of(), DAY, List.of(), null, List.of(), surgeons);
    return READER.read(
        new SurgicalCase(
            "t1",
            "Patient/t1",
            DAY,
            List.of(procedure),
            List.of(),
            null,
            List.of(),
            List.of(),
            documents,
            List.of()));
  }

  /** Values of one kind of fact, with the amount behind a # where there is one. */
  List<String> values(String kind) {
    return facts().stream()
        .filter(f -> f.kind().equals(kind))
        .map(f -> f.amount() == null ? f.value() : f.value() + "#" + f.amount().intValue())
        .distinct()
        .toList();
  }
}
