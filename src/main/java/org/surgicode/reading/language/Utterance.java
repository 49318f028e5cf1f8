package org.surgicode.reading.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Quote;
import org.surgicode.reading.text.Row;
import org.surgicode.reading.text.Sentence;
import org.surgicode.reading.text.Token;
import org.surgicode.reading.text.WordSet;

/**
 * One sentence understood: its concepts, levels, amounts and clauses. All findings are made on
 * utterances; nothing reads the raw text again.
 */
public final class Utterance {
  private static final WordSet BE =
      WordSet.of("was", "were", "is", "are", "been", "be", "being", "had", "has", "have", "got");
  private static final WordSet HAVE = WordSet.of("had", "has", "have");
  private static final WordSet NOT_A_DOER =
      WordSet.of(
          "it",
          "they",
          "this",
          "that",
          "these",
          "those",
          "which",
          "what",
          "both",
          "each",
          "all",
          "none",
          "nothing",
          "everything",
          "half",
          "most",
          "some",
          "rest",
          "remainder",
          "latter",
          "former",
          "last",
          "other",
          "another",
          "neither",
          "much");
  private static final WordSet JOINERS =
      WordSet.of("and", "then", ",", "but", "also", "(", "thus", "so", "nor", "or");
  private static final WordSet FILLERS =
      WordSet.of(
          "the",
          "a",
          "an",
          "this",
          "that",
          "these",
          "those",
          "its",
          "his",
          "her",
          "their",
          "my",
          "our",
          "all",
          "both",
          "any",
          "some",
          "most",
          "whole",
          "entire",
          "left",
          "right",
          "upper",
          "lower",
          "inferior",
          "superior",
          "anterior",
          "posterior",
          "ventral",
          "dorsal",
          "back",
          "front",
          "rear",
          "remaining",
          "adjacent",
          "next",
          "same",
          "large",
          "small",
          "thin",
          "thick",
          "soft",
          "hard",
          "firm",
          "first",
          "second",
          "third",
          "of",
          "more",
          "further",
          "underlying",
          "overlying",
          "lateral",
          "medial",
          "central",
          "middle",
          "caudal",
          "cranial",
          "two",
          "three",
          "four",
          "each",
          "every",
          "bony",
          "bulk",
          "rest",
          "remainder",
          "half");

  private static final WordSet NO = WordSet.of("no", "none", "not", "nil", "never", "n/a", "0");

  /** Concepts of a label that name a level start with this. */
  static final String LABEL_LEVEL = "level:";

  private final Sentence sentence;
  private final Gist gist;
  private final Mentions mentions;
  private final Row<LevelMention> levels;
  private final Row<Amount> amounts;
  private final Row<Clause> clauses;
  private final Set<String> label;

  /** Whether a word that may deny stands anywhere in it. */
  private final boolean denials;

  /** The same for every word of it, unless it is too long for one. */
  private @Nullable Quote quote;

  Utterance(
      Sentence sentence,
      Gist gist,
      List<Mention> mentions,
      List<LevelMention> levels,
      List<Amount> amounts,
      List<Clause> clauses,
      Set<String> label) {
    this.sentence = sentence;
    this.gist = gist;
    this.mentions = Mentions.copyOf(mentions);
    this.levels = Row.of(levels);
    this.amounts = Row.of(amounts);
    this.clauses = Row.of(clauses);
    this.label = Set.copyOf(label);
    this.denials = gist.holds(Gist.DENIAL) || has(Negation.NOT_DONE);
  }

  /** The same words in their sentence of a note that was cut otherwise. */
  Utterance in(Sentence moved, Set<String> newLabel) {
    return new Utterance(moved, gist, mentions, levels, amounts, clauses, newLabel);
  }

  /** The sentence it is made of. */
  public Sentence sentence() {
    return sentence;
  }

  /** The kinds of its words. */
  Gist gist() {
    return gist;
  }

  /** Its concepts in order of their first words. */
  public Mentions mentions() {
    return mentions;
  }

  /** Its vertebral levels in order. */
  public Row<LevelMention> levels() {
    return levels;
  }

  /** Its shares in order. */
  public Row<Amount> amounts() {
    return amounts;
  }

