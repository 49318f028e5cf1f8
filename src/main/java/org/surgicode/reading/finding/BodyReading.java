package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Quote;
import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Amount;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.LevelMention;
import org.surgicode.reading.language.LevelMention.Form;
import org.surgicode.reading.language.Levels;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;

/**
 * Reads bone work sentence by sentence and remembers which bodies are being talked about, so that
 * {@code two thirds of it} and {@code the one beneath} find their vertebra.
 */
final class BodyReading {
  private static final String UNNAMED = "";
  private static final Set<String> REMAINS =
      Set.of("remains", "remained", "remain", "left", "stays", "stayed", "stands", "stood");
  private final Map<String, BodyFinding> bodies =
      new TreeMap<>(Comparator.comparingInt((String l) -> l.isEmpty() ? -1 : Levels.rank(l)));
  private final List<String> fallback;
  private final List<Quote> unclear = new ArrayList<>();
  private List<String> topic = List.of();

  /** The one level that the sentence before named, whatever for; none when it named several. */
  private List<String> lately = List.of();

  /** The sentence in which a neighbour was last counted, and that neighbour. */
  private @Nullable Utterance countedIn;

  private String counted = UNNAMED;

  private boolean boneTopic;
  private int sinceBone = 99;
  private boolean fromHeading;
  private boolean plural;

  BodyReading(List<String> headingLevels) {
    this.fallback = headingLevels;
  }

  Map<String, BodyFinding> bodies() {
    if (bodies.size() > 1) bodies.remove(UNNAMED);
    return bodies;
  }

  boolean countUnclear() {
    return !unclear.isEmpty() && !plural;
  }

  boolean levelsFromHeading() {
    return fromHeading && !plural;
  }

  List<Quote> unclearQuotes(List<Quote> otherwise) {
    return unclear.isEmpty() ? otherwise : unclear.stream().limit(2).toList();
  }

  void read(Report report) {
    var acts = report.actsBySentence();
    for (Utterance u : report.body()) {
      boolean before = boneTopic;
      boolean bone = words(u);
      bone |= field(u);
      for (Act a : acts.getOrDefault(u, List.of())) bone |= act(a);
      bone |= likewise(u);
      bone |= shares(u, bone || before);
      bone |= wholes(u, bone);
      bone |= entry(u);
      bone |= nothingLeft(u);
      bone |= remains(u, bone || before);
      landmarks(u, bone || before);
      sinceBone = bone ? 0 : sinceBone + 1;
      boneTopic = bone || (before && !u.hasAny("dura", "durotomy", "lesion"));
      remember(u);
      var named = new LinkedHashSet<String>();
      u.levels().forEach(l -> named.addAll(l.form() == Form.SINGLE ? l.levels() : List.of("", "")));
      if (!named.isEmpty())
        lately = named.size() == 1 && !named.contains("") ? List.copyOf(named) : List.of();
    }
  }

  /** The word corpectomy, said of something done. */
  private boolean words(Utterance u) {
    boolean found = false;
    for (Mention m : u.mentions()) {
      if (!m.concept().equals("corpectomy") || !u.asserted(m)) continue;
      Clause c = u.clauseAt(m.from());
      if (c.has("endplate") || c.has("osteophyte")) continue;
      if (!u.isHead(m) && u.hasAny("graft-own", "cage", "graft-pieces")) continue;
      found = true;
      boolean complete = wholeNear(u, m);
      var levels = levels(u, m);
      topic = levels;
      for (String level : levels) {
        if (complete) of(level).complete(u.quote(m.from()));
        else of(level).partial(u.quote(m.from()));
        if (subtotalNear(u, m) || measured(u)) of(level).landmark(u.quote(m.from()));
      }
      plural |= LevelTies.isPlural(u, m);
    }
    return found;
  }

  /** A field of a form: {@code Bodies resected: L3, L4}, {@code Corpectomy: L2, complete}. */
  private boolean field(Utterance u) {
    boolean asked =
        u.about("corpectomy") && !u.has("corpectomy")
            || u.about("vertebral-body") && u.about("v-remove") && !u.has("v-remove");
    if (!asked || u.saysNo()) return false;
    boolean found = false;
    for (LevelMention l : u.levels()) {
      if (l.form() != Form.SINGLE || LevelTies.claimedByOther(u, l) || refused(u, l)) continue;
      boolean whole = u.has("whole") && !u.hasAny("subtotal");
      for (String level : l.levels()) {
        if (whole) of(level).complete(u.quote(l.from()));
        else of(level).partial(u.quote(l.from()));
      }
      topic = l.levels();
      found = true;
    }
    return found;
  }

