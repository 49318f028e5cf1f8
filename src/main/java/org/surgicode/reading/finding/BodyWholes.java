package org.surgicode.reading.finding;

import org.surgicode.reading.language.Amount;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.LevelMention;
import org.surgicode.reading.language.LevelMention.Form;
import org.surgicode.reading.language.Levels;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/** Words that a body went whole, or how far its removal reached. */
final class BodyWholes {
  private static final WordSet HEDGE_FILLERS =
      WordSet.of("the", "a", "an", "quite", "really", "entirely", "exactly", "truly", "being");

  private static final WordSet HEDGES =
      WordSet.of("almost", "nearly", "near", "practically", "virtually");

  private static final WordSet ENTIRE =
      WordSet.of("all", "whole", "everything", "entirety", "entire", "entirely");

  /** Verbs that take something out. */
  static final WordSet TAKES = WordSet.of("v-remove", "v-out", "v-bone");

  private final BodyTalk talk;

  BodyWholes(BodyTalk talk) {
    this.talk = talk;
  }

  /** {@code Removed in its entirety}, {@code all of it is gone}. */
  boolean wholes(Utterance u, boolean bone) {
    boolean field = BodyWords.boneField(u);
    if (!bone && !talk.onBone() && !field && !u.has("vertebral-body")) return false;
    boolean found = false;
    for (Mention m : u.mentions()) {
      if (!m.concept().equals("whole") || !u.clauseAt(m.from()).real()) continue;
      if (isHedged(u, m)) continue;
      if (isVerb(u.word(m.from()))) continue;
      Clause c = u.clauseAt(m.from());
      boolean of =
          c.has("vertebral-body") || c.has("level") || c.has("corpectomy") || c.has("bone-matter");
      String next = u.word(m.to());
      if (Words.oneOf(next, "height", "depth", "width", "length")) continue;
      boolean takes =
          c.has("v-remove")
              || c.has("corpectomy")
              || doneSo(u, m)
              || ENTIRE.contains(u.word(m.to() - 1)) && gone(u, c);
      boolean between = u.word(m.from()).equals("everything") && next.equals("between");
      boolean predicate = bone && (takes || between) && (between || !c.has("disc"));
      of &= takes;
      of |= field && !u.levels(c).isEmpty() && u.word(m.from()).equals("all");
      if (!of && !predicate
          || c.has("lesion")
          || c.has("disc") && !next.equals("between")
          || c.has("endplate")
          || c.has("fragment")) continue;
      if (u.amounts().any(a -> !ofAnother(u, a, c))) continue;
      for (String level : talk.levels(u, m)) talk.of(level).complete(u.quote(m.from()));
      found = true;
    }
    return found;
  }

  /** {@code It was decided to resect L3, and this was done completely}. */
  private static boolean doneSo(Utterance u, Mention whole) {
    String before = u.word(whole.from() - 1);
    boolean done = Words.oneOf(before, "done", "performed", "accomplished", "achieved", "carried");
    return done || before.equals("out") && u.word(whole.from() - 2).equals("carried");
  }

  /** {@code Nearly the whole}, {@code practically all}, and what denies it. */
  static boolean isHedged(Utterance u, Mention whole) {
    int before = whole.from() - 1;
    while (before >= 0 && HEDGE_FILLERS.contains(u.word(before))) before--;
    return HEDGES.contains(u.word(before))
        || isDenied(u, whole)
        || nothingOfAPart(u, whole)
        || onOneSide(u, whole);
  }

  /** {@code All of the body to the left of it}, {@code everything behind it}. */
  private static boolean onOneSide(Utterance u, Mention whole) {
    for (int i = whole.to(); i < whole.to() + 9; i++) {
      boolean of = Words.oneOf(u.word(i), "left", "right", "front") && u.word(i + 1).equals("of");
      boolean beside = Words.oneOf(u.word(i), "behind", "above", "below", "beyond");
      if (of || beside && u.word(i + 1).equals("it")) return true;
    }
    return false;
  }

  /** {@code Not a complete one}, {@code short of total}, {@code anything but complete}. */
  static boolean isDenied(Utterance u, Mention whole) {
    int before = whole.from() - 1;
    while (before >= 0 && HEDGE_FILLERS.contains(u.word(before))) before--;
    String last = u.word(before);
    boolean two =
        last.equals("of") && u.word(before - 1).equals("short")
            || last.equals("than") && u.word(before - 1).equals("less")
            || last.equals("from") && u.word(before - 1).equals("far")
            || last.equals("but") && u.word(before - 1).equals("anything");
    return two || Words.oneOf(last, "not", "never", "hardly", "no");
  }

  /** {@code Completed}, {@code totalling}: no word on the extent; {@code nothing} is one. */
  static boolean isVerb(String w) {
    return w.endsWith("ed")
        || w.endsWith("ing") && !Words.oneOf(w, "nothing", "everything", "anything");
  }