  /** Its clauses in order. */
  public Row<Clause> clauses() {
    return clauses;
  }

  /** Whether a concept stands anywhere in it. */
  public boolean has(String concept) {
    return mentions.has(concept);
  }

  /** Levels that the field's label names: {@code How much of T9?}. */
  public List<String> labelLevels() {
    if (label.isEmpty()) return List.of();
    return label.stream()
        .filter(l -> l.startsWith(LABEL_LEVEL))
        .map(l -> l.substring(LABEL_LEVEL.length()))
        .sorted(java.util.Comparator.comparingInt(Levels::rank))
        .toList();
  }

  /** Whether it answers its field with no. */
  public boolean saysNo() {
    return NO.contains(word(0));
  }

  /** Whether it is about a concept: it names it, or answers a field that does. */
  public boolean about(String concept) {
    return has(concept) || label.contains(concept);
  }

  /** Whether one of two concepts stands anywhere in it. */
  public boolean hasAny(String one, String other) {
    return has(one) || has(other);
  }

  /** Whether one of three concepts stands anywhere in it. */
  public boolean hasAny(String one, String second, String third) {
    return has(one) || has(second) || has(third);
  }

  /** Whether one of several concepts stands anywhere in it. */
  public boolean hasAny(String... wanted) {
    for (String concept : wanted) if (has(concept)) return true;
    return false;
  }

  /** The levels named inside a clause. */
  public List<LevelMention> levels(Clause clause) {
    if (levels.isEmpty()) return levels;
    var inside = new ArrayList<LevelMention>(levels.size());
    for (LevelMention l : levels) {
      if (l.from() >= clause.from() && l.to() <= clause.to()) inside.add(l);
    }
    return inside;
  }

  /** The shares named inside a clause. */
  public List<Amount> amounts(Clause clause) {
    if (amounts.isEmpty()) return amounts;
    var inside = new ArrayList<Amount>(amounts.size());
    for (Amount a : amounts) {
      if (a.from() >= clause.from() && a.to() <= clause.to()) inside.add(a);
    }
    return inside;
  }

  /** Whether a share is told as one length of another: {@code 12 of 29 mm}. */
  public boolean isRatio(Amount a) {
    int digits = 0;
    for (int i = a.from(); i < a.to(); i++) digits += Character.isDigit(word(i).charAt(0)) ? 1 : 0;
    return digits == 2 && word(a.to() - 1).matches("mm|\\d.*") && !word(a.from() + 1).equals("/");
  }

  /** The token at an index; a full stop outside the sentence. */
  public String word(int i) {
    return gist.word(i);
  }

  /** Whether one of several words stands anywhere in it. */
  public boolean hasWord(String... words) {
    return gist.holds(words);
  }

  /** Whether the heading that it stands under holds a word, in small letters. */
  public boolean under(String word) {
    return sentence.section().words().contains(word);
  }

  /** The clause a token belongs to. */
  public Clause clauseAt(int token) {
    if (clauses.size() == 1) return clauses.get(0);
    for (int i = 0; i < clauses.size(); i++) {
      Clause c = clauses.get(i);
      if (token >= c.from() && token < c.to()) return c;
    }
    return clauses.get(clauses.size() - 1);
  }

  /**
   * Whether the thing at a mention stands on its own in its clause, not behind {@code of}, {@code
   * to}, {@code from} and the like.
   */
  public boolean isHead(Mention m) {
    return Grammar.preposition(this, m.from()) == null;
  }

  /** The preposition that the thing at a mention stands behind, or null. */
  public @Nullable String prepositionOf(Mention m) {
    return Grammar.preposition(this, m.from());
  }

  /** Whether a verb is in the passive or tells what happened by itself to its subject. */
  public boolean passive(Mention verb) {
    Clause c = clauseAt(verb.from());
    if (word(verb.from() - 1).equals("to") || word(verb.from() - 1).equals("having")) return false;
    boolean doing = word(verb.from()).endsWith("ing");
    if (doing && Grammar.isPreposition(word(verb.from() - 1))) return false;
    for (int i = verb.from() - 1; i >= Math.max(c.from(), verb.from() - 5); i--) {
      if (!BE.contains(word(i))) continue;
      boolean acts = HAVE.contains(word(i)) && i == verb.from() - 1 && somebodyActs(c, verb);
      return !acts && !actsBefore(c, i);
    }
    if (doing || present(word(verb.from()))) return false;
    if (startsClause(c, verb)) return !subjectActs(c) && !Grammar.isDeterminer(word(verb.to()));
    return !actsBefore(c, verb.from()) && verb.from() > c.from() && !somebodyActs(c, verb);
  }

