package org.surgicode.reading.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.CodedText;
import org.surgicode.casefile.DiagnosisEntry;
import org.surgicode.casefile.DocumentKind;
import org.surgicode.casefile.DocumentStatus;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.language.Circumstance;
import org.surgicode.reading.language.Lexicon;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.SectionKind;
import org.surgicode.reading.text.Token;
import org.surgicode.reading.text.Tokenizer;
import org.surgicode.reading.text.WordSet;

/**
 * What was known of the patient before the operation: neurological symptoms or their absence, and
 * why conservative treatment was not enough.
 */
final class HistoryFinder implements Finder {
  private static final Set<DocumentKind> HISTORIES =
      EnumSet.of(
          DocumentKind.HISTORY,
          DocumentKind.CONSULTATION,
          DocumentKind.PROGRESS_NOTE,
          DocumentKind.OTHER);
  private static final List<String> BEGINNINGS =
      List.of("op-start", "supine", "prone", "lateral-position", "incision", "v-bone", "v-open");
  private static final WordSet PERSONS =
      WordSet.of(
          "he",
          "she",
          "his",
          "her",
          "him",
          "patient",
          "year",
          "yo",
          "mr",
          "mrs",
          "ms",
          "miss",
          "man",
          "woman",
          "lady",
          "gentleman");
  private final Lexicon lexicon;

  HistoryFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public List<Fact> find(OperationRecord record) {
    var told = told(record);
    var out = new ArrayList<Fact>();
    Fact symptoms = symptoms(told);
    if (symptoms == null) symptoms = coded(record.surgicalCase().diagnoses());
    if (symptoms != null) out.add(symptoms);
    Fact care = CareTold.in(told);
    if (care != null) out.add(care);
    return out;
  }

  /** What the surgeon and the physicians before him tell of the time before. */
  private static List<Utterance> told(OperationRecord record) {
    LocalDate day = record.surgicalCase().dateOfService();
    var out = new ArrayList<Utterance>();
    for (Report r : record.reports()) {
      boolean begun = false;
      for (Utterance u : r.utterances()) {
        SectionKind kind = u.sentence().section().kind();
        begun |= kind == SectionKind.BODY && begins(u);
        boolean before = kind == SectionKind.BODY && !begun && ofAPerson(u);
        if (before || kind == SectionKind.INDICATION || kind == SectionKind.HEADING) out.add(u);
      }
    }
    for (Report r : record.others()) {
      if (!HISTORIES.contains(r.document().kind()) || after(r, day)) continue;
      if (r.document().status() == DocumentStatus.VOID) continue;
      out.addAll(r.utterances());
    }
    return out;
  }

  /**
   * The operation begins: what a report without headings tells before it is the patient's story.
   */
  private static boolean begins(Utterance u) {
    return BEGINNINGS.stream().anyMatch(u::asserts);
  }

  /** {@code She, the patient, 70M, 45-year-old}. */
  private static boolean ofAPerson(Utterance u) {
    for (Token t : u.sentence().tokens()) {
      String w = t.word();
      boolean aged = Character.isDigit(w.charAt(0)) && (w.endsWith("m") || w.endsWith("f"));
      if (aged || PERSONS.contains(w)) return true;
    }
    return false;
  }

  private static boolean after(Report r, @Nullable LocalDate day) {
    LocalDate date = r.document().date();
    return day != null && date != null && date.isAfter(day);
  }

  private static @Nullable Fact symptoms(List<Utterance> told) {
    for (Utterance u : told) {
      for (Mention m : u.mentions()) {
        if (m.concept().equals("neuro-symptom") && ofPatient(u, m)) {
          return Fact.of("neuro-history", "described", standing(u), u.quote(m.from()));
        }
      }
      if (limbTrouble(u)) return Fact.of("neuro-history", "described", standing(u), u.quote());
    }
    return null;
  }

  /** {@code Legs stiff since summer}, {@code a heaviness of the legs}. */
  static boolean limbTrouble(Utterance u) {
    return u.clauses()
        .any(
            c ->
                c.has("limb-word")
                    && c.all("limb-trouble").stream().anyMatch(m -> ofPatient(u, m)));
  }

  static boolean ofPatient(Utterance u, Mention m) {
    return !u.clauseAt(m.from()).circumstances().contains(Circumstance.OTHER_PERSON);
  }

  private @Nullable Fact coded(List<DiagnosisEntry> diagnoses) {
    for (DiagnosisEntry d : diagnoses) {
      for (CodedText c : d.codes()) {
        var tokens = Tokenizer.tokens(c.text(), 0, c.text().length());
        if (lexicon.find(tokens).has("neuro-symptom")) {
          return Fact.of(
              "neuro-history",
              "described",
              Standing.RECORD,
              Quote.element(d.reference(), c.path(), c.text()));
        }
      }
    }
    return null;
  }

  static Standing standing(Utterance u) {
    return u.sentence().note().document().kind() == DocumentKind.OPERATIVE_REPORT
        ? Standing.BODY
        : Standing.RECORD;
  }
}
