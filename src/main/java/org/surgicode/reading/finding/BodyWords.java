package org.surgicode.reading.finding;

import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.LevelMention;
import org.surgicode.reading.language.LevelMention.Form;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.Sentence;
import org.surgicode.reading.text.Words;

/** Bone work told by its own word, in sentences and in the fields of a form. */
final class BodyWords {

  private final BodyTalk talk;

  BodyWords(BodyTalk talk) {
    this.talk = talk;
  }

  /** The word corpectomy, said of something done. */
  boolean words(Utterance u) {
    if (!u.has("corpectomy")) return false;
    boolean found = false;
    for (Mention m : u.mentions()) {
      if (!m.concept().equals("corpectomy") || !u.asserted(m)) continue;
      Clause c = u.clauseAt(m.from());
      if (c.has("endplate") || c.has("osteophyte") || givenUp(u, m)) continue;
      if (NotYet.begun(u, m)) continue;
      if (!u.isHead(m) && u.hasAny("graft-own", "cage", "graft-pieces")) continue;
      found = true;
      boolean complete = wholeNear(u, m);
      var levels = talk.levels(u, m);
      talk.turnTo(levels);
      for (String level : levels) {
        if (complete) talk.of(level).complete(u.quote(m.from()));
        else talk.of(level).partial(u.quote(m.from()));
        if (subtotalNear(u, m) || measured(u)) talk.of(level).landmark(u.quote(m.from()));
      }
      if (LevelTies.isPlural(u, m)) talk.severalTold();
    }
    return found;
  }

  /** {@code The corpectomy was begun but had to be abandoned}. */
  private static boolean givenUp(Utterance u, Mention m) {
    boolean begun = false;
    for (int i = m.to(); i < m.to() + 4; i++) {
      begun |= Words.oneOf(u.word(i), "begun", "started", "commenced", "attempted", "tried");
    }
    Mention end = u.firstAsserted("aborted");
    return begun && end != null && end.from() > m.to();
  }

  /** A field of a form: {@code Bodies resected: L3, L4}, {@code Corpectomy: L2, complete}. */
  boolean field(Utterance u) {
    boolean asked =
        u.about("corpectomy") && !u.has("corpectomy")
            || u.about("vertebral-body") && u.about("v-remove") && !u.has("v-remove")
            || u.about("vertebral-body") && !u.has("vertebral-body") && tellsWork(u);
    if (!asked || u.saysNo() || !answers(u)) return false;
    boolean found = u.levels().isEmpty() && (tellsWork(u) && ofLabel(u) || kindTold(u));
    for (LevelMention l : u.levels()) {
      if (l.form() != Form.SINGLE || LevelTies.claimedByOther(u, l) || refused(u, l)) continue;
      boolean whole = u.about("whole") && !u.about("subtotal");
      for (String level : l.levels()) {
        if (whole) talk.of(level).complete(u.quote(l.from()));
        else talk.of(level).partial(u.quote(l.from()));
      }
      talk.turnTo(l.levels());
      found = true;
    }
    return found;
  }

  /** {@code Level: L5}, {@code Corpectomy: [x] partial}: the level stands in another field. */
  private boolean kindTold(Utterance u) {
    boolean whole = Words.oneOf(u.word(0), "complete", "total", "full");
    boolean part = Words.oneOf(u.word(0), "partial", "subtotal", "yes", "done", "performed");
    if (!u.about("corpectomy") || !whole && !part || u.has("lesion")) return false;
    var levels = talk.levels(u, new Mention("corpectomy", 0, 1));
    for (String level : levels) {
      if (whole) talk.of(level).complete(u.quote());
      else talk.of(level).partial(u.quote());
    }
    talk.turnTo(levels);
    return true;
  }

  /** It follows its field at once, or begins with a level. */
  private static boolean answers(Utterance u) {
    String text = u.sentence().note().document().text();
    int start = u.sentence().section().start();
    boolean next = text.substring(start, u.sentence().start()).isBlank();
    boolean level = u.levels().any(l -> l.from() <= 2);
    return next || level || u.sentence().tick() == Sentence.Tick.TICKED;
  }

