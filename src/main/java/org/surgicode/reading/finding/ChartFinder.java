package org.surgicode.reading.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.CodedText;
import org.surgicode.casefile.ConsentEntry;
import org.surgicode.casefile.DiagnosisEntry;
import org.surgicode.casefile.DocumentKind;
import org.surgicode.casefile.DocumentStatus;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.reading.language.Utterance;

/** What the record holds beside the reports: imaging, pathology, consent, diagnoses, the stay. */
final class ChartFinder implements Finder {
  /** The part of a document that is shown as proof that it is there, in characters. */
  private static final int SHOWN = 120;

  @Override
  public List<Fact> find(OperationRecord record) {
    var out = new ArrayList<Fact>();
    SurgicalCase c = record.surgicalCase();
    boolean lesionShown =
        record.others().stream()
            .filter(r -> r.document().kind() == DocumentKind.PATHOLOGY)
            .filter(r -> notBefore(r.document().date(), c.dateOfService()))
            .anyMatch(r -> r.utterances().stream().anyMatch(ChartFinder::showsLesion));
    for (Report r : record.others()) document(r, c.dateOfService(), lesionShown, out);
    consents(c, out);
    for (DiagnosisEntry d : c.diagnoses()) diagnosis(d, out);
    var encounter = c.encounter();
    if (encounter != null && !encounter.classCode().isBlank()) {
      out.add(
          Fact.of(
              "encounter-class",
              encounter.classCode(),
              Standing.RECORD,
              Quote.element(encounter.reference(), "class", encounter.classCode())));
    }
    return out;
  }

  private static void document(
      Report r, @Nullable LocalDate day, boolean lesionShown, List<Fact> out) {
    ChartDocument d = r.document();
    Quote q = opening(d);
    if (q == null) return;
    LocalDate date = d.date();
    if (day == null || date == null) return;
    if (d.kind() == DocumentKind.IMAGING && d.status() != DocumentStatus.REGISTERED) {
      boolean spine = isSpine(r);
      if (spine && date.isBefore(day) && isCrossSection(r)) {
        out.add(Fact.of("imaging-before", "present", Standing.RECORD, q));
      }
      if (spine && date.isAfter(day)) {
        out.add(Fact.of("imaging-after", "present", Standing.RECORD, q));
      }
    }
    boolean readable = d.status() != DocumentStatus.REGISTERED && d.status() != DocumentStatus.VOID;
    if (d.kind() == DocumentKind.PATHOLOGY && readable && !date.isBefore(day)) {
      out.add(
          Fact.of(
              "pathology-report",
              !lesionShown && normal(r) ? "normal-tissue" : "present",
              Standing.RECORD,
              q));
    }
  }

  private static boolean isSpine(Report r) {
    String title = r.document().title().toLowerCase(java.util.Locale.ROOT);
    if (Stream.of("spine", "lumb", "sacr", "thorac", "cerv", "myelo").anyMatch(title::contains)) {
      return !title.contains("chest") || title.contains("spine");
    }
    if (Stream.of("chest", "abdomen", "brain", "head", "hip").anyMatch(title::contains))
      return false;
    return r.utterances().stream().anyMatch(u -> u.has("spine-word") || !u.levels().isEmpty());
  }

  private static boolean isCrossSection(Report r) {
    String title = " " + r.document().title().toLowerCase(java.util.Locale.ROOT) + " ";
    if (title.contains("x-ray") || title.contains("radiograph") || title.contains(" xr "))
      return false;
    if (Stream.of("mri", " mr ", " ct ", "myelo", "tomogra", "magnetic")
        .anyMatch(title::contains)) {
      return true;
    }
    return r.utterances().stream().limit(4).anyMatch(u -> u.has("spine-image"));
  }

  private static boolean notBefore(@Nullable LocalDate date, @Nullable LocalDate day) {
    return date == null || day == null || !date.isBefore(day);
  }

  /** Disc, bone or normal tissue is told. */
  private static boolean normal(Report r) {
    return r.utterances().stream().anyMatch(u -> u.has("normal-tissue"));
  }

  private static boolean showsLesion(Utterance u) {
    if (u.under("specimen")) return false;
    return u.mentions()
        .any(
            m ->
                (m.concept().equals("lesion")
                        || m.concept().startsWith(LesionNames.PREFIX)
                        || m.concept().equals("tissue-finding")
                        || m.concept().equals("lesion-part"))
                    && !u.negated(m)
                    && !isLabel(u, m.from()));
  }

  /** The surgeon's words on the jar, in quotation marks, are no finding. */
  private static boolean isLabel(Utterance u, int token) {
    for (String mark : List.of("\"", "\u201c", "'")) {
      for (int i = token - 1; i >= Math.max(0, token - 6); i--) {
        if (u.word(i).equals(mark)) return true;
      }
    }
    return false;
  }

  private static void consents(SurgicalCase c, List<Fact> out) {
    for (ConsentEntry e : c.consents()) {
      if (e.status().equals("rejected") || e.status().equals("entered-in-error")) continue;
      out.add(
          Fact.of(
              "consent-form",
              "present",
              Standing.RECORD,
              Quote.element(e.reference(), "status", e.status())));
    }
    c.documents(DocumentKind.CONSENT)
        .forEach(
            d -> {
              Quote q = opening(d);
              if (q != null) out.add(Fact.of("consent-form", "present", Standing.RECORD, q));
            });
  }

  private static void diagnosis(DiagnosisEntry d, List<Fact> out) {
    boolean current = d.ofThisEncounter() || d.category().equals("encounter-diagnosis");
    if (!current || d.clinicalStatus().equals("resolved")) return;
    for (CodedText c : d.codes()) {
      String code = c.code();
      if (code == null || c.text().isBlank()) continue;
      String system = c.system();
      if (system == null || !system.contains("icd-10")) continue;
      out.add(
          Fact.of(
              "diagnosis",
              code,
              Standing.RECORD,
              Quote.element(d.reference(), c.path(), c.text())));
    }
  }

  private static @Nullable Quote opening(ChartDocument d) {
    int end = Math.min(SHOWN, d.text().length());
    if (end == 0 || d.text().substring(0, end).isBlank()) return null;
    if (Character.isHighSurrogate(d.text().charAt(end - 1))) end--;
    return d.quote(null, 0, end);
  }
}
