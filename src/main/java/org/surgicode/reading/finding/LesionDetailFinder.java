package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.surgicode.casefile.DocumentKind;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;

/** What the lesion is, how large, and where, as report and pathology tell. */
final class LesionDetailFinder implements Finder {
  private static final Set<String> UNITS =
      Set.of("mm", "cm", "millimeter", "centimeter", "inch", "in", "cc", "ml");
  private final LesionNames names;

  LesionDetailFinder(LesionNames names) {
    this.names = names;
  }

  @Override
  public List<Fact> find(OperationRecord record) {
    var out = new ArrayList<Fact>();
    type(record, out);
    size(record, out);
    location(record, out);
    return out;
  }

  /** Pathology's name first, then the report's own. */
  private void type(OperationRecord record, List<Fact> out) {
    for (Report r : record.others()) {
      if (r.document().kind() != DocumentKind.PATHOLOGY) continue;
      var day = record.surgicalCase().dateOfService();
      var date = r.document().date();
      if (day != null && date != null && date.isBefore(day)) continue;
      for (Utterance u : r.utterances()) {
        if (name(u, Standing.RECORD, out)) return;
      }
    }
    for (Utterance u : record.headings()) if (name(u, Standing.HEADING, out)) return;
    for (Utterance u : record.body()) {
      if (u.clauses().stream().allMatch(c -> c.real()) && name(u, Standing.BODY, out)) return;
    }
  }

  private boolean name(Utterance u, Standing standing, List<Fact> out) {
    LesionNames.Type t = names.namedIn(u);
    if (t == null) return false;
    out.add(Fact.of("lesion-type", t.name(), standing, u.quote()));
    out.add(
        Fact.of(
            "lesion-nature",
            u.has("in-cord") ? "intramedullary" : t.nature(),
            standing,
            u.quote()));
    return true;
  }

  private static void size(OperationRecord record, List<Fact> out) {
    for (Report r : record.reports()) {
      boolean talk = false;
      for (Utterance u : r.utterances()) {
        boolean lesion = u.hasAny("lesion", "lesion-part");
        boolean heading = isSizeField(u);
        if ((lesion || talk || heading) && measured(u, lesion || heading)) {
          out.add(Fact.of("lesion-size", "measured", Standing.BODY, u.quote()));
          return;
        }
        talk = lesion;
      }
    }
  }

  private static boolean isSizeField(Utterance u) {
    String h = u.sentence().section().heading();
    return h != null && (h.toLowerCase(java.util.Locale.ROOT).contains("size"));
  }

  /** A number with a unit that is not said of an incision, the dura, bone or a device. */
  private static boolean measured(Utterance u, boolean lesion) {
    int n = u.sentence().tokens().size();
    for (int i = 0; i + 1 < n; i++) {
      if (!isNumber(u.word(i)) || !UNITS.contains(unit(u, i))) continue;
      var c = u.clauseAt(i);
      if (c.has("dura") && c.has("v-open") && !c.has("lesion")) continue;
      if (c.has("durotomy") || c.has("graft") || c.has("cage")) continue;
      boolean times =
          u.word(i - 1).equals("x")
              || u.word(i + 1).equals("x")
              || u.word(i - 1).equals("by")
              || u.word(i - 1).equals("×");
      boolean inClause = c.has("lesion") || c.has("lesion-part");
      if (inClause || (times && lesion)) return true;
      boolean pronoun = startsWithPronoun(u);
      if (pronoun && !c.has("dura")) return true;
    }
    return false;
  }

  private static boolean startsWithPronoun(Utterance u) {
    return u.word(0).equals("it") || u.word(0).equals("this") || u.word(0).equals("its");
  }

  private static String unit(Utterance u, int i) {
    String next = u.word(i + 1);
    return next.equals("-") ? u.word(i + 2) : next;
  }

  private static boolean isNumber(String w) {
    return Character.isDigit(w.charAt(0))
        && w.chars().allMatch(ch -> Character.isDigit(ch) || ch == '.' || ch == ',');
  }

  /** A level, a side or a neighbour of the lesion, said of the lesion. */
  private static void location(OperationRecord record, List<Fact> out) {
    for (Report r : record.reports()) {
      boolean talk = false;
      for (Utterance u : r.utterances()) {
        boolean lesion = u.hasAny("lesion", "lesion-part");
        if (lesion || (talk && startsWithPronoun(u))) {
          for (Mention m : u.mentions()) {
            if (m.concept().equals("side-word") && nearLesion(u, m)) {
              out.add(Fact.of("lesion-location", "placed", Standing.BODY, u.quote()));
              return;
            }
          }
          if (!u.levels().isEmpty() && !u.hasAny("corpectomy", "v-seat")) {
            out.add(
                new Fact(
                    "lesion-location",
                    "placed",
                    u.levels().get(0).levels(),
                    null,
                    Standing.BODY,
                    List.of(u.quote())));
            return;
          }
        }
        talk = lesion;
      }
    }
  }

  private static boolean nearLesion(Utterance u, Mention m) {
    return u.clauseAt(m.from()).has("lesion") || startsWithPronoun(u);
  }
}
