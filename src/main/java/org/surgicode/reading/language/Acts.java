package org.surgicode.reading.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.surgicode.reading.text.Row;
import org.surgicode.reading.text.WordMap;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/**
 * Finds who did what to what, sentence after sentence: a verb's object is the subject of a passive,
 * what follows an active verb, the thing that a pronoun points back to, or, where a clause begins
 * with its verb, the object of the clause before it.
 */
public final class Acts {
  private static final WordSet PRONOUNS =
      WordSet.of(
          "it",
          "they",
          "them",
          "this",
          "these",
          "that",
          "which",
          "rest",
          "remainder",
          "both",
          "each",
          "all");

  /** Nouns that tell an act, where {@code of} and its thing follow. */
  private static final WordMap<String> NOUNS =
      WordMap.of(
          Map.ofEntries(
              Map.entry("incision", "v-open"),
              Map.entry("opening", "v-open"),
              Map.entry("transection", "v-detach"),
              Map.entry("division", "v-detach"),
              Map.entry("section", "v-detach"),
              Map.entry("severance", "v-detach"),
              Map.entry("displacement", "v-move"),
              Map.entry("mobilization", "v-move"),
              Map.entry("mobilisation", "v-move"),
              Map.entry("retraction", "v-move"),
              Map.entry("reflection", "v-move"),
              Map.entry("sweeping", "v-move"),
              Map.entry("detachment", "v-detach"),
              Map.entry("collapse", "v-collapse"),
              Map.entry("deflation", "v-collapse"),
              Map.entry("exposure", "v-develop")));

  /** Words before {@code opening the dura} that tell it as done or being done. */
  private static final WordSet BEFORE_OPENING =
      WordSet.of(
          "on",
          "upon",
          "after",
          "by",
          "in",
          "are",
          "am",
          "is",
          "was",
          "were",
          "now",
          "began",
          "begun",
          "started",
          "finished",
          "completed",
          "when",
          "while",
          "then");

  /** So many sentences a pronoun may lie behind its thing. */
  private static final int FADES = 3;

  private static final WordSet WAYS = WordSet.of("into", "through", "under");
  private static final WordSet SUBORDINATE =
      WordSet.of(
          "where", "which", "who", "whose", "because", "since", "although", "though", "if", "when");

  private @Nullable Utterance topicPlace;
  private List<Mention> topic = List.of();

  private Acts() {}

  /** Whether a word tells an act though it is a noun. */
  static boolean isNoun(String word) {
    return NOUNS.get(word) != null;
  }

  /** All acts of consecutive utterances of one report, in order. */
  public static List<Act> of(List<Utterance> utterances) {
    var finder = new Acts();
    var out = new ArrayList<Act>();
    for (Utterance u : utterances) finder.read(u, out);
    return out;
  }

  private void read(Utterance u, List<Act> out) {
    List<Mention> last = List.of();
    Utterance lastPlace = u;
    Clause which = null;
    List<Mention> told = List.of();
    for (Clause c : u.clauses()) {
      boolean aside =
          SUBORDINATE.contains(u.word(c.from())) || SUBORDINATE.contains(u.word(c.from() + 1));
      Mention lastVerb = null;
      List<Mention> own = List.of();
      for (Mention verb : verbs(u, c)) {
        if (Antecedents.takesTime(u, c, verb)) continue;
        var objects = direct(u, c, verb);
        if (objects.isEmpty() && u.passive(verb) && afterNothing(u, c, verb) > c.from()) continue;
        if (objects.isEmpty() && byItself(u, verb) || unaided(u, verb)) continue;
        boolean carried = false;
        Utterance place = u;
        boolean fresh = topicPlace != null && isFresh(u, topicPlace);
        if (objects.isEmpty() && fresh && opensSentence(u, verb)) {
          objects = topic;
          place = topicPlace == null ? u : topicPlace;
          carried = true;
        } else if (objects.isEmpty()
            && Antecedents.beginsWithWhich(u, c)
            && !Antecedents.of(u, c, verb).isEmpty()) {
          objects = Antecedents.of(u, c, verb);
        } else if (objects.isEmpty() && Antecedents.isUnknown(u, c)) {
          continue;
        } else if (objects.isEmpty() && which != null && Antecedents.goesOn(u, which, c, verb)) {
          objects = told;
        } else if (objects.isEmpty() && pointsBack(u, c, verb)) {
          boolean inside = !fitting(u, c, last, lastPlace).isEmpty();
          place = inside || topicPlace == null ? lastPlace : topicPlace;
          objects =
              inside ? fitting(u, c, last, place) : fresh ? fitting(u, c, topic, place) : List.of();
          carried = true;
        } else if (objects.isEmpty() && startsWith(u, c, verb) && !last.isEmpty()) {
          objects = last;
          place = lastPlace;
          carried = true;
        }
        lastVerb = verb;
        if (objects.isEmpty() && aside) {
          objects = Antecedents.of(u, c, verb);
          place = u;
        }
        if (objects.isEmpty()) continue;
        out.add(new Act(u, verb, Row.of(objects), place, carried));
        own = objects;
        if (!aside) {
          last = objects;
          lastPlace = place;
        }
      }
      nominal(u, c, out);
      nouns(u, c, out);
      if (aside && !own.isEmpty()) {
        which = c;
        told = own;
      }
      if (aside) continue;
      if (last.isEmpty() && topicPlace != null && PRONOUNS.contains(u.word(c.from()))) {
        last = topic;
        lastPlace = topicPlace;
      }
      var trailing = trailing(u, c, lastVerb);
      if (!trailing.isEmpty()) {
        last = trailing;
        lastPlace = u;
      }
      Mention about = about(u, c);
      if (about != null) {
        boolean first = topicPlace == null || !topicPlace.equals(u);
        boolean beside = about.concept().equals("cord") && ofLesion(topic);
        if (!beside || topicPlace == null || !isFresh(u, topicPlace)) {
          if (Nouns.isMain(about.concept()) || first) topic = List.of(about);
          topicPlace = u;
        }
        if (own.isEmpty() && trailing.isEmpty()) {
          last = List.of(about);
          lastPlace = u;
        }
      }
    }
  }

