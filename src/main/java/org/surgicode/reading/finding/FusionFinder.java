package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.language.Circumstance;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.LevelMention;
import org.surgicode.reading.language.LevelMention.Form;
import org.surgicode.reading.language.Levels;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.Words;

/** Fusion from the front and from behind, and across how many interspaces. */
final class FusionFinder {
  private @Nullable Quote wanted;
  private @Nullable Quote denied;
  private @Nullable Quote prepared;
  private @Nullable Quote behind;
  private @Nullable Quote behindThroughDisc;
  private boolean putInBefore;
  private int sinceGraft = 9;
  private final List<Utterance> told = new ArrayList<>();
  private final List<Utterance> placed = new ArrayList<>();

  /** Sentences in which a disc was taken out from the front. */
  private final List<Utterance> emptied = new ArrayList<>();

  /** Every interspace that the report names. */
  private final Set<String> pairs = new LinkedHashSet<>();

  /**
   * Facts about fusion.
   *
   * @param resected bodies resected, upper first
   * @param grafted whether a bone graft was used
   */
  List<Fact> find(Narrative story, List<String> resected, boolean grafted) {
    for (Narrative.Line l : story.lines()) read(l);
    for (Utterance u : story.headings()) {
      Mention m = Narrative.told(u, "fusion");
      if (m != null && !u.has("posterior-fusion") && wanted == null && denied == null) {
        wanted = u.quote(m.from());
      }
      if (m != null && !u.has("posterior-fusion")) told.add(u);
    }
    var out = new ArrayList<Fact>();
    boolean front =
        denied == null
            && (wanted != null && (grafted || prepared != null) || prepared != null && grafted);
    if (front && behind == null || front && !resected.isEmpty()) out.add(anterior(resected));
    if (behindThroughDisc != null) {
      out.add(Fact.of("posterior-arthrodesis", "interbody", Standing.BODY, behindThroughDisc));
    } else if (behind != null) {
      out.add(Fact.of("posterior-arthrodesis", "posterolateral", Standing.BODY, behind));
    }
    return out;
  }

  /** Words that no fusion was meant, or null. */
  @Nullable Quote denied() {
    return denied;
  }

  private static boolean putIn(Utterance u) {
    return u.hasAny("cage", "graft-own", "graft-donor", "graft-piece", "graft-iliac");
  }

  private void read(Narrative.Line l) {
    Utterance u = l.utterance();
    sinceGraft = putIn(u) ? 0 : sinceGraft + 1;
    for (LevelMention level : u.levels()) {
      if (level.form() == Form.PAIR) pairs.add(space(level.levels().get(0), level.levels().get(1)));
    }
    putInBefore = sinceGraft <= 2;
    for (Mention m : u.mentions()) {
      switch (m.concept()) {
        case "fusion" -> fusion(l, m);
        case "disc" -> {
          if (!l.fromBehind() && Narrative.told(u, m) && u.has("v-remove")) emptied.add(u);
        }
        case "posterior-fusion" -> {
          if (Narrative.told(u, m)) behind = u.quote(m.from());
        }
        case "posterior-interbody" -> {
          if (Narrative.told(u, m)) behindThroughDisc = u.quote(m.from());
        }
        case "joint-face" -> {
          if (!l.fromBehind() && Narrative.told(u, m) && roughened(u, m))
            prepared = u.quote(m.from());
        }
        case "cage", "graft-piece", "graft-own", "graft-donor" -> {
          if (!l.fromBehind() && Narrative.told(u, m) && !u.levels().isEmpty()) placed.add(u);
        }
        default -> {}
      }
    }
  }

  private void fusion(Narrative.Line l, Mention m) {
    Utterance u = l.utterance();
    var c = u.clauseAt(m.from());
    boolean meant = intended(c) && (putIn(u) || putInBefore);
    if (!c.real() && !u.negated(m) && !meant) return;
    if (u.negated(m) || refused(u, m)) {
      denied = u.quote(m.from());
    } else if (l.fromBehind()) {
      behind = u.quote(m.from());
    } else {
      if (wanted == null) wanted = u.quote(m.from());
      told.add(u);
    }
  }