  /** {@code T8: no}. */
  private static boolean refused(Utterance u, LevelMention l) {
    for (int i = l.to(); i < l.to() + 3; i++) {
      if (u.word(i).equals("no") || u.word(i).equals("not") || u.word(i).equals("none"))
        return true;
      if (u.word(i).equals("yes")) return false;
    }
    return false;
  }

  private boolean act(Act a) {
    if (a.is("v-leave", "vertebral-body") && a.done()) return false;
    boolean removes = a.verb().concept().equals("v-remove");
    boolean works = a.verb().concept().equals("v-bone") || a.verb().concept().equals("v-open");
    if (!removes && !works || !a.done()) return false;
    if (a.on("not-a-body", "corpectomy-place")) return false;
    boolean inside = a.utterance().hasAny("roots", "arachnoid", "cord", "csf");
    if (a.resolved() && inside) return false;
    if (!removes && a.utterance().hasAny("cage", "screw", "rod")) return false;
    boolean surface = a.on("endplate", "osteophyte", "disc", "lamina");
    if (surface && !a.on("vertebral-body", "bone-matter")) return false;
    if (a.clause().hasAny("endplate") && !a.on("vertebral-body")) return false;
    var object =
        a.objects().stream()
            .filter(o -> o.concept().equals("vertebral-body") || o.concept().equals("level"))
            .findFirst();
    if (object.isEmpty()) {
      boolean bone = a.on("bone-trough", "bone-matter") || (works && a.on("posterior-wall"));
      if (!bone || !a.clause().has("vertebral-body") && !a.clause().has("level")) return false;
    }
    if (works && a.verb().concept().equals("v-open") && removes) return false;
    Utterance u = a.utterance();
    var place = a.objectPlace();
    Mention at = object.orElse(a.objects().get(0));
    var levels = levels(place, at);
    topic = levels;
    boolean known = false;
    for (String level : levels) {
      BodyFinding f = of(level);
      boolean bit = a.clause().has("small-bit");
      if (removes && wholly(a, at)) f.complete(u.quote(a.verb().from()));
      else if (removes && !bit && a.clause().has("greater-part"))
        f.landmark(u.quote(a.verb().from()));
      else if (removes && !bit) f.partial(u.quote(a.verb().from()));
      else f.unquantified(u.quote(a.verb().from()));
      known = true;
    }
    return known;
  }

  /** {@code Completely removed}, {@code removed in full}, {@code removed the whole body}. */
  private static boolean wholly(Act a, Mention object) {
    Utterance u = a.utterance();
    if (!u.amounts(a.clause()).isEmpty()) return false;
    for (Mention w : a.clause().all("whole")) {
      if (u.word(w.from()).endsWith("ed") || u.word(w.from()).endsWith("ing")) continue;
      String before = u.word(w.from() - 1);
      if (Set.of("almost", "nearly", "near", "not", "practically").contains(before)) continue;
      int gap = w.from() - a.verb().to();
      boolean after = gap >= 0 && gap <= 2 && u.onlyFillers(a.verb().to(), w.from());
      boolean ahead = w.to() == a.verb().from();
      boolean ofObject =
          a.objectPlace() == u && w.to() <= object.from() && u.onlyFillers(w.to(), object.from());
      if (after || ahead || ofObject) return true;
    }
    return false;
  }

  /** {@code The same was done at L4}, {@code the one beneath it in identical fashion}. */
  private boolean likewise(Utterance u) {
    Mention same = u.firstAsserted("likewise");
    if (same == null || topic.isEmpty() || !boneTopic || sinceBone > 0) return false;
    Clause c = u.clauseAt(same.from());
    if (c.has("endplate") || c.has("disc") || c.has("roots")) return false;
    BodyFinding model = bodies.get(topic.get(topic.size() - 1));
    if (model == null) return false;
    String level = null;
    for (LevelMention l : u.levels()) {
      boolean near = l.from() >= c.from() && l.to() <= c.to() || l.to() <= same.from();
      if (near && l.form() == Form.SINGLE && !topic.contains(l.levels().get(0)))
        level = l.levels().get(0);
    }
    if (level == null) level = neighbour(u).stream().findFirst().orElse(null);
    if (level == null) return false;
    of(level).like(model, u.quote());
    topic = List.of(topic.get(topic.size() - 1), level);
    return true;
  }

