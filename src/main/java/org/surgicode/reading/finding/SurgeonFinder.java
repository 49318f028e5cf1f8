package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.DocumentKind;
import org.surgicode.casefile.DocumentRelation;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.ProcedureEntry;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;
import org.surgicode.casefile.Surgeon;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.Words;

/** The part of a second surgeon: co-surgeon with or without a report of his own, or assistant. */
final class SurgeonFinder {
  private static final List<String> HELPING =
      List.of(
          "assist",
          "resident",
          "fellow",
          "technician",
          "nurse",
          "standby",
          "repair",
          "consult",
          "student",
          "observer",
          "anesth");

  /** Facts about the second surgeon; empty when there is none. */
  List<Fact> find(OperationRecord record, List<Fact> resection) {
    Quote named = namedInRecord(record);
    if (named == null) named = namedInReports(record);
    Quote second = secondReport(record);
    var out = new ArrayList<Fact>();
    if (second != null && (named != null || tellsPart(record))) {
      var proof = named == null ? List.of(second) : List.of(named, second);
      out.add(
          new Fact(
              "second-surgeon", "co-surgeon-two-reports", List.of(), null, Standing.BODY, proof));
      out.addAll(SharedBodies.find(record, resection));
    } else if (named != null) {
      out.add(Fact.of("second-surgeon", "co-surgeon-one-report", Standing.BODY, named));
    } else {
      Quote helper = helper(record);
      if (helper != null) out.add(Fact.of("second-surgeon", "assistant", Standing.BODY, helper));
    }
    return out;
  }

  /** Two performers of one Procedure who both operate, or one called co-surgeon. */
  private static @Nullable Quote namedInRecord(OperationRecord record) {
    for (ProcedureEntry p : record.surgicalCase().procedures()) {
      var operating = new LinkedHashMap<String, Surgeon>();
      for (int i = 0; i < p.surgeons().size(); i++) {
        Surgeon s = p.surgeons().get(i);
        String role = s.function().toLowerCase(Locale.ROOT);
        if (helps(role) || role.isBlank() || s.name().isBlank()) continue;
        operating.put(familyName(s.name()), s);
        boolean co =
            role.contains("co-surgeon") || role.contains("cosurgeon") || role.contains("access");
        if (co || operating.size() == 2) {
          return Quote.element(p.reference(), "performer[" + i + "].function", s.function());
        }
      }
    }
    return null;
  }

  private static boolean helps(String role) {
    return HELPING.stream().anyMatch(role::contains);
  }

  /** A co-surgeon in the staff lines, or told as one who did a part of his own. */
  private static @Nullable Quote namedInReports(OperationRecord record) {
    for (Report r : record.reports()) {
      Utterance before = null;
      for (Utterance u : r.utterances()) {
        boolean field =
            Narrative.under(u, "co-surgeon", "cosurgeon", "co surgeon", "access surgeon");
        if (field && !blank(u)) return u.quote();
        Mention m = u.firstAsserted("co-surgeon");
        if (m != null && !Narrative.tellsWhy(u) && !blankAfter(u, m)) return u.quote(m.from());
        boolean parts = u.has("part-done") || (before != null && before.has("part-done"));
        Mention access = u.firstAsserted("access-surgeon");
        if (access != null && !blankAfter(u, access) && !Narrative.tellsWhy(u))
          return u.quote(access.from());
        Mention own = u.firstAsserted("own-report");
        if (own != null && parts && otherPerson(u)) return u.quote(own.from());
        before = u;
      }
    }
    return null;
  }

  private static boolean otherPerson(Utterance u) {
    for (int i = 0; i < u.sentence().tokens().size(); i++) {
      if (Words.oneOf(
          u.word(i),
          "dr",
          "he",
          "she",
          "his",
          "her",
          "surgeon",
          "miss",
          "mr",
          "ms",
          "mrs",
          "who",
          "colleague",
          "professor")) return true;
    }
    return false;
  }

  private static boolean blank(Utterance u) {
    String w = u.word(0);
    return !Character.isLetter(w.charAt(0))
        || Words.oneOf(w, "none", "no", "na", "n", "nil", "not");
  }

  private static boolean blankAfter(Utterance u, Mention m) {
    int i = m.to();
    while (Words.oneOf(u.word(i), ":", "(", ")", "s")) i++;
    String w = u.word(i);
    return w.equals("*") || w.startsWith("_") || w.equals("none") || w.equals("n");
  }

  /** The report of a second operating surgeon, by its author. */
  private static @Nullable Quote secondReport(OperationRecord record) {
    var hands = new LinkedHashSet<String>();
    for (Report r : operativeReports(record)) {
      boolean appends =
          r.document().relations().stream()
              .anyMatch(d -> d.kind() == DocumentRelation.Kind.APPENDS);
      if (appends || r.utterances().isEmpty()) continue;
      for (String author : r.document().authors()) {
        String name = familyName(author);
        if (name.isBlank() || helperByRecord(record, name)) continue;
        hands.add(name);
        if (hands.size() == 2) return r.utterances().get(0).quote();
        break;
      }
    }
    return null;
  }

  /** Reports of the operation, and those of its day by somebody who operated in it. */
  private static List<Report> operativeReports(OperationRecord record) {
    var out = new ArrayList<Report>(record.reports());
    for (Report r : record.others()) {
      boolean sameDay =
          r.document().date() != null
              && r.document().date().equals(record.surgicalCase().dateOfService());
      if (r.document().kind() == DocumentKind.OPERATIVE_REPORT && sameDay && operated(record, r)) {
        out.add(r);
      }
    }
    return out;
  }

  private static boolean operated(OperationRecord record, Report r) {
    var names = r.document().authors().stream().map(SurgeonFinder::familyName).toList();
    return record.surgicalCase().procedures().stream()
        .filter(p -> p.surgeons().size() > 1)
        .flatMap(p -> p.surgeons().stream())
        .anyMatch(s -> names.contains(familyName(s.name())));
  }

  private static boolean helperByRecord(OperationRecord record, String name) {
    return record.surgicalCase().procedures().stream()
        .flatMap(p -> p.surgeons().stream())
        .anyMatch(
            s -> familyName(s.name()).equals(name) && helps(s.function().toLowerCase(Locale.ROOT)));
  }

  private static boolean tellsPart(OperationRecord record) {
    return record.reports().stream()
        .flatMap(r -> r.utterances().stream())
        .anyMatch(u -> u.has("co-surgeon") || u.has("access-surgeon") || u.has("own-report"));
  }

  private static @Nullable Quote helper(OperationRecord record) {
    for (Report r : record.reports()) {
      for (Utterance u : r.utterances()) {
        if (Narrative.under(u, "assist", "asst", "resident") && !blank(u)) return u.quote();
        Mention m = u.firstAsserted("assistant-word");
        if (m != null) return u.quote(m.from());
      }
    }
    return null;
  }

  /** The last part of a name without titles and degrees, lower case. */
  private static String familyName(String name) {
    int comma = name.indexOf(',');
    String n = (comma > 0 ? name.substring(0, comma) : name).strip().toLowerCase(Locale.ROOT);
    String last = n.substring(n.lastIndexOf(' ') + 1);
    return Words.oneOf(last, "md", "m.d.", "do", "phd")
        ? familyName(n.substring(0, n.length() - last.length()).strip() + ",")
        : last;
  }
}