  /** {@code L2 partial vertebrectomy: the back wall was taken}, {@code Body of L5: out}. */
  private boolean ofLabel(Utterance u) {
    var levels = u.labelLevels();
    for (String level : levels) {
      if (u.has("whole") && u.amounts().isEmpty()) talk.of(level).complete(u.quote());
      else talk.of(level).partial(u.quote());
    }
    if (!levels.isEmpty()) talk.turnTo(levels);
    return !levels.isEmpty();
  }

  /** Bone goes, and nothing beside the body is named. */
  private static boolean tellsWork(Utterance u) {
    return u.mentions().any(m -> BodyWholes.TAKES.contains(m.concept()) && u.asserted(m))
        && !u.hasAny("disc", "endplate", "osteophyte", "lamina", "lesion", "screw");
  }

  /** {@code T8: no}. */
  private static boolean refused(Utterance u, LevelMention l) {
    for (int i = l.to(); i < l.to() + 3; i++) {
      if (Words.oneOf(u.word(i), "no", "not", "none", "nil", "0")) return true;
      if (u.word(i).equals("yes")) return false;
    }
    return false;
  }

  /** {@code The resected bodies of L3 and L4}: told by an adjective, each named. */
  boolean adjectives(Utterance u) {
    if (!u.has("vertebral-body")) return false;
    boolean found = false;
    for (Mention m : u.mentions()) {
      boolean taken = Words.oneOf(u.word(m.from() - 1), "resected", "removed", "excised");
      if (!m.concept().equals("vertebral-body") || !taken || !u.asserted(m)) continue;
      if (!u.word(m.to()).equals("of")) continue;
      int end = m.to() + 1;
      for (LevelMention l : u.levels()) {
        boolean next = l.from() >= end && l.from() - end <= 2 && l.form() == Form.SINGLE;
        if (!next) continue;
        for (String level : l.levels()) talk.of(level).partial(u.quote(m.from()));
        end = l.to();
        found = true;
      }
    }
    return found;
  }

  /** {@code I went at the body with the chisels}: bone work, how much it took is not said. */
  boolean tools(Utterance u) {
    if (!u.has("bone-tool") || !u.hasAny("vertebral-body", "level")) return false;
    for (Mention m : u.mentions()) {
      boolean deep = Words.oneOf(u.word(m.from() - 2), "back", "rear", "front", "middle");
      boolean part = m.concept().equals("level") && deep && u.word(m.from() - 1).equals("of");
      boolean body = (part || m.concept().equals("vertebral-body")) && u.asserted(m);
      if (!body || !u.clauseAt(m.from()).has("bone-tool")) continue;
      Clause c = u.clauseAt(m.from());
      if (u.hasAny("disc", "endplate", "lamina", "screw", "pedicle", "biopsy")) continue;
      if (c.hasAny("v-remove", "v-bone", "v-open", "osteophyte", "lesion")) continue;
      for (String level : talk.levels(u, m)) talk.of(level).unquantified(u.quote(m.from()));
      return true;
    }
    return false;
  }

  /** {@code C4: width 25 mm, excavated 17 mm}: a list entry on one body, bone work told in it. */
  boolean listEntry(Utterance u) {
    if (!isEntry(u) || !u.amounts().isEmpty()) return false;
    Mention work = u.firstAsserted("v-remove");
    if (work == null) work = u.firstAsserted("v-bone");
    if (work == null) return false;
    String level = u.levels().get(0).levels().get(0);
    talk.of(level).unquantified(u.quote(work.from()));
    talk.listed(level);
    return true;
  }

  /** {@code L2 body: depth on film 34 mm}: what comes next is said of that body. */
  boolean heads(Utterance u) {
    if (u.levels().size() != 1 || u.levels().get(0).form() != Form.SINGLE) return false;
    LevelMention named = u.levels().get(0);
    Mention body = u.firstAsserted("vertebral-body");
    if (body != null && opensIn(u, named, body)) {
      talk.turnTo(named.levels());
      return true;
    }
    int colon = 0;
    while (colon < 5 && !u.word(colon).equals(":")) colon++;
    if (body == null || colon == 5 || named.to() > colon || body.to() != colon) return false;
    talk.turnTo(named.levels());
    return true;
  }

