package org.surgicode.reading.finding;

import java.util.LinkedHashSet;
import java.util.List;
import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.LevelMention;
import org.surgicode.reading.language.LevelMention.Form;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/** Bone work told by acts: a body is removed, drilled, cut. */
final class BodyActs {

  private static final WordSet LIMITS = WordSet.of("till", "until", "to", "toward", "towards");

  private static final WordSet SAME =
      WordSet.of("same", "ditto", "idem", "likewise", "identical", "similarly");

  private static final WordSet BITS =
      WordSet.of(
          "bit",
          "bits",
          "chip",
          "chips",
          "core",
          "cores",
          "sliver",
          "crumb",
          "crumbs",
          "splinter",
          "shaving",
          "shavings",
          "flake",
          "plug",
          "snip",
          "sample",
          "samples",
          "specimen",
          "piece");

  private static final WordSet THIN = WordSet.of("shell", "eggshell", "wafer", "rind");

  /** So many words may stand between {@code save for} and the rim. */
  private static final int EXCEPTED = 6;

  private final BodyTalk talk;

  BodyActs(BodyTalk talk) {
    this.talk = talk;
  }

  boolean act(Act a) {
    if (a.is("v-leave", "vertebral-body") && a.done()) return false;
    boolean removes = a.verb().concept().equals("v-remove");
    boolean works = a.verb().concept().equals("v-bone") || a.verb().concept().equals("v-open");
    if (!removes && !works || !a.done()) return false;
    if (a.on("not-a-body", "corpectomy-place")) return false;
    if (Harm.byDisease(a.utterance(), a.clause())) return false;
    boolean inside = a.utterance().hasAny("roots", "arachnoid", "cord", "csf");
    if (a.resolved() && inside) return false;
    if (!removes && forImplant(a)) return false;
    boolean surface = a.on("endplate", "osteophyte", "disc", "lamina");
    if (surface && !a.on("vertebral-body", "bone-matter") && !wholeOfLevel(a)) return false;
    if (onEndplate(a) && !a.on("vertebral-body")) return false;
    var object =
        a.objects().stream()
            .filter(o -> o.concept().equals("vertebral-body") || o.concept().equals("level"))
            .findFirst();
    boolean itsBone = a.resolved() && removes && a.on("bone-matter") && talk.onBone();
    if (object.isEmpty() && !itsBone) {
      boolean bone = a.on("bone-trough", "bone-matter") || (works && a.on("posterior-wall"));
      if (!bone || !a.clause().has("vertebral-body") && !a.clause().has("level")) return false;
    }
    Utterance u = a.utterance();
    var place = a.objectPlace();
    Mention at = object.orElse(a.objects().get(0));
    var levels = NextBody.with(u, a.clause(), talk.levels(place, at));
    talk.turnTo(levels);
    boolean known = false;
    for (String level : levels) {
      BodyFinding f = talk.of(level);
      boolean bit = a.clause().has("small-bit") || bitOf(a, at);
      if (removes && (wholly(a, at) || allButRim(a))) f.complete(u.quote(a.verb().from()));
      else if (removes && !bit && (a.clause().has("greater-part") || butForRim(a)))
        f.landmark(u.quote(a.verb().from()));
      else if (removes && !bit) f.partial(u.quote(a.verb().from()));
      else f.unquantified(u.quote(a.verb().from()));
      known = true;
    }
    return known;
  }

  /** {@code I took the discs and then the whole of C5}. */
  private static boolean wholeOfLevel(Act a) {
    Utterance u = a.objectPlace();
    return a.objects()
        .any(
            o ->
                o.concept().equals("level")
                    && u.mentions()
                        .any(
                            w ->
                                w.concept().equals("whole")
                                    && w.to() <= o.from()
                                    && o.from() - w.to() <= 1
                                    && u.word(o.from() - 1).equals("of")));
  }

  /** {@code L3 was drilled for the screw}; not {@code drilled, staying clear of the old cage}. */
  private static boolean forImplant(Act a) {
    Utterance u = a.utterance();
    if (!u.hasAny("cage", "screw", "rod")) return false;
    boolean apart = u.hasWord("clear", "away") && !u.hasAny("v-seat", "fixation");
    return !apart || a.clause().has("screw");
  }

  /** {@code A core of the T11 body}, {@code a small piece of L3}: how much of it is not said. */
  private static boolean bitOf(Act a, Mention body) {
    Utterance u = a.objectPlace();
    int i = body.from() - 1;
    while (i > 0 && (u.onlyFillers(i, i + 1) || isLevel(u, i)) && !u.word(i).equals("of")) i--;
    return u.word(i).equals("of") && BITS.contains(u.word(i - 1));
  }

  private static boolean isLevel(Utterance u, int i) {
    return u.levels().stream().anyMatch(l -> l.from() <= i && i < l.to());
  }

  /** An end plate is worked on; not one that only says how far the work went. */
  private static boolean onEndplate(Act a) {
    Utterance u = a.utterance();
    boolean noun = u.word(a.verb().to()).equals("of");
    for (Mention m : a.clause().all("endplate")) {
      boolean limit = noun && a.objects().any(o -> o.to() + 2 < m.from());
      for (int i = Math.max(a.verb().to(), m.from() - 6); i < m.from(); i++) {
        limit |= LIMITS.contains(u.word(i));
      }
      if (!limit) return true;
    }
    return false;
  }