  /** Shares of a body. */
  private boolean shares(Utterance u, boolean boneTalk) {
    boolean found = false;
    for (Amount a : u.amounts()) {
      Clause c = u.clauseAt(a.from());
      if (!c.real() || deniedShare(u, c, a)) continue;
      Complement of = Complement.of(u, a, boneTalk);
      if (of == Complement.OTHER) continue;
      if (Complement.isKept(u, a)) {
        found |= restOf(u, a, c);
        continue;
      }
      boolean field = !u.labelLevels().isEmpty() && !u.has("lesion");
      boolean asked = boneField(u) && !u.levels().isEmpty() || fromPedicleToPedicle(u);
      if (of == Complement.UNSAID && !boneTalk && !found && !field && !asked) continue;
      found = true;
      topic = levelsOf(u, a);
      boolean ratio = u.isRatio(a);
      for (String level : topic) {
        if (ratio) of(level).dimension(a.share(), u.quote(a.from()));
        else of(level).share(a.share(), u.quote(a.from()));
      }
    }
    return found;
  }

  /** Of several levels in a clause the one that the share is nearest to. */
  private List<String> levelsOf(Utterance u, Amount a) {
    Mention m = new Mention("amount", a.from(), a.to());
    var near = LevelTies.levelsNear(u, m).stream().filter(l -> l.form() == Form.SINGLE).toList();
    if (near.size() < 2) return levels(u, m);
    for (LevelMention l : near) {
      boolean ofIt = l.from() >= a.to() && l.from() - a.to() <= 4 && u.word(a.to()).equals("of");
      if (ofIt && !LevelTies.listed(u, near, l)) return l.levels();
    }
    LevelMention before = null;
    for (LevelMention l : near) if (l.to() <= a.from()) before = l;
    return before == null || LevelTies.listed(u, near, before) ? levels(u, m) : before.levels();
  }

  /** {@code All of L3 out bar the front third}: the rest of it went. */
  private boolean restOf(Utterance u, Amount a, Clause c) {
    boolean taken = c.has("whole") || c.has("v-remove") && c.has("vertebral-body");
    boolean all = taken && Complement.isExcepted(u, a);
    boolean took = c.has("v-remove") || c.has("v-out") || c.has("corpectomy");
    if (!all || !took || c.has("lesion") || c.has("disc")) return false;
    topic = levelsOf(u, a);
    topic.forEach(level -> of(level).share(1 - a.share(), u.quote(a.from())));
    return true;
  }

  private static boolean fromPedicleToPedicle(Utterance u) {
    return u.firstAsserted("landmark") != null && !u.levels().isEmpty() && !u.has("disc");
  }

  private static boolean deniedShare(Utterance u, Clause c, Amount a) {
    Mention m = new Mention("amount", a.from(), a.to());
    boolean noMore = false;
    for (int i = Math.max(c.from(), a.from() - 4); i < a.from(); i++) {
      noMore |= u.word(i).equals("more") || u.word(i).equals("less") || u.word(i).equals("than");
    }
    return !noMore && u.negated(m);
  }

  /** {@code Nothing was left of it}, {@code removed in its entirety}. */
  private boolean wholes(Utterance u, boolean bone) {
    boolean field = boneField(u);
    if (!bone && !boneTopic && !field && !u.has("vertebral-body")) return false;
    boolean found = false;
    for (Mention m : u.mentions()) {
      if (!m.concept().equals("whole") || !u.clauseAt(m.from()).real()) continue;
      if (u.word(m.from()).endsWith("ed") || u.word(m.from()).endsWith("ing")) continue;
      Clause c = u.clauseAt(m.from());
      boolean of =
          c.has("vertebral-body") || c.has("level") || c.has("corpectomy") || c.has("bone-matter");
      String next = u.word(m.to());
      boolean nothing =
          u.word(m.from()).equals("nothing")
              && (next.equals("of") || next.equals("but") || u.word(m.to() - 1).equals("but"));
      boolean takes =
          c.has("v-remove")
              || c.has("corpectomy")
              || nothing
              || Set.of("all", "whole", "everything").contains(u.word(m.from())) && gone(u, c);
      boolean predicate = bone && takes && !c.has("disc");
      of &= takes;
      of |= field && !u.levels(c).isEmpty() && u.word(m.from()).equals("all");
      if (!of && !predicate
          || c.has("lesion")
          || c.has("disc")
          || c.has("endplate")
          || c.has("fragment")) continue;
      if (!u.amounts().isEmpty()) continue;
      for (String level : levels(u, m)) of(level).complete(u.quote(m.from()));
      found = true;
    }
    return found;
  }

