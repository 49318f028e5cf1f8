package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

  /** The lesion itself was sampled, by an act and not only by the word biopsy. */
  private boolean sampledItself;

  /** Words on the end of the removal: complete, nothing left. */
  private final List<Quote> finished = new ArrayList<>();

  private final List<Quote> pieces = new ArrayList<>();
  private final List<Quote> inBone = new ArrayList<>();
  private final List<Quote> biopsied = new ArrayList<>();
  private final List<Quote> left = new ArrayList<>();
  private final List<Quote> absent = new ArrayList<>();

  /** No lesion, said outright: {@code no intradural mass}. */
  private final List<Quote> none = new ArrayList<>();

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
    var out = new ArrayList<Fact>(finder.conclude(record));
    Quote sample = headingSample(record);
    if (sample != null) out.add(Fact.of(KIND, "titled-biopsy", Standing.HEADING, sample));
    return out;
  }

  /** The title names a biopsy of the lesion and no removal of it. */
  private static @Nullable Quote headingSample(OperationRecord record) {
    Quote sample = null;
    for (Utterance u : record.headings()) {
      if (u.hasAny("n-remove", "v-remove", "clean", "v-drain")) return null;
      boolean titled = u.sentence().section().heading() != null;
      for (Mention m : u.mentions()) {
        boolean named = m.concept().equals("biopsy") && u.asserted(m);
        boolean ofIt = u.word(m.to()).equals("of") && u.clauseAt(m.from()).has("lesion");
        if (titled && named && ofIt && u.hasAny("in-dura", "out-dura", "canal")) {
          sample = u.quote(m.from());
        }
      }
    }
    return sample;
  }

  private List<Fact> conclude(OperationRecord record) {
    Quote noCanal = Canal.canalUntouched(record);
    boolean canal = Canal.canalReached(record);
    gatherProof();
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
    boolean sampled = sampledItself || !mentioned.isEmpty();
    if (!biopsied.isEmpty() && sampled) return one("biopsied", biopsied.stream());
    if (!left.isEmpty()) return one("left", left.stream());
    if (!absent.isEmpty()) return one("not-found", absent.stream());
    if (!none.isEmpty() && Canal.canalReached(record)) return one("not-found", none.stream());
    if (!drained.isEmpty()) return one("drained", drained.stream());
    if (!mentioned.isEmpty()) return one("indicated", mentioned.stream());
    return noLesion(record);
  }

  /** The last removal first, since it tells the end; then what was left, then the pieces. */
  private void gatherProof() {
    List<List<Quote>> kinds = List.of(excised, finished, pieces);
    kinds.forEach(Collections::reverse);
    var proof = new ArrayList<Quote>();
    boolean doubtful = !left.isEmpty() || !none.isEmpty();
    boolean told = !excised.isEmpty() || !finished.isEmpty() || !doubtful;
    if (!told) return;
    int longest = kinds.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < longest; i++) {
      for (List<Quote> kind : kinds) if (i < kind.size()) proof.add(kind.get(i));
    }
    excised.clear();
    excised.addAll(proof);
  }

  private void read(Report r) {
    int talk = 0;
    boolean open = false;
    var acts = r.actsBySentence();
    for (Utterance u : r.body()) {
      if (u.about("lesion")) talk = TALK;
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
      field(u);
      if (talk > 0 || open) {
        if (u.firstAsserted("clean-bed") != null) pieces.add(u.quote());
        if (unnamedRemoval(u)) pieces.add(u.quote());
      }
      talk--;
    }
  }

  /** While the dura is open, something without a known name came out whole or in pieces. */
  private static boolean unnamedRemoval(Utterance u) {
    for (Mention m : u.mentions()) {
      boolean out = m.concept().equals("v-out") && u.word(m.from()).equals("out");
      if (!m.concept().equals("v-remove") && !out || !u.asserted(m)) continue;
      Clause c = u.clauseAt(m.from());
      boolean known =
          c.mentions().stream()
              .anyMatch(o -> o.to() <= m.from() && KNOWN.contains(o.concept()) && u.isHead(o));
      if (c.has("in-pieces") && !known) return true;
    }
    return false;
  }

  private void act(Act a, boolean lesionTalk) {
    boolean refused = a.utterance().negated(a.verb());
    if (a.is("v-remove", "lesion") && refused) left.add(a.utterance().quote(a.verb().from()));
    if (a.is("v-biopsy", "lesion", "lesion-part") && a.done()) sampledItself = true;
    if (!a.clause().real()) return;
    Utterance u = a.utterance();
    Quote q = u.quote(a.verb().from());
    boolean lesion =
        a.on("lesion", "lesion-part")
            || (lesionTalk && a.on("lesion-part-word") && !boneTalk(a) && !partOfBone(a));
    boolean accompanied =
        a.resolved()
            && a.is("v-remove")
            && a.clause().mentions().stream().anyMatch(m -> withIt(u, m));
    if (accompanied && !a.denied()) pieces.add(q);
    if (!lesion || a.denied()) return;
    if (a.verb().concept().equals("v-biopsy")
        || (a.verb().concept().equals("v-remove") && bit(a.clause()))) {
      biopsied.add(q);
    } else if (a.verb().concept().equals("v-remove")) {
      nearCanal |= u.hasAny("canal", "in-dura", "out-dura", "dura", "roots");
      if (boneTalk(a)) inBone.add(q);
      else if (a.on("lesion", "lesion-part")) excised.add(q);
      else pieces.add(q);
    } else if (a.is("v-detach") || a.is("v-move")) {
      if (a.clause().has("in-pieces")) pieces.add(q);
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

  /** {@code Removed in full, together with the capsule}. */
  private static boolean withIt(Utterance u, Mention m) {
    boolean part = m.concept().equals("lesion-part") || m.concept().equals("lesion");
    if (!part || u.negated(m)) return false;
    for (int i = Math.max(0, m.from() - 4); i < m.from(); i++) {
      if (u.word(i).equals("with") || u.word(i).equals("including")) return true;
    }
    return false;
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
    return (c.has("biopsy") || c.has("v-biopsy") || c.has("sample-word")) && !c.has("in-pieces");
  }

  private void words(Utterance u) {
    for (Mention m : u.mentions()) {
      if (m.concept().equals("lesion") && notFound(u, m)) absent.add(u.quote(m.from()));
      if (!u.clauseAt(m.from()).real()) continue;
      boolean denied = u.negated(m);
      Quote q = u.quote(m.from());
      switch (m.concept()) {
        case "clean" -> {
          if (!denied) finished.add(q);
        }
        case "residue" -> {
          if (denied || noBefore(u, m)) finished.add(q);
          else if (u.word(m.to() - 1).equals("left")) left.add(q);
        }
        case "fluid-lesion" -> {
          Clause c = u.clauseAt(m.from());
          boolean flows = c.has("v-drain") || c.has("v-out") || c.has("v-flow");
          if (!denied && flows) drained.add(q);
        }
        case "biopsy" -> {
          if (!denied) biopsied.add(q);
        }
        case "lesion" -> {
          if (!denied) mentioned.add(q);
          else if (u.clauseAt(m.from()).has("v-find") || u.has("canal")) absent.add(q);
          if (denied && outright(u, m)) none.add(q);
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

  /** A field or a ticked box: {@code Tumor removed: yes}, {@code Extent: [x] biopsy}. */
  private void field(Utterance u) {
    boolean removal = u.about("v-remove") || u.about("n-remove");
    boolean asked = removal && u.about("lesion") && !u.has("v-remove") && !u.has("lesion");
    if (asked && u.saysNo()) left.add(u.quote());
    else if (asked && u.word(0).equals("yes")) finished.add(u.quote());
    if (u.about("n-remove") && !u.has("n-remove") && u.firstAsserted("biopsy") != null) {
      sampledItself = true;
    }
  }

  /** {@code No intradural mass}; not {@code no residual mass}, nor one more. */
  private static boolean outright(Utterance u, Mention m) {
    boolean no = u.word(m.from() - 1).equals("no") || u.word(m.from() - 2).equals("no");
    Clause c = u.clauseAt(m.from());
    boolean other = c.hasAny("residue", "clean", "clean-bed", "v-remove", "out-dura");
    for (int i = m.from() - 2; i < m.to() + 4; i++) {
      other |=
          Set.of("more", "further", "other", "second", "visible", "left", "seen", "anymore")
              .contains(u.word(i));
    }
    return no && !other;
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

  /**
   * {@code Could not be located}, {@code was not there}, {@code the search brought no mass to
   * light}; not said of what is left.
   */
  private static boolean notFound(Utterance u, Mention m) {
    Clause c = u.clauseAt(m.from());
    if (!u.negated(m) || c.has("residue") || c.has("c-past")) return false;
    boolean sought =
        c.has("v-search") || c.has("v-find") && notSeen(u, c) || u.has("pathologist-says");
    return sought || u.word(m.to() + 1).equals("not") && u.word(m.to() + 2).equals("there");
  }

  private static boolean notSeen(Utterance u, Clause c) {
    for (Mention v : c.all("v-find")) if (u.negated(v)) return true;
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
