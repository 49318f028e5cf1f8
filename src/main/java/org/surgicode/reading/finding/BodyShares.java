package org.surgicode.reading.finding;

import java.util.LinkedHashSet;
import java.util.List;
import org.surgicode.reading.language.Amount;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.LevelMention;
import org.surgicode.reading.language.LevelMention.Form;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.Words;

/** Shares of a body that went, or stayed. */
final class BodyShares {

  private final BodyTalk talk;
  private final BoundExtents bound;

  BodyShares(BodyTalk talk) {
    this.talk = talk;
    this.bound = new BoundExtents(talk);
  }

  /** Shares of a body. */
  boolean shares(Utterance u, boolean boneTalk) {
    boolean found = bound.bind(u, boneTalk) || inOrder(u, boneTalk);
    if (found) return true;
    for (Amount a : u.amounts()) {
      Clause c = u.clauseAt(a.from());
      if (!c.real()) continue;
      Complement of = Complement.of(u, a, boneTalk);
      if (of == Complement.OTHER && !lost(u, a) || insteadOf(u, a)) continue;
      if (u.negated(new Mention("amount", a.from(), a.to()))) {
        found |= of == Complement.BODY && u.amounts().size() > 1 && turned(u, a);
        continue;
      }
      if (Kept.isKept(u, a)) {
        found |= restOf(u, a, c);
        continue;
      }
      boolean field = !u.labelLevels().isEmpty() && !u.has("lesion");
      boolean asked =
          BodyWords.boneField(u) && !u.levels().isEmpty()
              || fromPedicleToPedicle(u)
              || Remainder.isAsked(u, a)
              || BodyWords.isEntry(u)
              || ofOnlyLevel(u, c)
              || elliptic(u, a)
              || lost(u, a);
      if (of == Complement.UNSAID && !boneTalk && !found && !field && !asked) continue;
      found = true;
      talk.turnTo(levelsOf(u, a));
      boolean ratio = u.isRatio(a);
      for (String level : talk.topic()) {
        if (Complement.isOfWhole(u, a)) talk.of(level).overall(a.share(), u.quote(a.from()));
        else if (isFurther(u, a)) talk.of(level).further(a.share(), u.quote(a.from()));
        else if (ratio && !lost(u, a)) talk.dimension(level, a.share(), u.quote(a.from()));
        else talk.share(level, a.share(), u.quote(a.from()));
      }
    }
    return found;
  }

  /** {@code Another quarter}, {@code 10 percent more}: beyond what was told before. */
  private static boolean isFurther(Utterance u, Amount a) {
    for (int i = a.from() - 2; i < a.from() + 1; i++) {
      if (Words.oneOf(u.word(i), "another", "further", "additional")) return true;
    }
    boolean more = u.word(a.to()).equals("more") && !u.word(a.to() + 1).equals("than");
    return more || u.word(a.to()).equals("further");
  }

  /** {@code Two fifths and not a quarter}, {@code instead of a quarter}: what was not so. */
  private static boolean insteadOf(Utterance u, Amount a) {
    int i = a.from() - 1;
    while (i > 0 && Words.oneOf(u.word(i), "a", "an", "the", "about", "only")) i--;
    boolean other = u.amounts().any(o -> o.to() <= a.from() && a.from() - o.to() <= 4);
    boolean not = u.word(i).equals("not");
    boolean instead = u.word(i).equals("of") && u.word(i - 1).equals("instead");
    boolean rather = u.word(i).equals("than") && u.word(i - 1).equals("rather");
    return other && (not || instead || rather);
  }

  /** {@code We did not take half of L3; a third was enough}: the talk is of that body. */
  private boolean turned(Utterance u, Amount a) {
    talk.turnTo(levelsOf(u, a));
    return true;
  }