  /** A share in another clause, of a body named there. */
  private static boolean ofAnother(Utterance u, Amount a, Clause whole) {
    Clause c = u.clauseAt(a.from());
    return c.from() != whole.from() && !u.levels(c).isEmpty() && !u.levels(whole).isEmpty();
  }

  private static boolean gone(Utterance u, Clause c) {
    for (int i = c.from(); i < c.to(); i++) {
      String w = u.word(i);
      boolean whither = Words.oneOf(u.word(i + 1), "into", "to", "in", "on", "through", "for");
      boolean inFull = Words.oneOf(u.word(i + 2), "its", "their", "full", "toto");
      if (w.equals("went") && whither && !inFull) return false;
      if (Words.oneOf(w, "gone", "followed", "out", "went")) return true;
    }
    return false;
  }

  /** {@code Nothing remaining of the middle of the body}. */
  private static boolean nothingOfAPart(Utterance u, Mention whole) {
    if (!u.word(whole.from()).equals("nothing")) return false;
    for (int i = whole.to(); i < whole.to() + 3; i++) {
      if (u.word(i).equals("of")) return ofAPart(u, i + 1);
    }
    return false;
  }

  /** {@code of the middle of the body}: of less than the whole. */
  private static boolean ofAPart(Utterance u, int from) {
    int noun = Words.oneOf(u.word(from), "the", "this", "either", "its") ? from + 1 : from;
    return u.word(noun + 1).equals("of");
  }

  /**
   * {@code Nothing of the L3 body is left}, {@code nothing remained of it}: it went whole.
   *
   * @param bone whether the talk is of bone, so that {@code it} is the body
   */
  boolean nothingLeft(Utterance u, boolean bone) {
    if (!u.hasWord("nothing", "not", "no")) return false;
    for (int i = 0; i + 1 < u.sentence().tokens().size(); i++) {
      if (!u.word(i).equals("nothing") && !notACrumb(u, i)) continue;
      Clause c = u.clauseAt(i);
      boolean of = false;
      boolean stays = false;
      boolean body = c.has("vertebral-body") || c.has("level");
      for (int k = i + 1; k < c.to(); k++) {
        boolean ends = !Words.oneOf(u.word(k + 1), "to", "out", "for", "over", "on");
        stays |= Remainder.STAYS.contains(u.word(k)) && ends;
        of |= u.word(k).equals("of") && !ofAPart(u, k + 1);
        boolean but = Words.oneOf(u.word(k), "but", "except", "save");
        if (but && !u.word(i + 1).equals("of")) return false;
        body |= u.word(k).equals("body") || bone && of && u.word(k).equals("it");
      }
      if (!c.real() || !of || !stays || !body || c.has("disc") || u.has("lesion")) continue;
      if (c.hasAny("endplate", "osteophyte", "lamina", "posterior-wall")) continue;
      var named = u.levels(c).stream().filter(l -> l.form() == Form.SINGLE).toList();
      var levels =
          named.isEmpty()
              ? talk.topic()
              : named.stream().flatMap(l -> l.levels().stream()).toList();
      int at = i;
      levels.forEach(l -> talk.of(l).complete(u.quote(at)));
      return !levels.isEmpty();
    }
    return false;
  }

  /** {@code Not a crumb of}, {@code no trace of}. */
  private static boolean notACrumb(Utterance u, int i) {
    if (!Words.oneOf(u.word(i), "not", "no")) return false;
    int noun = Words.oneOf(u.word(i + 1), "a", "one", "even") ? i + 2 : i + 1;
    boolean crumb =
        Words.oneOf(
            u.word(noun), "crumb", "trace", "bit", "particle", "splinter", "shred", "speck");
    return crumb && u.word(noun + 1).equals("of");
  }

  /**
   * {@code The neighbors faced each other across the gap where L3 had been}: what was there is
   * gone.
   */
  boolean whereItWas(Utterance u) {
    for (LevelMention l : u.levels()) {
      boolean where = false;
      for (int i = Math.max(0, l.from() - 4); i < l.from(); i++) where |= u.word(i).equals("where");
      boolean was = false;
      for (int i = l.to(); i < l.to() + 4; i++) {
        was |= u.word(i).equals("had") && u.word(i + 1).equals("been");
        was |= Words.oneOf(u.word(i), "once", "used", "formerly");
      }
      if (nowEmpty(u, l)) where = was = true;
      Clause c = u.clauseAt(l.from());
      boolean other = u.hasAny("lesion", "disc", "screw", "lamina", "laminectomy", "rib");
      if (!where || !was || other || l.form() != Form.SINGLE || !c.real()) continue;
      talk.of(l.levels().get(0)).complete(u.quote(l.from()));
      talk.turnTo(l.levels());
      return true;
    }
    return nothingBetween(u) || acrossGap(u);
  }