  /** {@code Cord pushed aside. Gutted it}: the talk is still of the lesion. */
  private static boolean ofLesion(List<Mention> topic) {
    return topic.size() == 1 && topic.get(0).concept().equals("lesion");
  }

  /** What a clause is about: the first of its main things that is there, else of all its things. */
  private static @Nullable Mention about(Utterance u, Clause c) {
    Mention about = null;
    for (Mention m : heads(u, c, c.from(), c.to())) {
      if (absent(u, m)) continue;
      if (Nouns.isMain(m.concept())) return m;
      if (about == null) about = m;
    }
    return about;
  }

  /** {@code No tumor}, but not {@code the tumor was not torn}. */
  private static boolean absent(Utterance u, Mention m) {
    boolean actDenied = u.word(m.to() + 1).equals("not") || u.word(m.to() + 1).equals("never");
    return u.negated(m) && !(actDenied && u.word(m.from() - 1).equals("the"));
  }

  /** {@code Removal of the tumor was completed}: an act told by a noun. */
  private static void nominal(Utterance u, Clause c, List<Act> out) {
    if (!c.hasAny("n-remove", "clean")) return;
    var removals = new ArrayList<>(c.all("n-remove"));
    c.all("clean").stream().filter(m -> ofBone(u, c, m)).forEach(removals::add);
    for (Mention m : removals) {
      String before = u.word(m.from() - 1);
      boolean purpose = Words.oneOf(before, "for", "to", "before", "planned");
      if (!u.word(m.to()).equals("of") || purpose) continue;
      boolean failed = false;
      for (int i = m.to(); i < c.to(); i++) {
        failed |= u.word(i).equals("not") || u.word(i).equals("never");
      }
      failed |= sameSubjectDenied(u, c);
      var things =
          c.mentions().stream()
              .filter(o -> o.from() > m.to() && o.from() - m.to() <= 6)
              .filter(o -> Nouns.isNoun(o.concept()))
              .limit(1)
              .toList();
      if (!failed && !things.isEmpty()) {
        out.add(new Act(u, new Mention("v-remove", m.from(), m.to()), Row.of(things), u, false));
      }
    }
  }

  /** {@code Removal was thought dangerous and was not carried out}: said of the same noun. */
  private static boolean sameSubjectDenied(Utterance u, Clause c) {
    boolean joined = Words.oneOf(u.word(c.to()), "and", "but");
    boolean helped = Words.oneOf(u.word(c.to() + 1), "was", "were", "is", "could");
    return joined && helped && Words.oneOf(u.word(c.to() + 2), "not", "never");
  }

  /** {@code Total removal of the body}: words that else end the removal of a lesion. */
  private static boolean ofBone(Utterance u, Clause c, Mention m) {
    return u.word(m.to()).equals("of")
        && c.mentions()
            .any(
                o ->
                    o.concept().equals("vertebral-body")
                        && o.from() > m.to()
                        && o.from() - m.to() <= 3);
  }

