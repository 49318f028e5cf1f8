package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;

/** What was done to a lesion in the canal: taken out, sampled, left, not found, or never there. */
final class LesionFinder implements Finder {
  private static final String KIND = "lesion-excision";

  /** For so many sentences after a lesion was named, {@code the wall} is its wall. */
  private static final int TALK = 12;

  private final List<Quote> excised = new ArrayList<>();

  /** Things whose removal is no removal of a lesion. */
  private static final Set<String> KNOWN =
      Set.of(
          "other-thing",
          "disc",
          "vertebral-body",
          "level",
          "bone-matter",
          "ligament",
          "lamina",
          "endplate",
          "posterior-wall",
          "fragment",
          "biopsy",
          "corpectomy",
          "osteophyte",
          "rib");

  private boolean nearCanal;

  /** Words on the end of the removal: complete, nothing left. */
  private final List<Quote> finished = new ArrayList<>();

  private final List<Quote> pieces = new ArrayList<>();
  private final List<Quote> inBone = new ArrayList<>();
  private final List<Quote> biopsied = new ArrayList<>();
  private final List<Quote> left = new ArrayList<>();
  private final List<Quote> absent = new ArrayList<>();
  private final List<Quote> absentInCanal = new ArrayList<>();
  private final List<Quote> drained = new ArrayList<>();
  private final List<Quote> mentioned = new ArrayList<>();

  @Override
  public List<Fact> find(OperationRecord record) {
    var finder = new LesionFinder();
    record.reports().forEach(finder::read);
    for (Utterance u : record.headings()) {
      if (u.firstAsserted("lesion") != null) finder.mentioned.add(u.quote());
    }
    return finder.conclude(record);
  }

  private List<Fact> conclude(OperationRecord record) {
    Quote noCanal = Canal.canalUntouched(record);
    boolean canal = Canal.canalReached(record);
    Collections.reverse(excised);
    excised.addAll(0, finished);
    if (excised.isEmpty() && left.isEmpty()) excised.addAll(pieces);
    if (!nearCanal && !absentInCanal.isEmpty() && !Canal.duraOpened(record)) {
      return one("not-found", absentInCanal.stream());
    }
    if (!biopsied.isEmpty() && !left.isEmpty() && excised.size() <= 1) {
      return one("biopsied", Stream.concat(biopsied.stream(), left.stream()));
    }
    boolean taken = !excised.isEmpty() || !inBone.isEmpty();
    if (taken && noCanal != null && !canal) {
      return one(
          "bone-lesion",
          Stream.of(Stream.of(noCanal), inBone.stream(), excised.stream()).flatMap(x -> x));
    }
    if (!excised.isEmpty() && (canal || inBone.isEmpty())) return one("excised", excised.stream());
    if (!biopsied.isEmpty() && !mentioned.isEmpty()) return one("biopsied", biopsied.stream());
    if (!left.isEmpty() && !mentioned.isEmpty()) return one("left", left.stream());
    if (!absent.isEmpty()) return one("not-found", absent.stream());
    if (!drained.isEmpty()) return one("drained", drained.stream());
    if (!mentioned.isEmpty()) return one("indicated", mentioned.stream());
    return noLesion(record);
  }

  private void read(Report r) {
    int talk = 0;
    boolean open = false;
    var acts = r.actsBySentence();
    for (Utterance u : r.body()) {
      if (u.has("lesion")) talk = TALK;
      open |= u.firstAsserted("durotomy") != null && !u.has("accident");
      for (Act a : acts.getOrDefault(u, List.of())) {
        act(a, talk > 0 || open);
        open |=
            a.done()
                && (a.is("v-open", "dura", "arachnoid")
                    || a.verb().concept().equals("v-open") && a.on("durotomy"));
        open &= !(a.done() && a.is("v-close", "dura"));
      }
      words(u);
      if (talk > 0 || open) {
        if (u.firstAsserted("clean-bed") != null) pieces.add(u.quote());
        if (open && unnamedRemoval(u)) pieces.add(u.quote());
      }
      talk--;
    }
  }

  /** While the dura is open, something without a known name came out whole or in pieces. */
  private static boolean unnamedRemoval(Utterance u) {
    for (Mention m : u.mentions()) {
      if (!m.concept().equals("v-remove") || !u.asserted(m)) continue;
      Clause c = u.clauseAt(m.from());
      boolean known =
          c.mentions().stream()
              .anyMatch(o -> o.to() <= m.from() && KNOWN.contains(o.concept()) && u.isHead(o));
      if (c.has("in-pieces") && !known) return true;
    }
    return false;
  }

