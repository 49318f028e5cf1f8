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
import org.surgicode.reading.language.LevelMention;
import org.surgicode.reading.language.LevelMention.Form;
import org.surgicode.reading.language.Levels;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;

/**
 * Which bodies a report is talking about, and what is known of each so far: {@code two thirds of
 * it} and {@code the one beneath} find their vertebra here.
 */
final class BodyTalk {
  private static final WordSet BODIES = WordSet.of("vertebral-body", "level", "corpectomy");

  static final String UNNAMED = "";
  private static final String[] OTHER_THINGS = {
    "lesion",
    "dura",
    "durotomy",
    "disc",
    "roots",
    "cord",
    "canal",
    "screw",
    "cage",
    "lamina",
    "pedicle",
    "endplate",
    "osteophyte",
    "bone-harm",
    "v-seat",
    "v-fuse",
    "ligament",
    "rib"
  };
  private static final WordSet ALONE = WordSet.of("untouched", "alone", "intact", "spared");
  private final Map<String, BodyFinding> bodies =
      new TreeMap<>(Comparator.comparingInt((String l) -> l.isEmpty() ? -1 : Levels.rank(l)));
  private final List<String> fallback;
  private final List<Quote> unclear = new ArrayList<>();
  private List<String> topic = List.of();
  private List<String> list = List.of();

  /** The one level that the sentence before named, whatever for; none when it named several. */
  private List<String> lately = List.of();

  /** The sentence in which a neighbour was last counted, and that neighbour. */
  private @Nullable Utterance countedIn;

  private String counted = UNNAMED;

  private boolean boneTopic;

  /** Whether the sentence before spoke of one body and of nothing else. */
  private boolean named;

  private int sinceBone = 99;
  private boolean fromHeading;
  private boolean plural;

  /** Bodies that only an expression such as L4-L5 names, and bodies said to be left alone. */
  private final Set<String> paired = new LinkedHashSet<>();

  private final Set<String> spared = new LinkedHashSet<>();
  private final ImpliedBody implied = new ImpliedBody();
  private boolean added;

  BodyTalk(List<String> headingLevels) {
    this.fallback = headingLevels;
  }