  /**
   * {@code Marginal incision of the diaphragm}, {@code collapse of the left lung}: told by nouns.
   */
  private static void nouns(Utterance u, Clause c, List<Act> out) {
    if (!u.gist().holds(Gist.ACT_NOUN)) return;
    for (int i = c.from(); i < c.to(); i++) {
      String verb = NOUNS.get(u.word(i));
      if (verb == null) continue;
      if (c.has("v-close") || c.has("dural-closure")) return;
      boolean gerund = u.word(i).equals("opening") && Grammar.isDeterminer(u.word(i + 1));
      if (gerund && !BEFORE_OPENING.contains(u.word(i - 1))) continue;
      if (!gerund && !u.word(i + 1).equals("of")) continue;
      boolean unmade =
          Words.oneOf(u.word(i - 1), "for", "to", "before", "planned", "without", "no", "by");
      if (unmade && !gerund) continue;
      int at = i;
      var things =
          c.mentions().stream()
              .filter(o -> o.from() > at && o.from() - at <= 6 && Nouns.isNoun(o.concept()))
              .limit(1)
              .toList();
      if (!things.isEmpty())
        out.add(new Act(u, new Mention(verb, i, i + 1), Row.of(things), u, false));
    }
  }

  /**
   * Things that follow {@code and} after the clause's last verb: the subject of the next clause.
   */
  private static List<Mention> trailing(Utterance u, Clause c, @Nullable Mention verb) {
    if (verb == null) return List.of();
    for (int i = verb.to(); i < c.to(); i++) {
      if (u.word(i).equals("and") && u.passive(verb)) return heads(u, c, i, c.to());
    }
    return List.of();
  }

  /** A clause without another verb may be told by {@code out}: {@code tumor out in two pieces}. */
  private static List<Mention> verbs(Utterance u, Clause c) {
    var verbs = new ArrayList<Mention>(2);
    for (Mention m : c.mentions()) {
      if (m.concept().startsWith("v-") && !m.concept().equals("v-out")) verbs.add(m);
    }
    offAlone(u, c)
        .filter(m -> verbs.stream().allMatch(v -> v.from() > m.to()))
        .ifPresent(m -> verbs.add(0, m));
    if (!verbs.isEmpty() || !c.has("v-out")) return verbs;
    return c.all("v-out").stream()
        .filter(m -> Words.oneOf(u.word(m.from()), "out", "gone") || Going.away(u, c, m))
        .filter(m -> followsItsThing(u, c, m) && !WAYS.contains(u.word(m.to())))
        .filter(m -> !Going.found(u, m))
        .map(m -> new Mention("v-remove", m.from(), m.to()))
        .limit(1)
        .toList();
  }

  /** {@code Laminae off with a Leksell}: a telegram's removal. */
  private static Optional<Mention> offAlone(Utterance u, Clause c) {
    if (!u.gist().holds(Gist.OFF)) return Optional.empty();
    for (int i = c.from() + 1; i < c.to(); i++) {
      boolean off = u.word(i).equals("off");
      boolean ends = i + 1 >= c.to() || Words.oneOf(u.word(i + 1), "with", "by", ".", ",", "to");
      boolean was = Words.oneOf(u.word(i - 1), "was", "were", "is");
      ends |= was && Words.oneOf(u.word(i + 1), "the", "it");
      if (off && ends && followsItsThing(u, c, new Mention("v-out", i, i + 1))) {
        return Optional.of(new Mention("v-remove", i, i + 1));
      }
    }
    return Optional.empty();
  }

  /** {@code Tumor out}, {@code the last of it was out}; not {@code it looked out}. */
  private static boolean followsItsThing(Utterance u, Clause c, Mention out) {
    String before = u.word(out.from() - 1);
    if (Words.oneOf(
        before,
        "was",
        "were",
        "is",
        "all",
        "both",
        "now",
        "completely",
        "then",
        "had",
        "has",
        "right")) {
      return true;
    }
    return c.mentions().any(m -> m.to() == out.from() && Nouns.isNoun(m.concept()));
  }

  /** What a verb acts on; what is named behind {@code to reach} is another verb's. */
  private static List<Mention> direct(Utterance u, Clause c, Mention verb) {
    if (u.passive(verb)) {
      var own = runOn(u, c, verb);
      return own.isEmpty() ? heads(u, c, afterNothing(u, c, verb), verb.from()) : own;
    }
    int to = c.to();
    for (Mention m : c.mentions()) {
      if (m.concept().startsWith("v-") && m.from() >= verb.to() && m.from() < to) to = m.from();
    }
    var after = heads(u, c, verb.to(), to);
    boolean purpose = to < c.to() && u.word(to - 1).equals("to");
    return after.isEmpty() && to < c.to() && !purpose ? heads(u, c, verb.to(), c.to()) : after;
  }

  /**
   * {@code Ligament taken tumor seen dura opened}: dictated without marks, each participle ends
   * what stands since the one before.
   */
  private static List<Mention> runOn(Utterance u, Clause c, Mention verb) {
    Mention before = null;
    for (Mention m : c.mentions()) {
      if (m.concept().startsWith("v-") && m.to() <= verb.from()) before = m;
    }
    if (before == null || u.word(before.from()).endsWith("ing")) return List.of();
    for (int i = before.to(); i < verb.from(); i++) {
      boolean joined = Words.oneOf(u.word(i), "and", ",", "but", "then", "to", "(");
      if (joined || LightWords.contains(u.word(i))) return List.of();
    }
    return heads(u, c, before.to(), verb.from());
  }