  /** The section is headed by the bone work. */
  private static boolean boneField(Utterance u) {
    String heading = u.sentence().section().heading();
    if (heading == null) return false;
    String name = heading.toLowerCase(java.util.Locale.ROOT);
    return name.contains("bone") || name.contains("corpectom") || name.contains("bodies");
  }

  private static boolean gone(Utterance u, Clause c) {
    for (int i = c.from(); i < c.to(); i++) {
      if (Set.of("gone", "followed", "out").contains(u.word(i))) return true;
    }
    return false;
  }

  /** {@code Vertebral body T12: softened, evacuation in toto}: a list entry on one body. */
  private boolean entry(Utterance u) {
    int colon = 0;
    while (colon < 6 && !u.word(colon).equals(":")) colon++;
    int end = colon;
    var named = u.levels().stream().filter(l -> l.to() <= end).toList();
    boolean body =
        u.mentions().stream().anyMatch(m -> m.concept().equals("vertebral-body") && m.to() <= end);
    Mention removal = u.firstAsserted("n-remove");
    if (colon == 6 || named.size() != 1 || !body || removal == null) return false;
    if (removal.from() < colon || u.word(removal.to()).equals("of")) return false;
    topic = named.get(0).levels();
    for (String level : topic) {
      if (u.has("whole")) of(level).complete(u.quote());
      else of(level).partial(u.quote());
    }
    return true;
  }

  /** {@code Nothing of the L3 body is left}: it went whole. */
  private boolean nothingLeft(Utterance u) {
    for (int i = 0; i + 1 < u.sentence().tokens().size(); i++) {
      if (!u.word(i).equals("nothing") || !u.word(i + 1).equals("of")) continue;
      Clause c = u.clauseAt(i);
      boolean stays = false;
      for (int k = i + 2; k < c.to(); k++) stays |= REMAINS.contains(u.word(k));
      boolean body = c.has("vertebral-body") || c.has("level");
      if (!c.real() || !stays || !body || c.has("disc") || c.has("lesion")) continue;
      var named = u.levels(c).stream().filter(l -> l.form() == Form.SINGLE).toList();
      var levels =
          named.isEmpty() ? topic : named.stream().flatMap(l -> l.levels().stream()).toList();
      int at = i;
      levels.forEach(l -> of(l).complete(u.quote(at)));
      return !levels.isEmpty();
    }
    return false;
  }

  /** {@code Only the front cortex remains}: of the body, named before, the rest has gone. */
  private boolean remains(Utterance u, boolean bone) {
    if (!bone && u.labelLevels().isEmpty() && u.levels().isEmpty()) return false;
    if (!u.hasAny("remnant", "bone-matter", "osteophyte", "posterior-wall")) return false;
    boolean only = false;
    boolean stays = false;
    for (int i = 0; i < u.sentence().tokens().size(); i++) {
      only |= u.word(i).equals("only") || u.word(i).equals("nothing") || u.word(i).equals("just");
      stays |= only && REMAINS.contains(u.word(i));
    }
    boolean now = u.clauses().stream().allMatch(Clause::real);
    if (!stays || !now || u.hasAny("lesion", "dura", "disc")) return false;
    Mention at = u.mentions().get(0);
    for (String level : levels(u, at)) of(level).landmark(u.quote(at.from()));
    return true;
  }

  private void landmarks(Utterance u, boolean bone) {
    if (!bone) return;
    for (Mention m : u.mentions()) {
      if (!m.concept().equals("landmark") || !u.asserted(m)) continue;
      Clause c = u.clauseAt(m.from());
      if (c.has("dura") || c.has("lesion")) continue;
      for (String level : levels(u, m)) {
        if (bodies.containsKey(level)) of(level).landmark(u.quote(m.from()));
      }
    }
  }

