package org.surgicode.reading.language;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.reading.text.Token;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/** Cuts sentences into clauses and tells heads from words behind prepositions. */
final class Grammar {
  static final WordSet ACTORS =
      WordSet.of("i", "we", "he", "she", "they", "dr", "surgeon", "attending", "staff", "who");
  private static final WordSet INVERTED =
      WordSet.of("lay", "sat", "lies", "sits", "stood", "hung", "appeared", "protruded", "bulged");
  private static final WordSet ASIDES =
      WordSet.of("previously", "already", "agreed", "foreseen", "told", "shown", "usual", "before");
  private static final int SHORTEST_ASIDE = 4;
  private static final int LONGEST_ASIDE = 14;
  private static final WordSet PREPOSITIONS =
      WordSet.of(
          "of",
          "from",
          "to",
          "on",
          "in",
          "into",
          "with",
          "off",
          "behind",
          "through",
          "between",
          "over",
          "for",
          "at",
          "by",
          "under",
          "beneath",
          "below",
          "above",
          "within",
          "inside",
          "outside",
          "onto",
          "toward",
          "towards",
          "against",
          "along",
          "around",
          "near",
          "without",
          "across",
          "upon",
          "beyond",
          "via",
          "opposite",
          "about",
          "w",
          "beside",
          "alongside",
          "despite",
          "per",
          "than",
          "like",
          "except");
  private static final WordSet APPROXIMATE =
      WordSet.of("about", "around", "over", "under", "above", "near", "below", "to");
  private static final WordSet JOINTS =
      WordSet.of(
          "and",
          "but",
          "while",
          "whereas",
          "although",
          "though",
          "because",
          "since",
          "which",
          "who",
          "so",
          "until",
          "after",
          "before",
          "when",
          "where",
          "if",
          "then",
          "or",
          "whose",
          "once",
          "yet",
          "nor",
          "unless",
          "that");

  /** What follows them is told by the verb after it: {@code but L4 and L5 were left}. */
  private static final WordSet CONTRASTS = WordSet.of("while", "whereas", "but");

  private static final WordSet SUBJECTS = WordSet.of("i", "we", "she");

  /** {@code which we then opened}: then parts no subject from its verb. */
  private static final WordSet THENS = WordSet.of("i", "we", "he", "she", "they", "it", "who");

  private static final WordSet STARTS = WordSet.of("the", "it", "there", "this", "these", "a");
  private static final WordSet PAST =
      WordSet.of(
          "gave", "came", "went", "took", "lay", "ran", "stood", "found", "saw", "sat", "held",
          "led", "made", "kept", "left", "began", "fell", "met", "got", "brought", "drew", "hung",
          "rose", "bled", "sprang", "stuck", "swung", "shone", "grew", "felt", "looked", "showed",
          "said", "told");
  private static final WordSet DETERMINERS =
      WordSet.of(
          "the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their", "my",
          "our", "all", "both", "each", "every");
  private static final WordSet LIST_MARKS = WordSet.of("and", ",", "(");
  private static final WordSet RELATIVES = WordSet.of("which", "whom", "whose");
  private static final WordSet HARD = WordSet.of(";", ":");
  private static final WordSet AUX =
      WordSet.of(
          "was", "were", "is", "are", "has", "had", "have", "been", "be", "did", "does", "could",
          "would", "should", "will", "may", "might", "can", "must");

  /** Words without which no clause begins. */
  private static final WordSet CUTTING =
      WordSet.union(
          JOINTS,
          RELATIVES,
          SUBJECTS,
          HARD,
          STARTS,
          WordSet.of(",", "(", ")", "-", "\u2013", "\u2014", "hoping"));

  private static final WordSet VERBS = WordSet.union(AUX, PAST, WordSet.of("cannot"));

  private Grammar() {}

