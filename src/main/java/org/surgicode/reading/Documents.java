package org.surgicode.reading;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.DocumentKind;
import org.surgicode.casefile.DocumentRelation;
import org.surgicode.casefile.DocumentRelation.Kind;
import org.surgicode.casefile.DocumentStatus;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.reading.finding.OperationRecord;
import org.surgicode.reading.finding.Report;
import org.surgicode.reading.language.Cues;
import org.surgicode.reading.language.Lexicon;
import org.surgicode.reading.language.Understanding;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.HeadingNames;
import org.surgicode.reading.text.NoteText;
import org.surgicode.reading.text.Section;
import org.surgicode.reading.text.SectionKind;

/**
 * Chooses, before anything is read, which documents are reports of this operation: operative
 * reports of its day that tell spine work, superseded drafts left out, addenda last. Everything
 * else is the record beside them.
 */
final class Documents {
  /** A report may carry a date up to this many days after the operation, when it was dictated. */
  private static final int DICTATED_WITHIN = 45;

  private final HeadingNames headings;
  private final Lexicon lexicon;

  Documents(HeadingNames headings, Lexicon lexicon) {
    this.headings = headings;
    this.lexicon = lexicon;
  }

  OperationRecord choose(SurgicalCase c) {
    LocalDate day = c.dateOfService();
    var understanding = new Understanding(lexicon, new Cues(day == null ? 0 : day.getYear()));
    Set<String> replaced = replaced(c);
    var reports = new ArrayList<Report>();
    var others = new ArrayList<Report>();
    for (ChartDocument d : c.documents()) {
      if (d.status() == DocumentStatus.VOID || replaced.contains(d.resource())) continue;
      if (d.kind() != DocumentKind.OPERATIVE_REPORT) {
        others.add(read(d, understanding));
        continue;
      }
      Report r = read(d, understanding);
      boolean addendum = isAddendum(d);
      boolean ofThisDay =
          day == null || onDay(d, r, day) || (addendum && appendsChosen(d, reports));
      if (ofThisDay && (addendum || tellsSpineWork(r))) reports.add(r);
      else others.add(r);
    }
    dropSupersededDrafts(reports, others);
    reports.sort(Comparator.comparing((Report r) -> isAddendum(r.document())));
    return new OperationRecord(c, reports, others);
  }

  private Report read(ChartDocument d, Understanding understanding) {
    var note = new NoteText(d, headings);
    var utterances = understanding.of(note);
    if (d.kind() == DocumentKind.OPERATIVE_REPORT) {
      NoteText parted = partPreamble(note, utterances);
      if (parted != note) utterances = understanding.of(parted);
    }
    return Report.of(d, utterances);
  }

  /**
   * In a section of prose without a heading the patient's story comes before the operation: what
   * stands before the patient is brought, put to sleep or positioned is no description of it.
   */
  private static NoteText partPreamble(NoteText note, List<Utterance> utterances) {
    if (note.sections().stream().anyMatch(s -> s.kind() == SectionKind.INDICATION)) return note;
    for (Section s : note.sections()) {
      if (s.kind() != SectionKind.BODY || s.end() - s.start() < 1200) continue;
      var inside = utterances.stream().filter(u -> u.sentence().section().equals(s)).toList();
      for (int i = 0; i < inside.size() / 2; i++) {
        if (inside.get(i).firstAsserted("op-start") != null) {
          return i == 0
              ? note
              : note.splitSection(s, inside.get(i).sentence().start(), SectionKind.INDICATION);
        }
      }
    }
    return note;
  }

  private static Set<String> replaced(SurgicalCase c) {
    var out = new HashSet<String>();
    for (ChartDocument d : c.documents()) {
      if (d.status() == DocumentStatus.VOID) continue;
      for (DocumentRelation r : d.relations()) {
        if (r.kind() == Kind.REPLACES) out.add(r.resource());
      }
    }
    return out;
  }

  private static boolean isAddendum(ChartDocument d) {
    boolean appends = d.relations().stream().anyMatch(r -> r.kind() == Kind.APPENDS);
    String start = d.text().substring(0, Math.min(120, d.text().length()));
    return appends
        || d.title().toLowerCase(java.util.Locale.ROOT).contains("addendum")
        || start.toLowerCase(java.util.Locale.ROOT).contains("addendum");
  }

  private static boolean appendsChosen(ChartDocument d, List<Report> chosen) {
    return d.relations().stream()
        .anyMatch(r -> chosen.stream().anyMatch(c -> c.document().resource().equals(r.resource())));
  }

  private static boolean onDay(ChartDocument d, Report r, LocalDate day) {
    LocalDate told = OperationDate.in(r.utterances());
    if (told != null) return Math.abs(ChronoUnit.DAYS.between(told, day)) <= 1;
    return within(d.date(), day);
  }

  private static boolean within(@Nullable LocalDate date, LocalDate day) {
    if (date == null) return true;
    long days = ChronoUnit.DAYS.between(day, date);
    return days >= -1 && days <= DICTATED_WITHIN;
  }

  /** At least one act on the spine, or the spine exposed for somebody else's act. */
  private static boolean tellsSpineWork(Report r) {
    boolean acts =
        r.acts().stream()
            .anyMatch(
                a ->
                    a.clause().real()
                        && a.on(
                            "vertebral-body",
                            "level",
                            "corpectomy",
                            "disc",
                            "lamina",
                            "dura",
                            "durotomy",
                            "laminectomy",
                            "endplate",
                            "lesion"));
    boolean levels =
        r.utterances().stream().anyMatch(u -> !u.levels().isEmpty() || u.has("vertebral-body"));
    boolean words = r.utterances().stream().anyMatch(u -> u.has("spine-word"));
    return (acts && (levels || words)) || (levels && words);
  }

  /** An unsigned draft counts only while nothing signed by the same hand is there. */
  private static void dropSupersededDrafts(List<Report> reports, List<Report> others) {
    var drafts =
        reports.stream()
            .filter(r -> r.document().status() == DocumentStatus.PRELIMINARY)
            .filter(
                r ->
                    reports.stream()
                        .anyMatch(
                            f ->
                                f.document().status() == DocumentStatus.FINAL
                                    && !isAddendum(f.document())
                                    && sameHand(r.document(), f.document())))
            .toList();
    reports.removeAll(drafts);
    others.addAll(drafts);
  }

  private static boolean sameHand(ChartDocument draft, ChartDocument signed) {
    boolean calledDraft = draft.title().toLowerCase(java.util.Locale.ROOT).contains("draft");
    return calledDraft || draft.authors().stream().anyMatch(signed.authors()::contains);
  }
}