  /** {@code C4 and C5: 68 and 65 percent}: as many shares as bodies, in the same order. */
  private boolean inOrder(Utterance u, boolean boneTalk) {
    var amounts = u.amounts();
    if (amounts.size() < 2) return false;
    var named = new LinkedHashSet<String>();
    for (LevelMention l : u.levels()) {
      if (l.form() != Form.SINGLE || LevelTies.claimedByOther(u, l)) return false;
      named.addAll(l.levels());
    }
    var bodies = named.isEmpty() ? talk.topic() : List.copyOf(named);
    if (amounts.size() != bodies.size()) return false;
    for (int i = 0; i < amounts.size(); i++) {
      Amount a = amounts.get(i);
      boolean joined = i == 0 || a.from() - amounts.get(i - 1).to() <= 2;
      Complement of = Complement.of(u, a, boneTalk);
      boolean counts = of == Complement.BODY || of == Complement.UNSAID && boneTalk;
      if (!joined || !counts || Kept.isKept(u, a) || !u.clauseAt(a.from()).real()) return false;
    }
    for (int i = 0; i < amounts.size(); i++) {
      talk.share(bodies.get(i), amounts.get(i).share(), u.quote(amounts.get(i).from()));
    }
    talk.turnTo(bodies);
    return true;
  }

  /** Of several levels in a clause the one that the share is nearest to. */
  private List<String> levelsOf(Utterance u, Amount a) {
    Mention m = new Mention("amount", a.from(), a.to());
    var near = LevelTies.levelsNear(u, m).stream().filter(l -> l.form() == Form.SINGLE).toList();
    var from = takenFrom(u, u.clauseAt(a.from()));
    if (near.isEmpty() && !from.isEmpty()) return from;
    if (near.size() < 2) return talk.levels(u, m);
    for (LevelMention l : near) {
      boolean of = u.word(a.to()).equals("of") || LevelTies.shareFrom(u, l);
      boolean ofIt = of && l.from() >= a.to() && l.from() - a.to() <= 4;
      if (ofIt && !LevelTies.listed(u, near, l)) return l.levels();
    }
    LevelMention before = null;
    for (LevelMention l : near) if (l.to() <= a.from()) before = l;
    return before == null || LevelTies.listed(u, near, before)
        ? talk.levels(u, m)
        : before.levels();
  }

  /** {@code 10 percent more was taken from L4}. */
  private static List<String> takenFrom(Utterance u, Clause c) {
    var told = u.levels(c);
    if (told.size() != 1 || told.get(0).form() != Form.SINGLE || c.has("lesion")) return List.of();
    boolean from = u.word(told.get(0).from() - 1).equals("from") && c.hasAny("v-remove", "v-bone");
    return from ? told.get(0).levels() : List.of();
  }

  /** {@code All of L3 out bar the front third}: the rest of it went. */
  private boolean restOf(Utterance u, Amount a, Clause c) {
    boolean taken =
        c.hasAny("whole", "likewise")
            || c.has("v-remove") && c.hasAny("vertebral-body", "level")
            || all(u, c) && c.has("level");
    boolean all = taken && Kept.isExcepted(u, a);
    boolean took =
        c.hasAny("v-remove", "v-out", "corpectomy", "likewise") || all(u, c) && c.has("v-bone");
    boolean excepted = all && took && !c.has("lesion") && !c.has("disc");
    boolean worked = talk.onBone() || u.hasAny("v-remove", "v-bone");
    boolean whatStays =
        Kept.whatStays(u, a)
            && (worked || levelsOf(u, a).stream().anyMatch(l -> talk.known(l) != null));
    boolean told = whatStays && !Harm.byDisease(u, c) || Remainder.tells(u, a);
    if (!excepted && !told) return stood(u, a, c);
    talk.turnTo(levelsOf(u, a));
    talk.topic().forEach(level -> talk.share(level, 1 - a.share(), u.quote(a.from())));
    return true;
  }

  private static boolean all(Utterance u, Clause c) {
    for (int i = c.from(); i < c.to(); i++) if (Kept.WHOLE.contains(u.word(i))) return true;
    return false;
  }

