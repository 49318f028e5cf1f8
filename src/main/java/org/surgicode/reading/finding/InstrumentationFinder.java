package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.LevelMention;
import org.surgicode.reading.language.LevelMention.Form;
import org.surgicode.reading.language.Levels;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;

/**
 * Plates, rods and screws on the spine, in front and behind, and the vertebrae they span. Sentences
 * that follow each other tell one construct; a cage's own screws are none.
 */
final class InstrumentationFinder {
  /** Sentences about one construct. */
  private static final class Construct {
    final TreeSet<String> levels = new TreeSet<>(java.util.Comparator.comparingInt(Levels::rank));
    final TreeSet<String> screwed = new TreeSet<>(java.util.Comparator.comparingInt(Levels::rank));
    boolean holds;
    boolean behind;
    boolean ranged;
    @Nullable Quote quote;
  }

  /** The facts; a span that no sentence tells is that of the neighbours of the resected bodies. */
  List<Fact> find(Narrative story, List<String> resected) {
    var all = new ArrayList<Construct>();
    Construct now = new Construct();
    int silent = 9;
    boolean cageBefore = false;
    for (Narrative.Line l : story.lines()) {
      Utterance u = l.utterance();
      boolean says = says(u);
      if (says) {
        boolean turned = l.fromBehind() != now.behind && now.quote != null;
        if (silent > 2 || !l.sameNote() || turned) {
          now = new Construct();
          all.add(now);
        }
        read(l, now, cageBefore);
        silent = 0;
      } else {
        silent++;
      }
      cageBefore = u.firstAsserted("cage") != null;
    }
    var out = new ArrayList<Fact>();
    for (Construct c : all) {
      if (c.quote == null || !c.holds) continue;
      Fact f = c.behind ? posterior(c, c.quote) : anterior(c, c.quote, story, resected);
      if (f != null) out.add(f);
    }
    return out;
  }

  private static boolean says(Utterance u) {
    for (String s : List.of("plate", "rod", "screw", "pedicle-screw", "fixation")) {
      if (Narrative.told(u, s) != null) return true;
    }
    return false;
  }

  private static void read(Narrative.Line l, Construct c, boolean cageBefore) {
    Utterance u = l.utterance();
    for (Mention m : u.mentions()) {
      if (!Narrative.told(u, m)) continue;
      Clause clause = u.clauseAt(m.from());
      boolean own = u.has("own-screws");
      switch (m.concept()) {
        case "plate", "rod" -> {
          if (own && !clause.has("v-seat") && clause.has("own-screws")) continue;
          c.holds = true;
        }
        case "fixation" -> {
          if (own || !fixes(u)) continue;
          c.holds = true;
        }
        case "pedicle-screw" -> {
          c.holds = true;
          c.behind = true;
        }
        case "screw" -> {
          if (own) continue;
          boolean ofCage = (u.has("cage") || cageBefore) && !u.has("plate") && !u.has("rod");
          if (!ofCage && !u.levels(clause).isEmpty()) c.holds = true;
        }
        default -> {
          continue;
        }
      }
      if (c.quote == null) c.quote = u.quote(m.from());
      if (l.fromBehind()) c.behind = true;
      for (LevelMention lm : u.levels()) {
        if (denied(u, lm)) continue;
        c.levels.addAll(lm.levels());
        if (lm.form() == Form.SINGLE) c.screwed.addAll(lm.levels());
        else c.ranged = true;
      }
    }
  }

  private static boolean fixes(Utterance u) {
    return !u.levels().isEmpty()
        && u.hasWord("added", "applied", "tightened", "placed", "performed");
  }

  private static boolean denied(Utterance u, LevelMention l) {
    return u.negated(new Mention("level", l.from(), l.to()));
  }

  private static @Nullable Fact anterior(
      Construct c, Quote quote, Narrative story, List<String> resected) {
    var levels = new TreeSet<>(c.levels);
    if (levels.size() < 2) {
      for (Utterance u : story.headings()) {
        boolean hold = Narrative.told(u, "plate") != null || Narrative.told(u, "rod") != null;
        if (hold) u.levels().forEach(l -> levels.addAll(l.levels()));
      }
    }
    if (levels.size() < 2 && !resected.isEmpty()) {
      levels.add(Levels.neighbour(resected.get(0), -1));
      levels.add(Levels.neighbour(resected.get(resected.size() - 1), 1));
    }
    if (levels.size() < 2) return null;
    var span = Levels.between(levels.first(), levels.last());
    return new Fact(
        "anterior-instrumentation",
        "placed",
        span,
        (double) span.size(),
        Standing.BODY,
        List.of(quote));
  }

  private static Fact posterior(Construct c, Quote quote) {
    boolean segmental = c.screwed.size() >= 3 || c.ranged && c.levels.size() >= 3;
    Double amount =
        c.levels.size() < 2
            ? null
            : (double) Levels.between(c.levels.first(), c.levels.last()).size();
    return new Fact(
        "posterior-instrumentation",
        segmental ? "segmental" : "nonsegmental",
        List.copyOf(c.levels),
        amount,
        Standing.BODY,
        List.of(quote));
  }
}
