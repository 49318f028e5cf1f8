package org.surgicode.reading.finding;

import java.util.ArrayList;
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
import org.surgicode.reading.text.SectionKind;

/**
 * On which side of the dura the lesion lay: by an opening made on purpose, by words that place the
 * lesion, by a dura that stayed closed. A tear is no opening.
 */
final class DuraFinder implements Finder {
  private static final String KIND = "compartment";
  private final List<Quote> opened = new ArrayList<>();
  private final List<Quote> closed = new ArrayList<>();
  private final List<Quote> inside = new ArrayList<>();
  private final List<Quote> outside = new ArrayList<>();
  private final List<Quote> pointed = new ArrayList<>();
  private final List<Quote> aside = new ArrayList<>();
  private final List<Quote> twoSided = new ArrayList<>();
  private final List<Quote> torn = new ArrayList<>();

  @Override
  public List<Fact> find(OperationRecord record) {
    var finder = new DuraFinder();
    for (boolean later : new boolean[] {false, true}) {
      int opened = finder.opened.size() + finder.pointed.size();
      int closed = finder.closed.size();
      for (Report r : record.reports()) finder.read(r, later);
      boolean nowOpen = finder.opened.size() + finder.pointed.size() > opened;
      boolean nowClosed = finder.closed.size() > closed;
      if (later && nowClosed && !nowOpen) {
        finder.opened.clear();
        finder.pointed.clear();
        finder.inside.clear();
      }
      if (later && nowOpen && !nowClosed) finder.closed.subList(0, closed).clear();
    }
    boolean silent = finder.opened.isEmpty() && finder.pointed.isEmpty();
    if (silent && finder.closed.isEmpty() && finder.torn.isEmpty()) {
      record.reports().forEach(r -> finder.opened.addAll(ImpliedOpening.of(r)));
    }
    return finder.facts(record);
  }

  /** Reads what was told first, or what was added later. */
  private void read(Report r, boolean later) {
    for (Act a : r.acts()) {
      if (r.isAdded(a.utterance()) == later && !struck(a.utterance())) act(a);
    }
    for (Utterance u : r.body()) if (r.isAdded(u) == later && !struck(u)) words(u);
  }

  /** {@code The paragraph beginning … is to be struck out}: quoted to be taken back. */
  private static boolean struck(Utterance u) {
    for (int i = 0; i < u.sentence().tokens().size(); i++) {
      if (Set.of("struck", "strike", "deleted", "disregard", "disregarded").contains(u.word(i))) {
        return true;
      }
    }
    return false;
  }

  private void act(Act a) {
    if (a.is("v-perform", "incision") && cutsDura(a.utterance(), a.clause()) && a.done()) {
      opened.add(a.utterance().quote(a.verb().from()));
    }
    if (a.is("v-open", "arachnoid") && a.done()) inside.add(a.utterance().quote(a.verb().from()));
    if (!a.on("dura", "durotomy") || !a.clause().real()) return;
    Clause told = a.clause();
    if (a.resolved() && (told.has("bone-matter") || told.has("level") || told.has("endplate")))
      return;
    Utterance u = a.utterance();
    boolean knife = a.clause().has("knife") && a.on("dura") && a.done();
    boolean opens = a.verb().concept().equals("v-open") || knife;
    boolean pierced =
        !Set.of("touched", "disturbed", "addressed").contains(u.word(a.verb().from()));
    if (a.is("v-touch", "dura") && pierced && a.denied() && !elsewhereOnly(u)) {
      closed.add(u.quote(a.verb().from()));
    }
    if (!opens) return;
    Quote q = u.quote(a.verb().from());
    if (a.denied()) {
      if (!elsewhereOnly(u)) closed.add(q);
    } else if (accident(u, a.clause())) {
      torn.add(q);
    } else if (!partingFrom(a)) {
      (a.resolved() ? pointed : opened).add(q);
    }
  }

