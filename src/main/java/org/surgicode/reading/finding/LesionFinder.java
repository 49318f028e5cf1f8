package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;

/** What was done to a lesion in the canal: taken out, sampled, left, not found, or never there. */
final class LesionFinder implements Finder {
  private static final String KIND = "lesion-excision";

  @Override
  public List<Fact> find(OperationRecord record) {
    var excised = new ArrayList<Quote>();
    var biopsied = new ArrayList<Quote>();
    var left = new ArrayList<Quote>();
    var absent = new ArrayList<Quote>();
    var drained = new ArrayList<Quote>();
    var mentioned = new ArrayList<Quote>();
    record.acts().forEach(a -> act(a, excised, drained, left));
    for (Utterance u : record.body()) {
      words(u, excised, biopsied, left, absent, mentioned);
    }
    for (Utterance u : record.headings()) {
      if (u.firstAsserted("lesion") != null) mentioned.add(u.quote());
    }
    Quote noCanal = canalUntouched(record);
    boolean canal = canalReached(record);
    if (!biopsied.isEmpty() && !left.isEmpty() && excised.size() <= 1) {
      return one("biopsied", Stream.concat(biopsied.stream(), left.stream()));
    }
    if (!excised.isEmpty() && noCanal != null && !canal) {
      return one("bone-lesion", Stream.concat(Stream.of(noCanal), excised.stream()));
    }
    if (!excised.isEmpty() && canal) return one("excised", excised.stream());
    if (!biopsied.isEmpty() && !mentioned.isEmpty()) return one("biopsied", biopsied.stream());
    if (!left.isEmpty() && !mentioned.isEmpty()) return one("left", left.stream());
    if (!absent.isEmpty()) return one("not-found", absent.stream());
    if (!drained.isEmpty()) return one("drained", drained.stream());
    if (!mentioned.isEmpty()) return one("indicated", mentioned.stream());
    return noLesion(record);
  }

  private static void act(Act a, List<Quote> excised, List<Quote> drained, List<Quote> left) {
    if (!a.clause().real()) return;
    Utterance u = a.utterance();
    if (a.is("v-remove", "lesion", "lesion-part") && !a.denied() && !bit(u)) {
      excised.add(u.quote(a.verb().from()));
    } else if (a.is("v-drain", "lesion") && !a.denied()) {
      drained.add(u.quote(a.verb().from()));
    } else if (a.is("v-leave", "lesion") && !a.denied()) {
      left.add(u.quote(a.verb().from()));
    }
  }

  /** A crumb or a snip for the pathologist is a biopsy. */
  private static boolean bit(Utterance u) {
    return u.has("biopsy") || u.has("v-biopsy");
  }

  private static void words(
      Utterance u,
      List<Quote> excised,
      List<Quote> biopsied,
      List<Quote> left,
      List<Quote> absent,
      List<Quote> mentioned) {
    for (Mention m : u.mentions()) {
      if (!u.clauseAt(m.from()).real()) continue;
      boolean denied = u.negated(m);
      Quote q = u.quote(m.from());
      switch (m.concept()) {
        case "clean" -> {
          if (!denied) excised.add(q);
        }
        case "residue" -> {
          if (denied || noBefore(u, m)) excised.add(q);
        }
        case "biopsy" -> {
          if (!denied) biopsied.add(q);
        }
        case "lesion" -> {
          if (!denied) mentioned.add(q);
          else if (u.clauseAt(m.from()).has("v-find") || u.has("canal")) absent.add(q);
        }
        case "v-leave" -> {
          if (!denied && u.clauseAt(m.from()).has("lesion")) left.add(q);
        }
        default -> {}
      }
    }
  }

  private static boolean noBefore(Utterance u, Mention m) {
    for (int i = Math.max(0, m.from() - 4); i < m.from(); i++) {
      String w = u.word(i);
      if (w.equals("no") || w.equals("nothing") || w.equals("none") || w.equals("without")) {
        return true;
      }
    }
    return false;
  }

  /** Words that the canal was neither opened nor touched. */
  private static @org.jspecify.annotations.Nullable Quote canalUntouched(OperationRecord record) {
    for (Report r : record.reports()) {
      for (Utterance u : r.body()) {
        for (Mention m : u.mentions()) {
          if (m.concept().equals("canal") && u.clauseAt(m.from()).real()) {
            boolean untouched = deniedAround(u, m);
            if (untouched) return u.quote(m.from());
          }
        }
      }
    }
    return null;
  }

  private static boolean deniedAround(Utterance u, Mention m) {
    var c = u.clauseAt(m.from());
    if (!c.has("v-open") && !c.has("v-develop") && !c.has("v-find")) return false;
    for (int i = c.from(); i < c.to(); i++) {
      String w = u.word(i);
      if (w.equals("not") || w.equals("neither") || w.equals("never")) return true;
    }
    return false;
  }

  /** The dura was dealt with, or the lesion is placed in the canal. */
  private static boolean canalReached(OperationRecord record) {
    boolean dura = record.acts().anyMatch(a -> a.done() && a.is("v-open", "dura", "durotomy"));
    if (dura) return true;
    for (Utterance u : record.body()) {
      for (Mention m : u.mentions()) {
        boolean place =
            m.concept().equals("in-dura")
                || m.concept().equals("out-dura")
                || m.concept().equals("canal")
                || m.concept().equals("roots")
                || m.concept().equals("dura");
        if (place && u.asserted(m) && u.has("lesion")) return true;
      }
    }
    for (Utterance u : record.headings()) {
      if (u.has("lesion") && u.hasAny("canal", "in-dura", "out-dura", "roots")) return true;
    }
    return false;
  }

  /** Nothing in the report is a lesion: the indication or the work itself says what it was for. */
  private static List<Fact> noLesion(OperationRecord record) {
    for (List<Utterance> part : List.of(record.headings(), record.body())) {
      for (Utterance u : part) {
        Mention m = u.firstAsserted("degenerative");
        if (m != null) return one("no-lesion", Stream.of(u.quote(m.from())));
      }
    }
    for (Report r : record.reports()) {
      for (Utterance u : r.utterances()) {
        if (u.has("degenerative")) return one("no-lesion", Stream.of(u.quote()));
      }
    }
    return List.of();
  }

  private static List<Fact> one(String value, Stream<Quote> quotes) {
    return List.of(
        new Fact(KIND, value, List.of(), null, Standing.BODY, quotes.distinct().limit(4).toList()));
  }
}
