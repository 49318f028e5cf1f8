package org.surgicode.reading.language;

import java.util.List;
import java.util.Set;
import org.surgicode.reading.text.Token;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/**
 * Words that put a clause or a sentence outside this operation: other times, other people, mere
 * intentions. The words themselves are concepts of the vocabulary.
 */
public final class Cues {
  private static final WordSet INTENTS =
      WordSet.of(
          "aim",
          "aims",
          "goal",
          "goals",
          "plan",
          "plans",
          "intent",
          "intention",
          "idea",
          "purpose",
          "object",
          "objective",
          "strategy",
          "wish",
          "hope");
  private static final WordSet MODALS = WordSet.of("must", "shall", "should", "may", "might");
  private static final WordSet BE = WordSet.of("was", "is", "were", "being", "been");
  private static final WordSet SUBJECTS = WordSet.of("i", "we", "it", "there", "he", "she", "they");
  private static final WordSet MONTHS =
      WordSet.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private final int yearOfOperation;

  /**
   * @param yearOfOperation year of the operation, 0 when unknown: an earlier year makes history
   */
  public Cues(int yearOfOperation) {
    this.yearOfOperation = yearOfOperation;
  }

  /** Adds what covers everything between two semicolons. */
  void wide(Mentions mentions, Set<Circumstance> out) {
    if (mentions.has("c-relative")) out.add(Circumstance.OTHER_PERSON);
    if (mentions.has("c-rejected") || mentions.has("c-deliberation")) out.add(Circumstance.UNREAL);
  }

  /** Adds what covers one clause. */
  void local(
      List<Token> tokens, Gist gist, Mentions mentions, int from, int to, Set<Circumstance> out) {
    if (mentions.has("c-unreal")
        && mentions.any(m -> m.concept().equals("c-unreal") && !isDay(tokens, m))) {
      out.add(Circumstance.UNREAL);
    }
    if (mentions.has("c-past")) out.add(Circumstance.PAST);
    if (gist.holds(Gist.INTENT) && intent(tokens, from, to)) out.add(Circumstance.UNREAL);
    if (from == 0 && invertedCondition(tokens)) out.add(Circumstance.UNREAL);
    if (gist.holds(Gist.MONTH) && inAMonth(tokens, from, to)) out.add(Circumstance.PAST);
    if (gist.holds(Gist.MODAL) && wished(tokens, from, to)) out.add(Circumstance.UNREAL);
    if (!gist.holds(Gist.YEAR)) return;
    for (int i = from; i < to; i++) {
      if (gist.is(i, Gist.YEAR)
          && Integer.parseInt(tokens.get(i).word()) < yearOfOperation
          && !inDate(tokens, i)
          && !datesThing(tokens, mentions, i)) {
        out.add(Circumstance.PAST);
      }
    }
  }

  /** {@code On 12 May}, {@code May 12}: a month, no possibility. */
  private static boolean isDay(List<Token> tokens, Mention m) {
    if (!tokens.get(m.from()).is("may")) return false;
    boolean before = m.from() > 0 && beginsWithDigit(tokens.get(m.from() - 1).word());
    boolean after = m.to() < tokens.size() && beginsWithDigit(tokens.get(m.to()).word());
    return before || after;
  }

  private static boolean beginsWithDigit(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }

  /** {@code Were the dura to be opened}, {@code had we found it}: a supposition without if. */
  private static boolean invertedCondition(List<Token> tokens) {
    if (tokens.size() < 3) return false;
    String second = tokens.get(1).word();
    boolean subject = Grammar.isDeterminer(second) || SUBJECTS.contains(second);
    return Words.oneOf(tokens.get(0).word(), "were", "had", "should") && subject;
  }

  /** {@code In March the body was removed}: nobody dates today's work by a month alone. */
  private static boolean inAMonth(List<Token> tokens, int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      boolean of = Words.oneOf(tokens.get(i).word(), "in", "last", "since");
      if (!of || !MONTHS.contains(tokens.get(i + 1).word())) continue;
      String next = i + 2 < tokens.size() ? tokens.get(i + 2).word() : "";
      if (next.isEmpty() || !Character.isDigit(next.charAt(0))) return true;
    }
    return false;
  }

  /**
   * {@code The aim of the operation was to remove it}, {@code it had been my purpose to open it},
   * {@code removal was the plan}: an intention.
   */
  private static boolean intent(List<Token> tokens, int from, int to) {
    boolean named = false;
    for (int i = from; i + 1 < to; i++) {
      named |= INTENTS.contains(tokens.get(i).word());
      if (named && BE.contains(tokens.get(i).word()) && tokens.get(i + 1).is("to")) return true;
      boolean was = Words.oneOf(tokens.get(i).word(), "was", "were", "is", "been");
      boolean of = Words.oneOf(tokens.get(i + 1).word(), "the", "my", "our", "his", "her");
      if (!was || !of || i + 2 >= to || !INTENTS.contains(tokens.get(i + 2).word())) continue;
      String next = i + 3 < tokens.size() ? tokens.get(i + 3).word() : ".";
      if (Words.oneOf(next, "to", ".", ",", ";", "and", "but", "for", "of")) return true;
    }
    return false;
  }

  /** {@code L3 must be resected}, {@code the dura may be opened}: not told as done. */
  private static boolean wished(List<Token> tokens, int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (!MODALS.contains(tokens.get(i).word())) continue;
      int next = tokens.get(i + 1).is("then") || tokens.get(i + 1).is("not") ? i + 2 : i + 1;
      if (next < to && tokens.get(next).is("be")) return true;
    }
    return false;
  }

  static boolean namesIntent(String w) {
    return INTENTS.contains(w);
  }

  static boolean isModal(String w) {
    return MODALS.contains(w);
  }

  static boolean isMonth(String w) {
    return MONTHS.contains(w);
  }

  static boolean isYear(String w) {
    if (w.length() != 4 || !w.startsWith("19") && !w.startsWith("20")) return false;
    for (int i = 2; i < w.length(); i++) if (!Character.isDigit(w.charAt(i))) return false;
    return true;
  }

  /** {@code The tumor from 2019}: the thing is that old, not what is done to it. */
  private static boolean datesThing(List<Token> tokens, Mentions mentions, int year) {
    boolean from = year > 1 && Words.oneOf(tokens.get(year - 1).word(), "from", "of", "since");
    return from
        && mentions.any(m -> m.to() == year - 1 && Words.oneOf(m.concept(), "lesion", "residue"));
  }

  /** A number after a clock or an amount is no year. */
  private static boolean inDate(List<Token> tokens, int i) {
    String next = i + 1 < tokens.size() ? tokens.get(i + 1).word() : "";
    return Words.oneOf(next, "ml", "cc", "mm", "g", "mg", "hours", "h");
  }
}