  /**
   * Levels that the words at a mention are about: near it, else talked about, else the heading's.
   */
  private List<String> levels(Utterance u, Mention m) {
    var near = LevelTies.levelsNear(u, m);
    var out = new LinkedHashSet<String>();
    for (LevelMention l : near) {
      if (l.form() == Form.SINGLE) out.addAll(l.levels());
    }
    if (out.isEmpty()) {
      for (LevelMention l : near) {
        if (l.form() != Form.SINGLE && m.concept().equals("corpectomy")) {
          out.addAll(l.levels());
          unclear.add(u.quote(m.from()));
        }
      }
    }
    if (out.isEmpty()) {
      for (LevelMention l : u.levels()) {
        boolean ofThat = u.word(m.to()).equals("of") && u.word(m.to() + 1).equals("that");
        boolean pointed =
            ofThat || u.word(m.from() + 1).equals("that") || u.word(m.from() - 1).equals("that");
        boolean before =
            l.form() == Form.SINGLE
                && l.to() <= m.from()
                && (pointed || !LevelTies.claimedByOther(u, l));
        if (before && u.clauseAt(l.from()).real()) {
          if (!LevelTies.listed(u, u.levels(), l)) out.clear();
          out.addAll(l.levels());
        }
      }
    }
    if (out.isEmpty()) out.addAll(neighbour(u));
    if (out.isEmpty() && topic.isEmpty() && fallback.isEmpty()) {
      for (LevelMention l : u.levels()) {
        if (l.form() == Form.SINGLE && !LevelTies.claimedByOther(u, l)) out.addAll(l.levels());
      }
    }
    if (out.isEmpty()) out.addAll(u.labelLevels());
    if (out.isEmpty() && !topic.isEmpty()) {
      out.addAll(
          LevelTies.isPlural(u, m)
              ? bodies.keySet().stream().filter(k -> !k.isEmpty()).toList()
              : topic);
      if (out.isEmpty()) out.addAll(topic);
    }
    if (out.isEmpty() && fallback.isEmpty()) out.addAll(lately);
    if (out.isEmpty()) {
      fromHeading = !fallback.isEmpty();
      out.addAll(fallback);
    }
    if (out.isEmpty()) out.add(UNNAMED);
    return List.copyOf(out);
  }

  /** {@code The body above}, {@code the next one down}: counted from the body talked about. */
  private List<String> neighbour(Utterance u) {
    boolean below = u.firstAsserted("one-below") != null;
    boolean above = u.firstAsserted("one-above") != null;
    if (below == above || topic.isEmpty() || !boneTopic || topic.get(0).isEmpty()) return List.of();
    if (!u.equals(countedIn)) {
      String from = below ? topic.get(topic.size() - 1) : topic.get(0);
      counted = Levels.neighbour(from, below ? 1 : -1);
      countedIn = u;
    }
    return List.of(counted);
  }

  private BodyFinding of(String level) {
    return bodies.computeIfAbsent(level, k -> new BodyFinding());
  }

  /** Bodies named as bodies become what later sentences talk about. */
  private void remember(Utterance u) {
    var named = new LinkedHashSet<String>();
    for (Mention m : u.mentions()) {
      boolean body =
          Set.of("vertebral-body", "level", "corpectomy").contains(m.concept())
              && u.clauseAt(m.from()).real()
              && u.isHead(m);
      if (!body) continue;
      for (LevelMention l : LevelTies.levelsNear(u, m))
        if (l.form() == Form.SINGLE) named.addAll(l.levels());
    }
    named.removeIf(l -> !bodies.containsKey(l) && !bodies.isEmpty());
    if (!named.isEmpty()) topic = List.copyOf(named);
  }

  private static boolean wholeNear(Utterance u, Mention m) {
    Clause c = u.clauseAt(m.from());
    for (Mention w : c.all("whole")) {
      if (u.word(w.from()).endsWith("ed") || u.word(w.from()).endsWith("ing")) continue;
      boolean before = w.to() <= m.from() && m.from() - w.to() <= 4;
      boolean after = w.from() >= m.to() && w.from() - m.to() <= 6;
      if (before || after) return !u.negated(w);
    }
    return false;
  }

  /** The room made in the bone is given in millimetres. */
  private static boolean measured(Utterance u) {
    if (!u.hasAny("bone-trough", "landmark")) return false;
    for (int i = 0; i < u.sentence().tokens().size(); i++) if (u.word(i).equals("mm")) return true;
    return false;
  }

  private static boolean subtotalNear(Utterance u, Mention m) {
    return u.word(m.from() - 1).equals("subtotal") || u.word(m.from() - 2).equals("subtotal");
  }
}