  /** {@code The registrar opened the dura}: who stands before the verb is no thing of the body. */
  private boolean somebodyActs(Clause c, Mention verb) {
    for (int i = c.from(); i < verb.from(); i++) {
      if (NOT_A_DOER.contains(word(i))) return false;
    }
    boolean thingBehind = Grammar.isDeterminer(word(verb.to()));
    for (Mention m : c.mentions()) {
      if (!Nouns.isNoun(m.concept())) continue;
      if (m.from() < verb.from() && isHead(m)) return false;
      thingBehind |= m.from() == verb.to();
    }
    return thingBehind;
  }

  /** {@code One removes the body}: the third person of the present. */
  private static boolean present(String verb) {
    return verb.endsWith("s") && !verb.endsWith("ss");
  }

  private boolean startsClause(Clause c, Mention verb) {
    for (int i = c.from(); i < verb.from(); i++) {
      if (!JOINERS.contains(word(i)) && !word(i).endsWith("ly")) return false;
    }
    return verb.from() > c.from();
  }

  /**
   * Whether the subject of the clauses before acts itself: {@code I found the plane and opened it}.
   */
  private boolean subjectActs(Clause c) {
    for (int k = clauses.indexOf(c) - 1; k >= 0; k--) {
      Clause before = clauses.get(k);
      boolean be = false;
      for (int i = before.from(); i < before.to(); i++)
        be |= word(i).equals("was") || word(i).equals("were");
      if (actsBefore(before, Math.min(before.to(), before.from() + 8))) return true;
      if (be) return false;
    }
    return false;
  }

  private boolean actsBefore(Clause c, int to) {
    for (int i = c.from(); i < to; i++) {
      if (Grammar.ACTORS.contains(word(i))) return true;
    }
    return false;
  }

  /** Whether the words between two tokens only fill: articles, sides, sizes. */
  public boolean onlyFillers(int from, int to) {
    for (int i = from; i < to; i++) if (!FILLERS.contains(word(i))) return false;
    return true;
  }

  /** Whether a share of something ends before a token. */
  boolean isAmount(int end) {
    return amounts.stream().anyMatch(a -> a.to() == end);
  }

  /** Whether a word is denied: a denying word governs it inside its clause. */
  public boolean negated(Mention m) {
    Clause c = clauseAt(m.from());
    return c.circumstances().contains(Circumstance.NEGATED)
        || denials && Negation.governs(this, c, m.from(), m.to());
  }

  /**
   * Whether the mention tells an act or finding of this operation: real, not denied, and not beside
   * an empty box.
   */
  public boolean asserted(Mention m) {
    return sentence.tick() != Sentence.Tick.UNTICKED && clauseAt(m.from()).real() && !negated(m);
  }

  /** The first asserted mention of a concept, or null. */
  public @Nullable Mention firstAsserted(String concept) {
    if (!has(concept)) return null;
    for (Mention m : mentions) if (m.concept().equals(concept) && asserted(m)) return m;
    return null;
  }

  /** Whether a concept is told as done or there. */
  public boolean asserts(String concept) {
    return firstAsserted(concept) != null;
  }

  /** The sentence as evidence. */
  public Quote quote() {
    return quote(0);
  }

  /** The sentence as evidence, the words around a token when it is too long. */
  public Quote quote(int token) {
    if (quote != null) return quote;
    var tokens = sentence.tokens();
    Token t = tokens.get(Math.max(0, Math.min(token, tokens.size() - 1)));
    Quote made = sentence.note().quote(sentence, t.start());
    if (made.text().length() < Quote.LONGEST - 1) quote = made; // it was not cut
    return made;
  }

  /** Names the place without the words. */
  @Override
  public String toString() {
    return "Utterance of " + sentence;
  }
}