  /** {@code The dura split of itself}: whether nobody did what is told up to a mention's end. */
  public static boolean unaided(Utterance u, Mention verb) {
    return u.mentions().any(m -> m.concept().equals("unaided") && m.from() == verb.to());
  }

  /** {@code It parted under the suction}: nobody opened it. */
  private static boolean byItself(Utterance u, Mention verb) {
    boolean opens = Words.oneOf(u.word(verb.from()), "parted", "split", "tore", "burst", "opened");
    return opens && Words.oneOf(u.word(verb.from() - 1), "it", "they", "itself");
  }

  /** {@code Nothing more was taken}: what stands before {@code nothing} is not what was taken. */
  private static int afterNothing(Utterance u, Clause c, Mention verb) {
    for (int i = verb.from() - 1; i > c.from(); i--) {
      if (u.word(i).equals("nothing") || u.word(i).equals("none")) return i;
    }
    return c.from();
  }

  private static List<Mention> heads(Utterance u, Clause c, int from, int to) {
    List<Mention> out = List.of();
    for (Mention m : c.mentions()) {
      if (m.from() < from || m.to() > to || !Nouns.isNoun(m.concept())) continue;
      if (m.concept().equals("osteophyte") && u.word(m.from() - 1).equals("its")) continue;
      if (!u.isHead(m)) continue;
      boolean listed = !out.isEmpty() && !u.negated(out.get(0));
      if (listed && u.word(m.from() - 1).equals("no") && u.word(m.from() - 2).equals(",")) continue;
      if (out.isEmpty()) out = new ArrayList<>(2);
      out.add(m);
    }
    return out;
  }

  /** Whether nothing but auxiliaries and adverbs stands between the clause's start and its verb. */
  private static boolean startsWith(Utterance u, Clause c, Mention verb) {
    for (int i = c.from(); i < verb.from(); i++) {
      boolean denies = LightWords.denies(u.word(i));
      if (!denies && !LightWords.contains(u.word(i)) && !u.word(i).endsWith("ly")) return false;
    }
    return true;
  }

  /** {@code They} and {@code them} point to several things, not to the one tumour. */
  private static List<Mention> fitting(
      Utterance u, Clause c, List<Mention> things, Utterance place) {
    boolean many = false;
    for (int i = c.from(); i < c.to(); i++) {
      many |= u.word(i).equals("they") || u.word(i).equals("them");
    }
    boolean plural = many;
    if (plural && things.size() > 1) return things;
    return things.stream().filter(m -> plural == isPlural(place.word(m.to() - 1))).toList();
  }

  /** A topic fades after a few sentences without it. */
  private static boolean isFresh(Utterance u, Utterance place) {
    return u.sentence().index() - place.sentence().index() <= FADES;
  }

  private static boolean isPlural(String word) {
    return word.endsWith("s")
        && !word.endsWith("ss")
        && !word.endsWith("is")
        && !word.endsWith("us")
        && !word.endsWith("'s")
        && !word.endsWith("\u2019s");
  }

  /** {@code Removed in full.}, {@code Not opened.}: what was talked about last. */
  private static boolean opensSentence(Utterance u, Mention verb) {
    int i = 0;
    while (i < verb.from() && Words.oneOf(u.word(i), "not", "never", "nowhere", "then")) i++;
    return verb.from() == i && u.word(i).endsWith("ed");
  }

  private static boolean pointsBack(Utterance u, Clause c, Mention verb) {
    if (u.passive(verb)) {
      for (int i = c.from(); i < verb.from(); i++) {
        if (isPronoun(u, c, i)) return true;
      }
      return false;
    }
    for (int i = verb.to(); i < Math.min(c.to(), verb.to() + 3); i++) {
      if (isPronoun(u, c, i)) return true;
    }
    return false;
  }

  /** {@code Both were removed}, but not {@code both hands}. */
  private static boolean isPronoun(Utterance u, Clause c, int i) {
    String w = u.word(i);
    if (!PRONOUNS.contains(w)) return false;
    if (!Words.oneOf(w, "this", "these", "that", "both", "each", "all")) return true;
    String next = u.word(i + 1);
    boolean alone =
        i + 1 >= c.to()
            || LightWords.contains(next)
            || !Character.isLetter(next.charAt(0))
            || Grammar.isPreposition(next)
            || next.endsWith("ly");
    return alone || c.mentions().any(m -> m.from() == i + 1 && isVerb(m));
  }

  private static boolean isVerb(Mention m) {
    return m.concept().startsWith("v-");
  }
}
