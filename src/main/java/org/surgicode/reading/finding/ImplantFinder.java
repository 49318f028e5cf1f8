package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.language.LevelMention;
import org.surgicode.reading.language.Levels;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;

/** Devices left in the patient: whether their kind and span are told, and where a cage sits. */
final class ImplantFinder {
  private static final WordSet NAMED =
      WordSet.of("cage", "plate", "rod", "screw", "pedicle-screw", "own-screws");

  private @Nullable Quote used;
  private @Nullable Quote kind;
  private @Nullable Quote vague;
  private @Nullable Quote cage;
  private @Nullable Quote discCage;
  private @Nullable Quote cement;
  private boolean held;
  private final List<String> span = new ArrayList<>();
  private @Nullable Quote spanQuote;

  /**
   * Facts about implants.
   *
   * @param resected bodies resected, upper first
   * @param fused whether a fusion was done
   */
  List<Fact> find(Narrative story, List<String> resected, boolean fused) {
    story.lines().forEach(l -> read(l.utterance()));
    boolean gap = !resected.isEmpty() || story.tells("corpectomy") || story.titled("corpectomy");
    return facts(resected, gap, fused);
  }

  private void read(Utterance u) {
    for (Mention m : u.mentions()) {
      boolean named = NAMED.contains(m.concept());
      boolean other = m.concept().equals("fixation") || m.concept().equals("cement");
      if (!named && !other || !Narrative.told(u, m) || onlyTried(u, m)) continue;
      Quote q = u.quote(m.from());
      switch (m.concept()) {
        case "fixation" -> {
          if (!applied(u, m)) continue;
          vague = q;
        }
        case "cement" -> {
          if (!fills(u)) continue;
          cement = q;
          kind = kind == null ? q : kind;
        }
        case "cage" -> {
          boolean disc = u.has("disc-place") && !u.hasAny("gap-place", "fusion");
          if (disc) discCage = q;
          else cage = q;
          kind = q;
        }
        default -> {
          kind = q;
          held = true;
        }
      }
      if (used == null) used = q;
      span(u, q);
    }
  }

  private static boolean onlyTried(Utterance u, Mention m) {
    var c = u.clauseAt(m.from());
    return c.has("temporary") && !c.has("v-seat") || u.has("not-opened");
  }

  /** Put on or named as an implant, not a word for the stability of the spine. */
  private static boolean applied(Utterance u, Mention m) {
    var c = u.clauseAt(m.from());
    boolean put =
        c.has("v-seat") || c.has("v-perform") || Narrative.under(u, "implant", "instrumentation");
    put |= u.hasWord("applied", "added", "used", "tightened", "placed");
    return put && !u.word(m.from()).startsWith("stabil") && !c.has("spared-word");
  }

  /** Cement that stands for the body, not cement around a screw. */
  private static boolean fills(Utterance u) {
    if (u.has("pedicle-screw")) return false;
    if (u.hasAny("cage", "gap-place")) return true;
    for (int i = 0; i < u.sentence().tokens().size(); i++) {
      String s = u.sentence().tokens().get(i).stem();
      if (s.equals("strut") || s.equals("fill") || s.equals("block") || s.equals("pour"))
        return true;
    }
    return false;
  }

  private void span(Utterance u, Quote q) {
    if (spanQuote != null || u.levels().isEmpty()) return;
    for (LevelMention l : u.levels()) span.addAll(l.levels());
    spanQuote = q;
  }

  private List<Fact> facts(List<String> resected, boolean gap, boolean fused) {
    if (used == null) return List.of();
    var out = new ArrayList<Fact>();
    out.add(Fact.of("implant", "used", Standing.BODY, used));
    if (kind != null && (vague == null || held)) {
      out.add(Fact.of("implant-kind", "stated", Standing.BODY, kind));
    }
    if (spanQuote != null) {
      var levels =
          span.stream().distinct().sorted((a, b) -> Levels.rank(a) - Levels.rank(b)).toList();
      out.add(new Fact("implant-span", "stated", levels, null, Standing.BODY, List.of(spanQuote)));
    }
    device(resected, gap, fused, out);
    return out;
  }

  private void device(List<String> resected, boolean gap, boolean fused, List<Fact> out) {
    if (discCage != null && cage == null && gap) {
      cage = discCage;
    } else if (discCage != null) {
      out.add(Fact.of("device", "disc-space", Standing.BODY, discCage));
    }
    if (cage == null && cement == null) return;
    Quote q = cage != null ? cage : cement;
    if (q == null) return;
    if (!gap && cage != null) {
      out.add(Fact.of("device", "disc-space", Standing.BODY, q));
      return;
    }
    String value = fused ? "defect" : "no-fusion";
    double gaps = gaps(resected);
    if (cage != null || !fused) {
      out.add(new Fact("device", value, List.of(), gaps, Standing.BODY, List.of(q)));
    }
  }

  private static double gaps(List<String> resected) {
    int gaps = 1;
    for (int i = 0; i + 1 < resected.size(); i++) {
      if (Levels.rank(resected.get(i + 1)) - Levels.rank(resected.get(i)) > 1) gaps++;
    }
    return gaps;
  }
}