  /**
   * In dictation without marks a new subject with its own verb begins a clause: {@code the disc was
   * removed the body was drilled}.
   */
  private static boolean newSubject(List<Token> tokens, List<Integer> cuts, int i) {
    if (i - cuts.get(cuts.size() - 1) < 6 || !STARTS.contains(tokens.get(i).word())) return false;
    String before = tokens.get(i - 1).word();
    if (PREPOSITIONS.contains(before) || JOINTS.contains(before) || DETERMINERS.contains(before))
      return false;
    if (AUX.contains(before) || !finite(tokens, cuts.get(cuts.size() - 1), i)) return false;
    for (int k = i + 1; k < Math.min(tokens.size(), i + 7); k++) {
      String w = tokens.get(k).word();
      if (JOINTS.contains(w) || w.equals(",") || PREPOSITIONS.contains(w)) return false;
      if (w.equals("was") || w.equals("were") || w.equals("had")) return true;
    }
    return false;
  }

  /** {@code in the hope that, hoping}: what was hoped for lies beside what was done. */
  private static boolean hope(List<Token> tokens, int i) {
    if (tokens.get(i).is("hoping")) return i > 0;
    boolean named = i > 0 && tokens.get(i).is("the") && tokens.get(i - 1).is("in");
    return named && i + 1 < tokens.size() && tokens.get(i + 1).is("hope");
  }