  /** {@code Completely removed}, {@code removed in full}, {@code removed the whole body}. */
  private static boolean wholly(Act a, Mention object) {
    Utterance u = a.utterance();
    if (!u.amounts(a.clause()).isEmpty()) return false;
    if (Words.oneOf(u.word(a.verb().from()), "complete", "total")) return a.objectPlace() == u;
    var whole = new LinkedHashSet<Mention>(a.clause().all("whole"));
    if (a.objectPlace() == u) whole.addAll(u.clauseAt(object.from()).all("whole"));
    for (Mention w : whole) {
      if (BodyWholes.isVerb(u.word(w.from()))) continue;
      if (BodyWholes.isHedged(u, w)) continue;
      int gap = w.from() - a.verb().to();
      boolean after = gap >= 0 && gap <= 2 && u.onlyFillers(a.verb().to(), w.from());
      boolean ahead = w.to() == a.verb().from() || aheadOfBoth(a, w);
      boolean ofObject =
          a.objectPlace() == u && w.to() <= object.from() && u.onlyFillers(w.to(), object.from());
      if (after || ahead || ofObject) return true;
    }
    return false;
  }

  /** {@code Completely broken up and removed}. */
  private static boolean aheadOfBoth(Act a, Mention whole) {
    Utterance u = a.utterance();
    int and = a.verb().from() - 1;
    if (u.word(and).equals("then")) and--;
    boolean joined = u.word(and).equals("and") && and - whole.to() <= 2 && and > whole.to();
    String first = u.word(whole.to());
    return joined && (first.endsWith("ed") || first.equals("broken"));
  }

  /** {@code L2 is gone save for a wafer of cortex in front}. */
  private static boolean allButRim(Act a) {
    Utterance u = a.utterance();
    Clause c = a.clause();
    if (!u.amounts(c).isEmpty()) return false;
    for (Mention rim : c.all("remnant")) {
      boolean lateral = Words.oneOf(u.word(rim.from() - 1), "lateral", "side", "sided");
      if (lateral || !THIN.contains(u.word(rim.to() - 1))) continue;
      for (int i = Math.max(a.verb().to(), rim.from() - EXCEPTED); i < rim.from(); i++) {
        boolean alone = Words.oneOf(u.word(i), "except", "excepting", "save", "bar", "barring");
        boolean butFor = u.word(i).equals("but") && u.word(i + 1).equals("for");
        boolean apart = u.word(i).equals("apart") || u.word(i).equals("aside");
        if (alone || butFor || apart) return true;
      }
    }
    return false;
  }

  /** {@code L4 was removed but for a left lateral rind}. */
  private static boolean butForRim(Act a) {
    Utterance u = a.utterance();
    int verb = a.verb().to();
    boolean apart = u.word(verb).equals("but") && u.word(verb + 1).equals("for");
    return apart
        && u.mentions()
            .any(
                m ->
                    m.concept().equals("remnant")
                        && m.from() > verb
                        && m.from() - verb <= EXCEPTED);
  }

  /** {@code C5 body: as C4}, {@code L4: same, but a little less}: a list entry like another. */
  boolean sameAs(Utterance u) {
    int colon = 0;
    while (colon < 6 && !u.word(colon).equals(":")) colon++;
    if (colon == 6 || u.levels().isEmpty()) return false;
    LevelMention named = u.levels().get(0);
    String first = u.word(colon + 1);
    boolean same = SAME.contains(first) || SAME.contains(u.word(colon + 2));
    boolean as = first.equals("as") && u.levels().size() > 1;
    if (named.to() > colon || named.form() != Form.SINGLE || !same && !as) return false;
    if (u.hasAny("disc", "endplate", "screw", "roots", "pedicle")) return false;
    String model =
        as ? u.levels().get(1).levels().get(0) : talk.topic().stream().findFirst().orElse("");
    BodyFinding like = talk.known(model);
    String level = named.levels().get(0);
    if (like == null || level.equals(model) || !talk.onBone()) return false;
    talk.of(level).like(like, u.quote(), u.amounts().isEmpty());
    talk.turnTo(List.of(level));
    return true;
  }

  /** {@code The same was done at L4}, {@code the one beneath it in identical fashion}. */
  boolean likewise(Utterance u) {
    Mention same = u.firstAsserted("likewise");
    if (same == null || talk.topic().isEmpty() || !talk.onBone() || talk.boneLately()) return false;
    Clause c = u.clauseAt(same.from());
    if (c.has("endplate") || c.has("disc") || c.has("roots")) return false;
    BodyFinding model = talk.known(talk.topic().get(talk.topic().size() - 1));
    if (model == null) return false;
    String level = null;
    for (LevelMention l : u.levels()) {
      boolean near = l.from() >= c.from() && l.to() <= c.to() || l.to() <= same.from();
      if (near && l.form() == Form.SINGLE && !talk.topic().contains(l.levels().get(0)))
        level = l.levels().get(0);
    }
    if (level == null) level = talk.neighbour(u).stream().findFirst().orElse(null);
    if (level == null) return false;
    talk.of(level).like(model, u.quote(), u.amounts().isEmpty());
    talk.turnTo(List.of(talk.topic().get(talk.topic().size() - 1), level));
    return true;
  }
}