  /** {@code Two thirds of C6 was left standing}, of a body that was told of as resected. */
  private boolean stood(Utterance u, Amount a, Clause c) {
    boolean other = u.hasAny("lesion", "disc", "lamina", "endplate", "osteophyte");
    if (u.amounts().size() != 1 || other) return false;
    var levels = u.levels(c);
    if (levels.isEmpty() && keptOfTopic(u, a, c)) {
      String only = talk.topic().get(0);
      talk.share(only, 1 - a.share(), u.quote(a.from()));
      return true;
    }
    if (!u.word(a.to()).equals("of")) return false;
    if (levels.size() != 1 || levels.get(0).from() - a.to() > 3) return false;
    String level = levels.get(0).levels().get(0);
    boolean work = u.hasAny("bone-tool", "n-remove") && !Harm.byDisease(u, c);
    boolean worked = talk.known(level) != null || work;
    if (!worked || !Remainder.stays(u, a)) return false;
    talk.share(level, 1 - a.share(), u.quote(a.from()));
    return true;
  }

  /** {@code A corpectomy was done. The anterior third was preserved}. */
  private boolean keptOfTopic(Utterance u, Amount a, Clause c) {
    if (!talk.onBone() || talk.topic().size() != 1 || u.hasAny("v-remove", "v-bone", "bone-harm")) {
      return false;
    }
    BodyFinding f = talk.known(talk.topic().get(0));
    boolean of = u.word(a.to()).equals("of");
    boolean side =
        Words.oneOf(u.word(a.from() - 1), "anterior", "front", "ventral", "left", "right")
            || c.all("side-word").stream().anyMatch(m -> m.from() <= a.to());
    boolean body = of ? c.hasAny("vertebral-body", "corpectomy") : side;
    return f != null && f.isResected() && f.isPlain() && body && !u.isRatio(a);
  }

  /** {@code The front of L4 was left, posterior half drilled}: no other bone is talked of. */
  private static boolean ofOnlyLevel(Utterance u, Clause c) {
    if (u.levels().size() != 1 || !c.hasAny("v-remove", "v-bone")) return false;
    boolean other =
        u.hasAny(
            "lesion",
            "disc",
            "lamina",
            "endplate",
            "osteophyte",
            "screw",
            "roots",
            "rib",
            "pedicle",
            "facet",
            "dura",
            "cage",
            "other-thing");
    return !other
        && u.levels().get(0).form() == Form.SINGLE
        && !LevelTies.claimedByOther(u, u.levels().get(0));
  }

  /** {@code L5 lost its upper rim only, 4 of 27 mm}. */
  private static boolean lost(Utterance u, Amount a) {
    if (u.amounts().size() != 1 || u.levels().size() != 1 || u.has("lesion")) return false;
    LevelMention l = u.levels().get(0);
    boolean lost = Words.oneOf(u.word(l.to()), "lost", "gave") || u.word(l.to() + 1).equals("lost");
    return lost && l.form() == Form.SINGLE && l.to() < a.from();
  }

  /** {@code The whole of L3 was not taken, but its rear half was}. */
  private static boolean elliptic(Utterance u, Amount a) {
    boolean was = Words.oneOf(u.word(a.to()), "was", "were", "is");
    boolean ends = Words.oneOf(u.word(a.to() + 1), ".", ",", ";", "");
    if (!was || !ends || u.hasAny("lesion", "disc", "lamina", "endplate", "osteophyte")) {
      return false;
    }
    return !u.levels().isEmpty()
        && u.mentions().any(m -> m.to() <= a.from() && takes(m) && u.negated(m));
  }

  private static boolean takes(Mention m) {
    return Words.oneOf(m.concept(), "v-remove", "v-out", "v-bone", "corpectomy");
  }

  private static boolean fromPedicleToPedicle(Utterance u) {
    return u.firstAsserted("landmark") != null && !u.levels().isEmpty() && !u.has("disc");
  }
}