  private static boolean finite(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) if (AUX.contains(tokens.get(i).word())) return true;
    return false;
  }

  /** {@code L3 and L4}, {@code L2, L3}: one list, one clause. */
  private static boolean betweenLevels(List<Token> tokens, int i) {
    if (!LIST_MARKS.contains(tokens.get(i).word()) || i + 1 >= tokens.size()) return false;
    if (!LevelSpelling.mayStandAlone(tokens.get(i - 1))) return false;
    if (Levels.find(tokens.subList(i - 1, i)).isEmpty()) return false;
    var near = tokens.subList(Math.max(0, i - 2), Math.min(tokens.size(), i + 4));
    return !Levels.find(tokens.subList(i + 1, Math.min(tokens.size(), i + 2))).isEmpty()
        || (tokens.get(i + 1).is("and")
            && !Levels.find(near.subList(Math.min(near.size(), 2), near.size())).isEmpty());
  }

  static boolean isDeterminer(String word) {
    return DETERMINERS.contains(word);
  }

  static boolean isPreposition(String word) {
    return PREPOSITIONS.contains(word);
  }

  /** Clauses of a sentence: cut at joints, a part without a verb goes to the part before it. */
  static List<Clause> clauses(List<Token> tokens, Gist gist, Mentions mentions, Cues cues) {
    var cuts = new ArrayList<Integer>();
    cuts.add(0);
    for (int i = 1; i < tokens.size(); i++) {
      if (!gist.is(i, Gist.CUT)) continue;
      String w = tokens.get(i).word();
      String before = tokens.get(i - 1).word();
      boolean mark = w.equals(",") || w.equals("(") || w.equals(")") || isDash(tokens, i);
      boolean joint =
          JOINTS.contains(w)
              && !(w.equals("then") && (AUX.contains(before) || THENS.contains(before)))
              && !(w.equals("that") && PREPOSITIONS.contains(before));
      boolean relative = RELATIVES.contains(w) && PREPOSITIONS.contains(before);
      boolean actor =
          SUBJECTS.contains(w)
              && !JOINTS.contains(before)
              && !PREPOSITIONS.contains(before)
              && !AUX.contains(before);
      boolean begins =
          relative
              || joint
              || mark
              || HARD.contains(w)
              || actor
              || hope(tokens, i)
              || newSubject(tokens, cuts, i);
      if (!begins || insideMention(mentions, i) || betweenLevels(tokens, i)) continue;
      if (relative) {
        cuts.remove(Integer.valueOf(i - 1));
        if (!before.equals("of")) cuts.add(i - 1);
      } else {
        cuts.add(i);
      }
    }
    cuts.add(tokens.size());
    int aside = openingAside(tokens);
    var parts = parts(tokens, gist, mentions, cuts, aside);
    var out = new ArrayList<Clause>(parts.size());
    for (int[] p : parts) {
      var circumstances = EnumSet.noneOf(Circumstance.class);
      var segment = gist.holds(Gist.SEMICOLON) ? segment(tokens, mentions, p[0]) : mentions;
      if (aside > 0 && p[0] >= aside) segment = segment.within(aside, tokens.size());
      cues.wide(segment, circumstances);
      var inside = mentions.within(p[0], p[1]);
      cues.local(tokens, gist, inside, p[0], p[1], circumstances);
      if (fulfilled(tokens, p[1])) circumstances.remove(Circumstance.UNREAL);
      boolean on = !out.isEmpty() && goesOn(tokens, p[0]);
      if (on && out.get(out.size() - 1).circumstances().contains(Circumstance.UNREAL)) {
        circumstances.add(Circumstance.UNREAL);
      }
      out.add(new Clause(p[0], p[1], inside, circumstances));
    }
    return out;
  }

  /** From and to of what lies between the cuts, a part without a verb joined to the one before. */
  private static List<int[]> parts(
      List<Token> tokens, Gist gist, Mentions mentions, List<Integer> cuts, int aside) {
    var parts = new ArrayList<int[]>(cuts.size());
    boolean lastHasVerb = false;
    for (int k = 0; k + 1 < cuts.size(); k++) {
      int from = cuts.get(k);
      int to = cuts.get(k + 1);
      boolean verb = hasVerb(gist, mentions, from, to);
      boolean apart =
          HARD.contains(tokens.get(from).word()) || hope(tokens, from) || from == aside && from > 0;
      boolean contrast = !verb && lastHasVerb && contrasts(tokens, from, to);
      contrast = contrast && listWithVerb(tokens, gist, mentions, cuts, k + 1);
      boolean joinable = !parts.isEmpty() && !apart && !contrast;
      if (joinable && (!verb || !lastHasVerb || inverted(tokens, from))) {
        int[] last = parts.get(parts.size() - 1);
        last[1] = to;
        lastHasVerb = verb || lastHasVerb || hasVerb(gist, mentions, last[0], to);
      } else {
        parts.add(new int[] {from, to});
        lastHasVerb = verb;
      }
    }
    return parts;
  }

  /** {@code The plan was to remove L2 and to open the dura}. */
  private static boolean goesOn(List<Token> tokens, int from) {
    int i = tokens.get(from).is(",") ? from + 1 : from;
    return i + 1 < tokens.size()
        && Words.oneOf(tokens.get(i).word(), "and", "or")
        && tokens.get(i + 1).is("to");
  }

  /** {@code It needed to be opened, and was}: what was wanted was done. */
  private static boolean fulfilled(List<Token> tokens, int end) {
    int i = end < tokens.size() && tokens.get(end).is(",") ? end + 1 : end;
    if (i + 2 >= tokens.size() || !tokens.get(i).is("and")) return false;
    String was = tokens.get(i + 1).word();
    boolean so = was.equals("did") && tokens.get(i + 2).is("so");
    return so
        || Words.oneOf(was, "was", "were") && Words.oneOf(tokens.get(i + 2).word(), ",", ".", ";");
  }

  /**
   * The comma that ends words said ahead of what was done, {@code as discussed with the patient,},
   * {@code there being no bleeding,}: what they deny or date is not what follows; 0 without one.
   */
  private static int openingAside(List<Token> tokens) {
    if (tokens.size() < SHORTEST_ASIDE) return 0;
    String second = tokens.get(1).word();
    boolean as = tokens.get(0).is("as");
    boolean said = second.endsWith("ed") || ASIDES.contains(second);
    if (!(as && said) && !(tokens.get(0).is("there") && second.equals("being"))) return 0;
    for (int i = 2; i < Math.min(tokens.size(), LONGEST_ASIDE); i++) {
      if (tokens.get(i).is("but") || tokens.get(i).is("and")) return 0;
      if (tokens.get(i).is(",")) return i;
    }
    return 0;
  }

  /**
   * Whether things listed from a cut on come to a verb: {@code , the T12 body and L2 were left}.
   */
  private static boolean listWithVerb(
      List<Token> tokens, Gist gist, Mentions mentions, List<Integer> cuts, int first) {
    for (int k = first; k + 1 < cuts.size(); k++) {
      if (!LIST_MARKS.contains(tokens.get(cuts.get(k)).word())) return false;
      if (hasVerb(gist, mentions, cuts.get(k), cuts.get(k + 1))) return true;
    }
    return false;
  }

  /** {@code Between bone and dura, lay the lump}: the place is told of what lies there. */
  private static boolean inverted(List<Token> tokens, int from) {
    return from + 2 < tokens.size()
        && tokens.get(from).is(",")
        && INVERTED.contains(tokens.get(from + 1).word())
        && DETERMINERS.contains(tokens.get(from + 2).word());
  }

  private static boolean contrasts(List<Token> tokens, int from, int to) {
    if (!CONTRASTS.contains(tokens.get(from).word())) return false;
    for (int i = from + 1; i < to; i++) {
      if (Words.oneOf(tokens.get(i).word(), "not", "no", "for", "without")) return false;
    }
    return true;
  }

  /** Mentions of the stretch between semicolons that a token stands in. */
  private static Mentions segment(List<Token> tokens, Mentions mentions, int at) {
    int from = at;
    while (from > 0 && !tokens.get(from).is(";")) from--;
    int to = at + 1;
    while (to < tokens.size() && !tokens.get(to).is(";")) to++;
    return mentions.within(from, to);
  }

  private static boolean insideMention(Mentions mentions, int i) {
    for (Mention m : mentions) if (m.from() < i && i < m.to()) return true;
    return false;
  }

  private static boolean isDash(List<Token> tokens, int i) {
    String w = tokens.get(i).word();
    if (!w.equals("-") && !w.equals("\u2013") && !w.equals("\u2014")) return false;
    return tokens.get(i - 1).end() < tokens.get(i).start();
  }

  /** Whether a word may begin a clause. */
  static boolean mayCut(String w) {
    return CUTTING.contains(w);
  }

  static boolean isVerb(String w) {
    return VERBS.contains(w) || w.length() > 4 && w.endsWith("ed") && !w.equals("based");
  }

  private static boolean hasVerb(Gist gist, Mentions mentions, int from, int to) {
    for (int i = from; i < to; i++) if (gist.is(i, Gist.VERB)) return true;
    for (Mention m : mentions) {
      if (m.from() >= from && m.to() <= to && m.concept().startsWith("v-")) return true;
    }
    return false;
  }

  /**
   * The preposition that a noun at a token stands behind, or null when it stands on its own. An
   * {@code of} after a word that is no thing of its own is looked through: {@code the front of the
   * dura}, {@code three quarters of the body}.
   */
  static @Nullable String preposition(Utterance u, int noun) {
    Clause c = u.clauseAt(noun);
    if (bareSubject(u, c, noun)) return null;
    int i = noun - 1;
    for (int seen = 0; i >= c.from() && seen < 7; i--, seen++) {
      String w = u.word(i);
      if (w.equals("of") && !nounEndsAt(c, i)) {
        i--;
        while (i >= c.from() && !isBoundary(c, u.word(i), i) && !DETERMINERS.contains(u.word(i)))
          i--;
        if (i >= c.from() && DETERMINERS.contains(u.word(i))) i--;
        return i >= c.from() && PREPOSITIONS.contains(u.word(i)) && !approximates(u, i)
            ? u.word(i)
            : null;
      }
      if (PREPOSITIONS.contains(w))
        return approximates(u, i) || opensAside(u, c, i, noun) ? null : w;
      if (DETERMINERS.contains(w)) {
        String before = i > c.from() ? u.word(i - 1) : "";
        if (before.equals("of") || DETERMINERS.contains(before)) continue;
        boolean aside = opensAside(u, c, i - 1, noun);
        return PREPOSITIONS.contains(before) && !aside ? before : null;
      }
      if (isBoundary(c, w, i)) return null;
    }
    return null;
  }

  /** {@code Under the microscope T11 was taken out}: the level begins what is told of it. */
  private static boolean bareSubject(Utterance u, Clause c, int noun) {
    if (!PREPOSITIONS.contains(u.word(c.from())) || noun - c.from() < 3) return false;
    if (PREPOSITIONS.contains(u.word(noun - 1)) || DETERMINERS.contains(u.word(noun - 1))) {
      return false;
    }
    for (Mention m : c.mentions()) {
      if (m.from() > noun || m.to() != noun) continue;
      if (Words.oneOf(m.concept(), "vertebral-body", "level", "corpectomy")) return false;
    }
    for (Mention m : c.mentions()) {
      if (m.from() != noun || !m.concept().equals("level")) continue;
      return Words.oneOf(u.word(m.to()), "was", "were", "is") && verbAfter(c, m.to());
    }
    return false;
  }

  private static boolean verbAfter(Clause c, int token) {
    for (Mention m : c.mentions()) {
      if (m.from() > token && m.from() <= token + 4 && m.concept().startsWith("v-")) return true;
    }
    return false;
  }

  /** {@code With the cyst excised, we looked round}: it is what was excised, with nothing. */
  private static boolean opensAside(Utterance u, Clause c, int with, int noun) {
    if (with != c.from() || !u.word(with).equals("with")) return false;
    int end = noun;
    for (Mention m : c.mentions()) {
      if (Nouns.isNoun(m.concept()) && m.from() <= end && m.to() > end) end = m.to();
    }
    while (u.word(end).endsWith("ly") || Words.oneOf(u.word(end), "now", "thus", "being")) end++;
    String verb = u.word(end);
    boolean past = verb.endsWith("ed") || verb.endsWith("en") || verb.equals("swept");
    return past && verbBegins(c, end) && commaFollows(u, c, end);
  }

  private static boolean commaFollows(Utterance u, Clause c, int from) {
    for (int i = from; i <= c.to(); i++) if (u.word(i).equals(",")) return true;
    return false;
  }

  private static boolean verbBegins(Clause c, int token) {
    for (Mention m : c.mentions()) {
      if (m.from() == token && m.concept().startsWith("v-")) return true;
    }
    return false;
  }

  /** {@code About four fifths of the wall}, {@code around 15 percent}: no preposition. */
  private static boolean approximates(Utterance u, int i) {
    boolean moreThan = u.word(i).equals("than") && Words.oneOf(u.word(i - 1), "more", "less");
    return (moreThan || APPROXIMATE.contains(u.word(i))) && amountBegins(u, i);
  }

  private static boolean amountBegins(Utterance u, int i) {
    for (Amount a : u.amounts()) {
      if (a.from() == i || a.from() == i + 1 || a.from() < i && a.to() > i) return true;
    }
    return false;
  }

  private static boolean isBoundary(Clause c, String w, int i) {
    return PREPOSITIONS.contains(w)
        || AUX.contains(w)
        || JOINTS.contains(w) && !w.equals("and") && !w.equals("or")
        || ",;:.()".contains(w)
        || ACTORS.contains(w)
        || verbEndsAt(c, i + 1);
  }

  private static boolean nounEndsAt(Clause c, int token) {
    for (Mention m : c.mentions()) {
      if (m.to() == token && Nouns.isThing(m.concept())) return true;
    }
    return false;
  }

  private static boolean verbEndsAt(Clause c, int token) {
    for (Mention m : c.mentions()) {
      if (m.to() == token && m.concept().startsWith("v-")) return true;
    }
    return false;
  }
}