  Map<String, BodyFinding> bodies() {
    if (bodies.size() > 1) bodies.remove(UNNAMED);
    String between = spared.size() == 2 ? NextBody.between(spared) : UNNAMED;
    if (between.isEmpty()) between = implied.betweenDiscs();
    BodyFinding unnamed = bodies.get(UNNAMED);
    if (unnamed != null && !between.isEmpty()) {
      bodies.remove(UNNAMED);
      bodies.put(between, unnamed);
    }
    boolean settled = false;
    for (String level : spared) {
      BodyFinding f = bodies.get(level);
      boolean only = f != null && paired.contains(level) && f.isPlain() && bodies.size() > 1;
      if (only) bodies.remove(level);
      settled |= only;
    }
    if (settled) unclear.clear();
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

  /**
   * Levels that the words at a mention are about: near it, else talked about, else the heading's.
   */
  List<String> levels(Utterance u, Mention m) {
    var between = BodyBetween.near(u, m);
    if (!between.isEmpty()) return between;
    var near = LevelTies.levelsNear(u, m);
    var out = new LinkedHashSet<String>();
    for (LevelMention l : near) {
      boolean each = l.form() == Form.RANGE && LevelTies.isPlural(u, m) && l.from() >= m.to();
      if (l.form() == Form.SINGLE || each) out.addAll(l.levels());
    }
    if (out.isEmpty()) {
      for (LevelMention l : near) {
        if (l.form() != Form.SINGLE && m.concept().equals("corpectomy")) {
          out.addAll(l.levels());
          paired.addAll(l.levels());
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
    if (out.isEmpty()) out.addAll(implied.byNumber(u, m));
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
    if (out.isEmpty()) out.addAll(onlyOne(u));
    if (out.isEmpty()) out.add(UNNAMED);
    return List.copyOf(out);
  }

  /** {@code A sliver off the back edge of L3, a tenth of the body}: the only one that is named. */
  private static List<String> onlyOne(Utterance u) {
    if (u.levels().size() != 1 || u.levels().get(0).form() != Form.SINGLE) return List.of();
    return u.levels().get(0).levels();
  }

  /** {@code The body above}, {@code the next one down}: counted from the body talked about. */
  List<String> neighbour(Utterance u) {
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

  BodyFinding of(String level) {
    return bodies.computeIfAbsent(level, k -> new BodyFinding());
  }

  /** Bodies named as bodies become what later sentences talk about. */
  private void remember(Utterance u) {
    var named = new LinkedHashSet<String>();
    for (Mention m : u.mentions()) {
      boolean body = BODIES.contains(m.concept()) && u.clauseAt(m.from()).real() && u.isHead(m);
      if (!body) continue;
      boolean itself = m.concept().equals("level");
      for (LevelMention l : itself ? u.levels() : LevelTies.levelsNear(u, m)) {
        boolean meant = !itself || l.from() >= m.from() && l.to() <= m.to();
        if (meant && l.form() == Form.SINGLE) named.addAll(l.levels());
      }
    }
    if (u.hasWord("counting", "counted") && named.size() > 1) return;
    named.removeIf(l -> !bodies.containsKey(l) && !bodies.isEmpty());
    if (!named.isEmpty() && !list.containsAll(named)) topic = List.copyOf(named);
  }

  /** A sentence has been read: whether it was about bone, and what it named. */
  void passed(Utterance u, boolean bone) {
    named = false;
    sinceBone = bone ? 0 : sinceBone + 1;
    boneTopic = bone || (boneTopic && !u.hasAny("dura", "durotomy", "lesion"));
    if (u.levels().isEmpty()) return;
    implied.heard(u);
    remember(u);
    spare(u);
    var named = new LinkedHashSet<String>();
    for (LevelMention l : u.levels()) {
      if (!u.clauseAt(l.from()).real()) continue;
      named.addAll(l.form() == Form.SINGLE ? l.levels() : List.of("", ""));
    }
    if (u.hasWord("counting", "counted") && !named.contains("")) named.retainAll(last(u));
    lately = named.size() == 1 && !named.contains("") ? List.copyOf(named) : List.of();
    boolean few = !named.contains("") && !named.isEmpty() && named.size() <= 3;
    if (!bone && few && turnsTo(u)) {
      turnTo(List.copyOf(named));
      this.named = true;
    }
  }

  /** {@code Next we turned to the body of L2}: {@code it} is that body in what comes next. */
  private static boolean turnsTo(Utterance u) {
    if (u.hasAny(OTHER_THINGS) || u.hasWord("mri", "ct", "film", "imaging", "scan")) return false;
    for (Mention m : u.mentions()) {
      if (!m.concept().equals("vertebral-body") || !u.clauseAt(m.from()).real()) continue;
      if (u.isHead(m) || "to".equals(u.prepositionOf(m))) return !u.negated(m);
    }
    return false;
  }

  /** {@code Counting past L5 and L4 we arrived at L3}: where the count ended. */
  private static List<String> last(Utterance u) {
    return u.levels().get(u.levels().size() - 1).levels();
  }

  /** {@code Leaving L1 untouched}, {@code nothing of L5}. */
  private void spare(Utterance u) {
    for (LevelMention l : u.levels()) {
      if (l.form() != Form.SINGLE || !u.clauseAt(l.from()).real()) continue;
      boolean nothing = u.word(l.from() - 1).equals("of") && u.word(l.from() - 2).equals("nothing");
      boolean left = false;
      for (int i = l.to(); i < l.to() + 5; i++) left |= ALONE.contains(u.word(i));
      left |= NextBody.notTouched(u, l);
      if (nothing || left) spared.addAll(l.levels());
    }
  }

  /** The bodies talked about last. */
  List<String> topic() {
    return topic;
  }

  /** Turns the talk to some bodies. */
  void turnTo(List<String> levels) {
    topic = levels;
    list = List.of();
  }

  /** A body has its own entry in a list; the entries together are what comes next. */
  void listed(String level) {
    var longer = new LinkedHashSet<>(list);
    longer.add(level);
    topic = List.copyOf(longer);
    list = topic;
  }

  /** Whether the sentence before was of one body alone. */
  boolean bodyNamed() {
    return named;
  }

  /** Whether the sentences before were about bone. */
  boolean onBone() {
    return boneTopic;
  }

  /** Whether sentences about something else have come since. */
  boolean boneLately() {
    return sinceBone > 0;
  }

  /** Whether what comes now was added to the report later. */
  void added(boolean later) {
    added = later;
  }

  /** A share of a body that went; what is added later corrects what was said before. */
  void share(String level, double value, Quote q) {
    if (added) of(level).correct(value, q);
    else of(level).share(value, q);
  }

  /** A share of one dimension of a body; what is added later corrects what was said before. */
  void dimension(String level, double value, Quote q) {
    if (added) of(level).correctMeasure(q);
    of(level).dimension(value, q);
  }

  /** What is added later takes a body back: {@code the L3 body was not resected}. */
  void takeBack(String level) {
    bodies.remove(level);
  }

  /** Of these bodies nothing was taken after all: {@code Portion: none}. */
  void refuse(List<String> levels) {
    for (String level : levels) {
      BodyFinding f = bodies.get(level);
      if (f != null && f.isPlain()) bodies.remove(level);
      spared.add(level);
    }
  }

  /** Several bodies were told of in the plural. */
  void severalTold() {
    plural = true;
  }

  /** What is known of a body, or null. */
  @Nullable BodyFinding known(String level) {
    return bodies.get(level);
  }
}