  /** {@code What had been the body of L3 is now an empty space}. */
  private static boolean nowEmpty(Utterance u, LevelMention l) {
    boolean what = false;
    for (int i = Math.max(0, l.from() - 6); i + 1 < l.from(); i++) {
      what |= u.word(i).equals("what") && Words.oneOf(u.word(i + 1), "had", "was", "used");
    }
    boolean now = Words.oneOf(u.word(l.to()), "is", "was") && u.word(l.to() + 1).equals("now");
    boolean empty = false;
    for (int i = l.to() + 2; i < l.to() + 6; i++) {
      empty |= Words.oneOf(u.word(i), "space", "gap", "hole", "void", "cavity", "nothing", "air");
    }
    return what && now && empty;
  }

  /** {@code There was nothing between L2 and L4 but the anterior ligament}: L3 is gone. */
  private boolean nothingBetween(Utterance u) {
    var two = u.levels();
    if (two.size() != 2 || two.stream().anyMatch(l -> l.form() != Form.SINGLE)) return false;
    int at = -1;
    for (int i = 0; i + 1 < two.get(0).from(); i++) {
      if (u.word(i).equals("nothing") && u.word(i + 1).equals("between")) at = i;
    }
    var gone = Levels.between(two.get(0).levels().get(0), two.get(1).levels().get(0));
    if (at < 0 || gone.size() < 3 || !u.clauseAt(at).real()) return false;
    gone.subList(1, gone.size() - 1).forEach(l -> talk.of(l).complete(u.quote()));
    return true;
  }

  private boolean acrossGap(Utterance u) {
    Mention gap = u.firstAsserted("gap-between");
    if (gap == null || !talk.onBone()) return false;
    talk.levels(u, gap).forEach(l -> talk.of(l).complete(u.quote(gap.from())));
    return true;
  }

  /** {@code Only the front cortex remains}: of the body, named before, the rest has gone. */
  boolean remains(Utterance u, boolean bone) {
    boolean what = whatStayed(u) || restTaken(u);
    boolean told = bone || what && talk.onBone();
    if (!told && u.labelLevels().isEmpty() && u.levels().isEmpty()) return false;
    if (!u.hasAny("remnant", "bone-matter", "osteophyte", "posterior-wall")) return false;
    boolean only = false;
    boolean stays = false;
    for (int i = 0; i < u.sentence().tokens().size(); i++) {
      only |= u.word(i).equals("only") || u.word(i).equals("nothing") || u.word(i).equals("just");
      stays |= only && Remainder.STAYS.contains(u.word(i));
      boolean after = u.word(i + 1).equals("only") || u.word(i + 1).equals("just");
      stays |= after && Words.oneOf(u.word(i), "leave", "leaves", "leaving", "left");
    }
    boolean now = u.clauses().all(Clause::real);
    if (!stays && !what || !now || u.hasAny("lesion", "dura", "disc")) return false;
    Mention at = u.mentions().get(0);
    for (String level : talk.levels(u, at)) talk.of(level).landmark(u.quote(at.from()));
    return true;
  }

  /** {@code What stayed was the front rim and a wafer}: nothing of the bone but these. */
  private static boolean whatStayed(Utterance u) {
    boolean rim = u.hasAny("remnant", "posterior-wall");
    if (!rim || !u.amounts().isEmpty() || u.hasWord("nearly", "almost", "most")) return false;
    for (int i = 0; i < 3; i++) {
      boolean all = u.word(i).equals("all") && u.word(i + 1).equals("that");
      if (!all && !u.word(i).equals("what")) continue;
      for (int k = i + 1; k < i + 6; k++) if (Remainder.STAYS.contains(u.word(k))) return true;
    }
    return Remainder.STAYS.contains(u.word(0)) && u.hasWord(":");
  }

  /** {@code Of L2 I kept the left wall; all the rest was removed}. */
  private static boolean restTaken(Utterance u) {
    if (!u.amounts().isEmpty() || u.hasAny("endplate", "lamina")) return false;
    if (!u.hasWord("kept", "left", "preserved", "spared", "keeping", "leaving")) return false;
    for (Clause c : u.clauses()) {
      boolean rest = false;
      for (int i = c.from(); i < c.to(); i++) {
        rest |= Words.oneOf(u.word(i), "rest", "remainder");
        rest |= u.word(i).equals("else") && Words.oneOf(u.word(i - 1), "everything", "all");
      }
      boolean taken = c.mentions().any(m -> u.asserted(m) && TAKES.contains(m.concept()));
      if (rest && taken) return true;
    }
    return false;
  }

  void landmarks(Utterance u, boolean bone) {
    if (!bone) return;
    for (Mention m : u.mentions()) {
      if (!m.concept().equals("landmark") || !u.asserted(m)) continue;
      Clause c = u.clauseAt(m.from());
      if (c.has("dura") || c.has("lesion") || Canal.viewed(u, c)) continue;
      for (String level : talk.levels(u, m)) {
        if (talk.known(level) != null) talk.of(level).landmark(u.quote(m.from()));
      }
    }
  }
}