  /** {@code An incision in the dura}, not one {@code over} it. */
  private static boolean cutsDura(Utterance u, Clause c) {
    for (Mention m : c.all("dura")) {
      int i = m.from() - 1;
      while (i >= c.from() && u.onlyFillers(i, i + 1) && !u.word(i).equals("of")) i--;
      if (!Set.of("over", "above", "near", "to", "toward", "towards").contains(u.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean accident(Utterance u, Clause c) {
    boolean meant = u.has("purpose");
    return (u.has("accident") && !meant) || (c.has("tear") && !c.has("durotomy") && !meant);
  }

  /** {@code Divided from the dura}: something else was parted from it. */
  private static boolean partingFrom(Act a) {
    String after = a.utterance().word(a.verb().to());
    return after.equals("from") || after.equals("off");
  }

  /** {@code It was not opened anywhere else}: it was opened somewhere. */
  private static boolean elsewhereOnly(Utterance u) {
    for (int i = 0; i < u.sentence().tokens().size(); i++) {
      if (u.word(i).equals("else") || u.word(i).equals("until") || u.word(i).equals("further")) {
        return true;
      }
    }
    return false;
  }

  private void words(Utterance u) {
    field(u);
    for (Mention m : u.mentions()) {
      if (!u.clauseAt(m.from()).real()) continue;
      Quote q = u.quote(m.from());
      switch (m.concept()) {
        case "durotomy" -> {
          if (u.negated(m)) closed.add(q);
          else if (accident(u, u.clauseAt(m.from()))) torn.add(q);
          else if (!repairOnly(u, m)) opened.add(q);
        }
        case "dura-open", "intradural-work" -> {
          if (!u.negated(m) && !accident(u, u.clauseAt(m.from()))) opened.add(q);
        }
        case "off-dura" -> {
          boolean lesion = u.hasAny("lesion", "lesion-part", "lesion-part-word");
          if (!u.negated(m) && lesion && u.clauseAt(m.from()).has("v-remove")) aside.add(q);
        }
        case "two-sided" -> {
          if (!u.negated(m)) twoSided.add(q);
        }
        case "incision" -> {
          if (!u.negated(m) && inDura(u, m) && !accident(u, u.clauseAt(m.from()))) opened.add(q);
        }
        case "dura-intact" -> {
          if (!u.negated(m)) closed.add(q);
        }
        case "in-dura" -> {
          if (!u.negated(m) && tellsPlace(u, m)) inside.add(q);
        }
        case "out-dura" -> {
          if (!u.negated(m) && tellsPlace(u, m)) outside.add(q);
        }
        case "tear" -> {
          boolean sac = u.has("dura") || u.has("csf");
          if (!u.negated(m) && sac && !u.has("purpose")) torn.add(q);
        }
        default -> {}
      }
    }
  }

  /** A ticked or filled field about the dura or the lesion: {@code Dura: [x] intact}. */
  private void field(Utterance u) {
    if (u.sentence().section().kind() != SectionKind.BODY) return;
    if (u.about("v-open") && u.about("dura") && !u.has("dura")) {
      if (u.saysNo()) closed.add(u.quote());
      else if (u.word(0).equals("yes")) opened.add(u.quote());
    }
    boolean dura = u.about("dura") && !u.has("dura");
    boolean lesion = u.about("lesion") && !u.has("lesion");
    for (Mention m : u.mentions()) {
      boolean denied = u.negated(m);
      Quote q = u.quote(m.from());
      if (dura && m.concept().equals("v-open") && !accident(u, u.clauseAt(m.from()))) {
        if (denied) closed.add(q);
        else opened.add(q);
      }
      if (dura && m.concept().equals("w-intact") && !denied && !u.has("v-open")) closed.add(q);
      if (lesion && m.concept().equals("in-dura") && !denied) inside.add(q);
      if (lesion && m.concept().equals("out-dura") && !denied) outside.add(q);
    }
  }

  /** {@code A 22 mm opening in the ventral dura}, made and not merely found. */
  private static boolean inDura(Utterance u, Mention m) {
    boolean tied = u.word(m.to()).equals("in") || u.word(m.to()).equals("of");
    boolean dura =
        u.mentions().stream()
            .anyMatch(
                d -> d.concept().equals("dura") && d.from() > m.to() && d.from() - m.to() <= 4);
    for (int i = m.to(); i < u.clauseAt(m.from()).to(); i++) {
      String w = u.word(i);
      if (w.equals("appeared")
          || w.equals("noted")
          || w.equals("seen")
          || w.equals("found")
          || w.equals("noticed")) return false;
    }
    return tied && dura;
  }

  /** {@code The durotomy was closed}: told after its making, it is no second statement. */
  private static boolean repairOnly(Utterance u, Mention m) {
    return u.clauseAt(m.from()).has("v-close") && !u.clauseAt(m.from()).has("v-perform");
  }

  /** The lesion stands in the same clause, or the words are an adjective to it. */
  private static boolean tellsPlace(Utterance u, Mention m) {
    var c = u.clauseAt(m.from());
    if (c.has("lesion") || c.has("lesion-part")) return true;
    if (c.from() == 0 && (u.word(0).equals("it") || u.word(0).equals("this"))) return true;
    return u.has("lesion") && u.clauses().size() <= 3;
  }

  private List<Fact> facts(OperationRecord record) {
    var out = new ArrayList<Fact>();
    opened.addAll(pointed);
    if (opened.isEmpty() && inside.isEmpty()) outside.addAll(aside);
    boolean in = !opened.isEmpty() || !inside.isEmpty();
    boolean out2 = !outside.isEmpty() || !closed.isEmpty();
    if (!opened.isEmpty()) {
      out.add(
          fact("intradural", Stream.concat(opened.stream().limit(3), inside.stream().limit(2))));
      if (!twoSided.isEmpty()) {
        out.add(
            new Fact(
                "lesion-parts",
                "both-sides",
                List.of(),
                null,
                Standing.BODY,
                twoSided.stream().distinct().limit(2).toList()));
      } else if (!outside.isEmpty() && !inside.isEmpty()) {
        out.add(
            new Fact(
                "lesion-parts",
                "both-sides",
                List.of(),
                null,
                Standing.BODY,
                Stream.concat(inside.stream().limit(1), outside.stream().limit(1))
                    .distinct()
                    .toList()));
      }
      if (!closed.isEmpty()) out.add(fact("extradural", closed.stream().limit(3)));
    } else if (in && !out2) {
      out.add(fact("intradural", inside.stream().limit(3)));
    } else if (out2) {
      if (!outside.isEmpty() || lesionHandled(record) || headingSaysInside(record)) {
        out.add(
            fact("extradural", Stream.concat(closed.stream().limit(2), outside.stream().limit(2))));
      }
      if (!inside.isEmpty()) out.add(fact("intradural", inside.stream().limit(3)));
    }
    headings(record, out);
    if (!torn.isEmpty()) {
      out.add(
          new Fact(
              "accidental-durotomy",
              "torn",
              List.of(),
              null,
              Standing.BODY,
              torn.stream().distinct().limit(2).toList()));
    }
    return out;
  }

  private static boolean lesionHandled(OperationRecord record) {
    return record.acts().anyMatch(a -> a.done() && a.is("v-remove", "lesion", "lesion-part"));
  }

  /** A closed dura contradicts a heading that puts the lesion inside, whatever else is told. */
  private static boolean headingSaysInside(OperationRecord record) {
    return record.headings().stream().anyMatch(u -> u.firstAsserted("in-dura") != null);
  }

  private static void headings(OperationRecord record, List<Fact> out) {
    for (Utterance u : record.headings()) {
      if (u.has("in-dura") && u.has("out-dura")) continue;
      for (Mention m : u.mentions()) {
        if (!u.asserted(m) || !tellsPlace(u, m) && !m.concept().equals("durotomy")) continue;
        if (m.concept().equals("in-dura")) {
          out.add(Fact.of(KIND, "intradural", Standing.HEADING, u.quote(m.from())));
        } else if (m.concept().equals("out-dura")) {
          out.add(Fact.of(KIND, "extradural", Standing.HEADING, u.quote(m.from())));
        }
      }
    }
  }

  private static Fact fact(String value, Stream<Quote> quotes) {
    return new Fact(KIND, value, List.of(), null, Standing.BODY, quotes.distinct().toList());
  }
}