  /** {@code In the L1 body, the tumor stopped halfway}: the scene of what comes next. */
  private static boolean opensIn(Utterance u, LevelMention named, Mention body) {
    int to = Math.max(named.to(), body.to());
    boolean in = Words.oneOf(u.word(0), "in", "at", "within") && to <= 6;
    return in && !LevelTies.claimedByOther(u, named) && !u.hasAny("screw", "cage", "graft-own");
  }

  /** {@code Body of C6: 14 mm taken}: the words before the colon name one body. */
  static boolean labelled(Utterance u) {
    return bodyLabel(u) && u.levels().size() == 1 && u.levels().get(0).to() <= 6;
  }

  /** {@code Now the body: dorsal half gone}: the words before the colon end with a body. */
  static boolean bodyLabel(Utterance u) {
    int colon = 0;
    while (colon < 6 && !u.word(colon).equals(":")) colon++;
    if (colon == 6) return false;
    int end = colon;
    return u.mentions().any(m -> m.concept().equals("vertebral-body") && m.to() <= end);
  }

  /** {@code L4: posterior half drilled}: bone work under the name of one body. */
  static boolean isEntry(Utterance u) {
    int first = u.word(1).equals(".") || u.word(1).equals(")") ? 2 : 0;
    boolean labelled = u.word(first + 1).equals(":") || u.word(first + 2).equals(":");
    if (!labelled || u.levels().size() != 1 || u.levels().get(0).from() != first) return false;
    boolean work = u.firstAsserted("v-remove") != null || u.firstAsserted("v-bone") != null;
    work |= u.hasWord("away", "gone", "off");
    return work
        && u.levels().get(0).form() == Form.SINGLE
        && !u.hasAny(
            "disc", "endplate", "lamina", "lesion", "screw", "roots", "dura", "osteophyte");
  }

  /** {@code Vertebral body T12: softened, evacuation in toto}: a list entry on one body. */
  boolean entry(Utterance u) {
    if (!u.has("n-remove")) return false;
    int colon = 0;
    while (colon < 6 && !u.word(colon).equals(":")) colon++;
    int end = colon;
    var named = u.levels().stream().filter(l -> l.to() <= end).toList();
    boolean body = u.mentions().any(m -> m.concept().equals("vertebral-body") && m.to() <= end);
    Mention removal = u.firstAsserted("n-remove");
    if (colon == 6 || named.size() != 1 || !body || removal == null) return false;
    if (removal.from() < colon || u.word(removal.to()).equals("of")) return false;
    talk.turnTo(named.get(0).levels());
    for (String level : talk.topic()) {
      if (u.has("whole")) talk.of(level).complete(u.quote());
      else talk.of(level).partial(u.quote());
    }
    return true;
  }

  /** The section is headed by the bone work. */
  static boolean boneField(Utterance u) {
    return u.under("bone") || u.under("corpectom") || u.under("bodies");
  }

  private static boolean wholeNear(Utterance u, Mention m) {
    Clause c = u.clauseAt(m.from());
    for (Mention w : c.all("whole")) {
      if (BodyWholes.isVerb(u.word(w.from())) || BodyWholes.isDenied(u, w)) continue;
      boolean before = w.to() <= m.from() && m.from() - w.to() <= 4;
      boolean after = w.from() >= m.to() && w.from() - m.to() <= 6;
      if (before || after) return !u.negated(w);
    }
    return false;
  }

  /** The room made in the bone is given in millimetres. */
  private static boolean measured(Utterance u) {
    return u.hasAny("bone-trough", "landmark") && u.hasWord("mm");
  }

  private static boolean subtotalNear(Utterance u, Mention m) {
    return u.word(m.from() - 1).equals("subtotal") || u.word(m.from() - 2).equals("subtotal");
  }
}
