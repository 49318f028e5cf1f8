package org.surgicode.reading.finding;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.ProcedureEntry;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.SectionKind;
import org.surgicode.reading.text.WordSet;

/** Reasons that the record gives for considering a modifier. */
final class ReasonFinder implements Finder {
  /** Days of the global period after a major operation: CMS, global surgery indicator 090. */
  private static final int GLOBAL = 90;

  /** States of a procedure that took place; one that was called off begins no global period. */
  private static final WordSet DONE = WordSet.of("completed", "stopped", "in-progress", "unknown");

  private static final WordSet TIMES =
      WordSet.of(
          "double", "twice", "minutes", "minute", "min", "hours", "hour", "h", "percent", "%",
          "times", "hrs", "mins");

  private static final String[] OPERATION = {"case", "procedure", "closed", "wound"};

  private static final String[] NOT_GIVEN = {"planned", "not", "none", "no", "intended"};

  @Override
  public List<Fact> find(OperationRecord record) {
    var out = new ArrayList<Fact>();
    add(out, "discontinued", stopped(record));
    add(out, "increased-work", moreWork(record));
    add(out, "assistant-no-resident", noResident(record));
    add(out, "staged", staged(record));
    add(out, "return-to-theatre", returned(record));
    add(out, "unrelated", unrelated(record));
    return out;
  }

  private static void add(List<Fact> out, String value, @Nullable Quote q) {
    if (q != null) out.add(Fact.of("modifier-reason", value, Standing.BODY, q));
  }

  /** Begun, at least with the anaesthetic, and stopped because the patient was in danger. */
  private static @Nullable Quote stopped(OperationRecord record) {
    for (ProcedureEntry p : record.surgicalCase().procedures()) {
      boolean other =
          record.surgicalCase().procedures().stream().anyMatch(o -> o.status().equals("completed"));
      if (p.status().equals("stopped") && !other && !record.reports().isEmpty()) {
        return Quote.element(p.reference(), "status", p.status());
      }
    }
    if (record.body().stream().noneMatch(u -> u.has("danger"))) return null;
    Quote end = null;
    boolean danger = false;
    boolean asleep = underGeneral(record);
    for (Utterance u : record.body()) {
      if (u.firstAsserted("danger") != null && !steady(u)) danger = true;
      asleep = asleep || asleep(u);
      boolean called =
          u.hasAny("no-incision", "aborted")
              || u.has("stopped-early") && (u.has("remove-word") || u.hasWord(OPERATION));
      if (danger && asleep && called && end == null) end = u.quote();
    }
    boolean finished =
        record.acts().anyMatch(a -> a.done() && a.is("v-remove", "lesion", "lesion-part"));
    return finished ? null : end;
  }

  /** {@code Anesthesia: general}. */
  private static boolean underGeneral(OperationRecord record) {
    for (Report r : record.reports()) {
      for (Utterance u : r.utterances()) {
        boolean field = Narrative.under(u, "anesthesia", "anaesthesia");
        if (field && u.hasWord("general", "endotracheal") && !u.hasWord(NOT_GIVEN)) return true;
      }
    }
    return false;
  }

  /** {@code Blood pressure was stable}: a danger named that was none. */
  private static boolean steady(Utterance u) {
    return u.hasWord("stable", "steady", "unchanged", "normal", "constant", "maintained", "never");
  }

  private static boolean asleep(Utterance u) {
    if (u.has("op-start")) return true;
    for (int i = 0; i < u.sentence().tokens().size(); i++) {
      String s = u.sentence().tokens().get(i).stem();
      if (s.equals("induc")
          || s.equals("induction")
          || s.equals("intubat")
          || s.equals("anesthetiz")) {
        return true;
      }
    }
    return false;
  }

  /** A reason and an amount of unusual work, told together. */
  private static @Nullable Quote moreWork(OperationRecord record) {
    Utterance before = null;
    for (Utterance u : record.body()) {
      Mention m = u.firstAsserted("extra-work");
      boolean reason = u.has("work-reason") || (before != null && before.has("work-reason"));
      if (m != null && reason && amount(u)) return u.quote(m.from());
      before = u;
    }
    return null;
  }

  private static boolean amount(Utterance u) {
    for (int i = 0; i < u.sentence().tokens().size(); i++) {
      if (TIMES.contains(u.word(i))) return true;
    }
    return false;
  }

  private static @Nullable Quote noResident(OperationRecord record) {
    for (Report r : record.reports()) {
      for (Utterance u : r.utterances()) {
        if (!u.has("no-resident")) continue;
        for (Mention m : u.mentions()) {
          if (m.concept().equals("no-resident") && u.clauseAt(m.from()).real()) {
            return u.quote(m.from());
          }
        }
      }
    }
    return null;
  }

  /** This operation is the later stage that was planned with the earlier one. */
  private static @Nullable Quote staged(OperationRecord record) {
    for (Report r : record.reports()) {
      for (Utterance u : r.utterances()) {
        if (!u.has("staged-word") || u.sentence().section().kind() == SectionKind.PLAN) continue;
        if (u.sentence().section().kind() == SectionKind.AFTER) continue;
        for (Mention m : u.mentions()) {
          if (!m.concept().equals("staged-word") || u.negated(m) || u.has("to-come")) continue;
          if (earlier(u) || earlierProcedure(record)) return u.quote(m.from());
        }
      }
    }
    return null;
  }

  private static boolean earlier(Utterance u) {
    return u.hasWord(
        "today",
        "came",
        "returned",
        "now",
        "ago",
        "earlier",
        "previous",
        "previously",
        "last",
        "after",
        "following",
        "first");
  }

  private static boolean earlierProcedure(OperationRecord record) {
    var day = record.surgicalCase().dateOfService();
    if (day == null) return false;
    return record.surgicalCase().otherProcedures().stream()
        .filter(p -> DONE.contains(p.status()))
        .map(ProcedureEntry::performed)
        .anyMatch(d -> d != null && d.isBefore(day) && ChronoUnit.DAYS.between(d, day) <= GLOBAL);
  }

  private static @Nullable Quote returned(OperationRecord record) {
    for (Report r : record.reports()) {
      for (Utterance u : r.utterances()) {
        if (!Narrative.tellsWhy(u)) continue;
        for (Mention m : u.mentions()) {
          boolean back = m.concept().equals("return-reason") && !u.negated(m);
          if (back && u.has("complication-word") && earlierProcedure(record)) {
            return u.quote(m.from());
          }
        }
      }
    }
    return null;
  }

  private static @Nullable Quote unrelated(OperationRecord record) {
    if (!earlierProcedure(record)) return null;
    for (Report r : record.reports()) {
      for (Utterance u : r.utterances()) {
        for (Mention m : u.mentions()) {
          if (m.concept().equals("unrelated-word") && !u.negated(m)) return u.quote(m.from());
        }
      }
    }
    return null;
  }
}
