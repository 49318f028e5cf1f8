package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;

/** Bleeding and the state of roots, cauda equina and cord, as the reports tell them. */
final class FieldFinder implements Finder {
  @Override
  public List<Fact> find(OperationRecord record) {
    Quote blood = null;
    Quote nerves = null;
    for (Report r : record.reports()) {
      for (Utterance u : r.utterances()) {
        if (blood == null) blood = blood(u);
        boolean told = u.sentence().inBody();
        if (nerves == null && told) nerves = nerves(u);
      }
    }
    var out = new ArrayList<Fact>();
    if (nerves != null) out.add(Fact.of("nerve-findings", "described", Standing.BODY, nerves));
    if (blood != null) out.add(Fact.of("bleeding", "described", Standing.BODY, blood));
    return out;
  }

  /** A number, a small word, or a remark; an empty field or a reference elsewhere is none. */
  private static @Nullable Quote blood(Utterance u) {
    boolean field =
        Narrative.under(u, "ebl", "blood loss", "hemostasis", "haemostasis", " bleeding");
    if (field && filled(u, 0)) return u.quote();
    if (!u.sentence().inBody()) return null;
    for (Mention m : u.mentions()) {
      if (!m.concept().equals("blood") || !u.clauseAt(m.from()).real()) continue;
      boolean number = isName(u, m);
      if (number ? filled(u, m.to()) : true) return u.quote(m.from());
    }
    return null;
  }

  /** The name of the measure, which says nothing without a value. */
  private static boolean isName(Utterance u, Mention m) {
    String w = u.word(m.to() - 1);
    boolean label = u.word(m.to()).equals(":") || u.word(m.to()).equals(".") && m.from() == 0;
    return w.equals("ebl") || w.equals("loss") || label;
  }

  private static boolean filled(Utterance u, int from) {
    int n = u.sentence().tokens().size();
    for (int i = from; i < n; i++) {
      String w = u.word(i);
      boolean blank = w.startsWith("_") || w.equals("*");
      if (blank) return false;
      if (Measure.isNumber(u, i)) return true;
    }
    if (u.has("gives-number-elsewhere")) return false;
    return u.has("little-word") || u.hasAny("v-close", "v-find") && u.has("blood");
  }

  /** A nerve and what was seen of it, done to it or not the case with it. */
  private static @Nullable Quote nerves(Utterance u) {
    for (Mention m : u.mentions()) {
      if (!m.concept().equals("nerve") || !u.clauseAt(m.from()).real()) continue;
      if (u.clauseAt(m.from()).has("not-seen") || !stated(u, m)) continue;
      return u.quote(m.from());
    }
    return null;
  }

  private static boolean stated(Utterance u, Mention m) {
    if (Narrative.under(u, "root", "nerve", "cauda")) return true;
    if (u.hasAny("nerve-state", "re-expanded")) return true;
    var c = u.clauseAt(m.from());
    for (int i = c.from(); i < c.to(); i++) {
      String w = u.word(i);
      if (w.equals("no") || w.equals("free") || w.equals("were") || w.equals("was")) return true;
    }
    return false;
  }
}
