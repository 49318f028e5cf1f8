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
import org.surgicode.reading.language.CopiedWords;
import org.surgicode.reading.language.Cues;
import org.surgicode.reading.language.Lexicon;
import org.surgicode.reading.language.Mentions;
import org.surgicode.reading.language.Understanding;
import org.surgicode.reading.text.HeadingNames;
import org.surgicode.reading.text.NoteText;
import org.surgicode.reading.text.Section;
import org.surgicode.reading.text.SectionKind;
import org.surgicode.reading.text.Sentence;
import org.surgicode.reading.text.Tokenizer;

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
      boolean addendum = r.isAddendum();
      boolean ofThisDay =
          day == null || onDay(d, r, day) || (addendum && appendsChosen(d, reports));
      if (ofThisDay) reports.add(r);
      else others.add(r);
    }
    if (day != null) keepExactDay(reports, others, day);
    Drafts.dropUnperformed(c, reports, others);
    keepSpineReports(reports, others);
    Drafts.dropSuperseded(reports, others);
    reports.sort(Comparator.comparing((Report r) -> r.isAddendum()));
    return new OperationRecord(c, reports, others);
  }

  private Report read(ChartDocument d, Understanding understanding) {
    var whole = new NoteText(d, headings);
    var concepts = understanding.concepts(whole);
    var note = withoutCopies(whole, concepts);
    var utterances = understanding.of(note, concepts);
    if (d.kind() == DocumentKind.OPERATIVE_REPORT) {
      NoteText parted = Preamble.partPreamble(note, utterances);
      if (parted != note) utterances = understanding.moved(utterances, parted);
    }
    return Report.of(d, utterances);
  }

  /** What is marked as copied from another day's note tells of that day, to its paragraph's end. */
  private NoteText withoutCopies(NoteText note, List<Mentions> concepts) {
    NoteText out = note;
    for (Sentence mark : note.sentences()) {
      SectionKind kind = mark.section().kind();
      if (kind == SectionKind.INDICATION) continue;
      if (!inHeading(mark) && !CopiedWords.names(concepts.get(mark.index()))) continue;
      if (!inHeading(mark) && CopiedWords.end(mark) > 0) continue;
      String text = note.document().text();
      int end = text.indexOf("\n\n", mark.end());
      for (Section s : out.sections()) {
        if (mark.start() < s.start() || mark.end() > s.end()) continue;
        out = out.splitAfter(s, Math.max(s.start(), mark.start()), SectionKind.INDICATION);
        if (end > 0 && end < s.end()) {
          Section copy = new Section(s.heading(), SectionKind.INDICATION, mark.start(), s.end());
          out = out.splitAfter(copy, end, kind);
        }
        break;
      }
    }
    return out;
  }

  private boolean inHeading(Sentence s) {
    String heading = s.section().heading();
    return heading != null && s.section().start() >= s.start() - 3 && names(heading);
  }

  private boolean names(String heading) {
    var tokens = Tokenizer.tokens(heading, 0, heading.length());
    return heading.toLowerCase(java.util.Locale.ROOT).contains("carried forward")
        || lexicon.find(tokens).has("c-copied");
  }

  static Set<String> replaced(SurgicalCase c) {
    var out = new HashSet<String>();
    for (ChartDocument d : c.documents()) {
      if (d.status() == DocumentStatus.VOID) continue;
      for (DocumentRelation r : d.relations()) {
        if (r.kind() == Kind.REPLACES) out.add(r.resource());
      }
    }
    return out;
  }

  /** Reports of spine work, and of the way to it; another specialty's report alone is none. */
  private static void keepSpineReports(List<Report> reports, List<Report> others) {
    boolean any = reports.stream().anyMatch(r -> !r.isAddendum() && SpineWork.worksOnSpine(r));
    if (!any && reports.stream().anyMatch(SpineWork::tellsOfSpine)) return;
    var foreign =
        reports.stream()
            .filter(
                r ->
                    !any
                        || !SpineWork.worksOnSpine(r)
                            && !SpineWork.exposesSpine(r)
                            && !r.isAddendum())
            .toList();
    reports.removeAll(foreign);
    others.addAll(foreign);
  }

  private static boolean appendsChosen(ChartDocument d, List<Report> chosen) {
    return d.relations().stream()
        .anyMatch(r -> chosen.stream().anyMatch(c -> c.document().resource().equals(r.resource())));
  }

  private static boolean onDay(ChartDocument d, Report r, LocalDate day) {
    LocalDate told = OperationDate.in(r.utterances(), day);
    if (told != null) return Math.abs(ChronoUnit.DAYS.between(told, day)) <= 1;
    return within(d.date(), day);
  }

  /**
   * When a report names exactly this day, one that names the day beside it is another operation.
   */
  private static void keepExactDay(List<Report> reports, List<Report> others, LocalDate day) {
    boolean exact =
        reports.stream().anyMatch(r -> day.equals(OperationDate.in(r.utterances(), day)));
    if (!exact) return;
    var beside =
        reports.stream()
            .filter(r -> !r.isAddendum())
            .filter(
                r -> {
                  LocalDate told = OperationDate.in(r.utterances(), day);
                  return told != null && !told.equals(day);
                })
            .toList();
    reports.removeAll(beside);
    others.addAll(beside);
  }

  static boolean within(@Nullable LocalDate date, LocalDate day) {
    if (date == null) return true;
    long days = ChronoUnit.DAYS.between(day, date);
    return days >= -1 && days <= DICTATED_WITHIN;
  }
}