  /** Bone put in so that two vertebrae should unite: a fusion is by its nature still to come. */
  private static boolean intended(Clause c) {
    return c.circumstances().equals(Set.of(Circumstance.UNREAL));
  }

  /** {@code Fusion was not attempted}, {@code fusion: none}. */
  private static boolean refused(Utterance u, Mention m) {
    for (int i = m.from() - 1; i >= Math.max(u.clauseAt(m.from()).from(), m.from() - 4); i--) {
      if (Words.oneOf(u.word(i), "against", "without", "no", "instead", "avoid", "than")) {
        return true;
      }
    }
    int after = m.to();
    while (Words.oneOf(u.word(after), ":", "was", "were", "is", "has", "been")) after++;
    return Words.oneOf(u.word(after), "not", "none", "never", "no");
  }

  /** The joint's face was scraped: said in the same clause. */
  private static boolean roughened(Utterance u, Mention m) {
    return u.clauseAt(m.from()).has("roughen");
  }

  private Fact anterior(List<String> resected) {
    var spaces = new LinkedHashSet<String>();
    told.forEach(u -> spaces(u, spaces));
    if (spaces.isEmpty()) placed.forEach(u -> spaces(u, spaces));
    if (spaces.isEmpty() && resected.isEmpty()) emptied.forEach(u -> spaces(u, spaces));
    if (spaces.isEmpty() && resected.isEmpty() && pairs.size() == 1) spaces.addAll(pairs);
    if (!resected.isEmpty()) {
      var around = new LinkedHashSet<String>();
      for (String body : resected) {
        around.add(space(Levels.neighbour(body, -1), body));
        if (!Words.oneOf(body, "S1", "S2", "S3", "S4")) {
          around.add(space(body, Levels.neighbour(body, 1)));
        }
      }
      if (spaces.isEmpty() || around.size() > spaces.size()) {
        spaces.clear();
        spaces.addAll(around);
      }
    }
    if (told.stream().anyMatch(u -> u.has("one-interspace"))) {
      var one = spaces.stream().limit(1).toList();
      spaces.retainAll(one);
    }
    boolean lumbar = spaces.stream().anyMatch(FusionFinder::isLumbar);
    Quote proof = wanted != null ? wanted : prepared;
    return new Fact(
        "anterior-arthrodesis",
        lumbar ? "lumbar" : "other",
        List.of(),
        spaces.isEmpty() ? null : (double) spaces.size(),
        Standing.BODY,
        List.of(java.util.Objects.requireNonNull(proof)));
  }

  private static String space(String upper, String lower) {
    return upper + "-" + lower;
  }

  private static boolean isLumbar(String space) {
    return space.charAt(0) == 'L' || space.charAt(0) == 'S';
  }

  /** Interspaces that a sentence names: pairs, or all between the ends of a span. */
  private static void spaces(Utterance u, Set<String> out) {
    var ends = new TreeSet<String>(java.util.Comparator.comparingInt(Levels::rank));
    for (LevelMention l : u.levels()) {
      if (l.form() == Form.PAIR) out.add(space(l.levels().get(0), l.levels().get(1)));
      if (l.form() == Form.RANGE) span(l.levels(), out);
      if (l.form() == Form.SINGLE) ends.addAll(l.levels());
    }
    if (ends.size() >= 2 && out.isEmpty() && u.hasAny("cage", "graft-piece", "fusion")) {
      span(Levels.between(ends.first(), ends.last()), out);
    }
  }

  private static void span(List<String> bodies, Set<String> out) {
    for (int i = 0; i + 1 < bodies.size(); i++) out.add(space(bodies.get(i), bodies.get(i + 1)));
  }
}