  private void act(Act a, boolean lesionTalk) {
    if (!a.clause().real()) return;
    Utterance u = a.utterance();
    Quote q = u.quote(a.verb().from());
    boolean lesion =
        a.on("lesion", "lesion-part")
            || (lesionTalk && a.on("lesion-part-word") && !boneTalk(a) && !partOfBone(a));
    if (lesion && a.denied() && a.verb().concept().equals("v-remove") && a.on("lesion"))
      left.add(q);
    if (!lesion || a.denied()) return;
    if (a.verb().concept().equals("v-biopsy")
        || (a.verb().concept().equals("v-remove") && bit(a.clause()))) {
      biopsied.add(q);
    } else if (a.verb().concept().equals("v-remove")) {
      nearCanal |= u.hasAny("canal", "in-dura", "out-dura", "dura", "roots");
      if (boneTalk(a)) inBone.add(q);
      else if (a.on("lesion", "lesion-part")) excised.add(q);
      else pieces.add(q);
    } else if (a.verb().concept().equals("v-drain")) {
      boolean wall = u.hasAny("lesion-part", "lesion-part-word");
      if (wall || !u.has("fluid-lesion")) excised.add(q);
      else drained.add(q);
    } else if (a.verb().concept().equals("v-leave")
        && !u.word(a.verb().to()).equals("of")
        && !a.on("lesion-part-word", "lesion-part")) {
      left.add(q);
    }
  }

  /** {@code The back half of L3}: a part of bone. */
  private static boolean partOfBone(Act a) {
    for (Mention o : a.objects()) {
      if (!o.concept().equals("lesion-part-word")) continue;
      for (Mention n : a.objectPlace().mentions()) {
        boolean next = n.from() >= o.to() && n.from() - o.to() <= 4;
        boolean bone =
            Set.of("vertebral-body", "level", "bone-matter", "lamina", "disc", "peritoneum")
                .contains(n.concept());
        if (next && bone) return true;
      }
    }
    return false;
  }

  /** The words are about bone: tumour of the body, a wall of the vertebra. */
  private static boolean boneTalk(Act a) {
    return a.clause().has("vertebral-body")
        || a.clause().has("bone-matter")
        || a.on("disc", "endplate");
  }

  /** A crumb or a snip for the pathologist is a biopsy. */
  private static boolean bit(Clause c) {
    return c.has("biopsy") || c.has("v-biopsy") || c.has("sample-word");
  }

  private void words(Utterance u) {
    for (Mention m : u.mentions()) {
      if (!u.clauseAt(m.from()).real()) continue;
      boolean denied = u.negated(m);
      Quote q = u.quote(m.from());
      switch (m.concept()) {
        case "clean" -> {
          if (!denied) finished.add(q);
        }
        case "residue" -> {
          if (denied || noBefore(u, m)) finished.add(q);
        }
        case "biopsy" -> {
          if (!denied) biopsied.add(q);
        }
        case "lesion" -> {
          if (!denied) mentioned.add(q);
          else if (u.clauseAt(m.from()).has("v-find") || u.has("canal")) absent.add(q);
          if (denied && u.clauseAt(m.from()).has("canal")) absentInCanal.add(q);
          if (denied && existential(u, m)) absent.add(q);
        }
        case "v-leave" -> {
          Clause c = u.clauseAt(m.from());
          boolean restOf = u.word(m.to()).equals("of");
          if (!denied
              && !restOf
              && c.has("lesion")
              && !c.has("lesion-part-word")
              && !c.has("lesion-part")) left.add(q);
        }
        default -> {}
      }
    }
  }

  /** {@code There was no tumor}: not said of what is left or lies elsewhere. */
  private static boolean existential(Utterance u, Mention m) {
    Clause c = u.clauseAt(m.from());
    if (c.has("residue") || c.has("out-dura") || c.has("in-dura")) return false;
    for (int i = c.from(); i < m.from(); i++) {
      if (u.word(i).equals("there") && m.from() - i <= 7) return true;
    }
    return false;
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

  private static List<Fact> one(String value, Stream<Quote> quotes) {
    return List.of(
        new Fact(KIND, value, List.of(), null, Standing.BODY, quotes.distinct().limit(4).toList()));
  }

  /** Nothing in the report is a lesion: the indication or the work itself says what it was for. */
  private static List<Fact> noLesion(OperationRecord record) {
    var fragments =
        record
            .acts()
            .filter(a -> a.done() && a.is("v-remove", "fragment"))
            .map(a -> a.utterance().quote(a.verb().from()))
            .toList();
    if (!fragments.isEmpty()) return one("no-lesion", fragments.stream());
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
}
