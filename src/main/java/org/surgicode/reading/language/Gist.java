package org.surgicode.reading.language;

import java.util.List;
import org.surgicode.reading.text.Spelling;
import org.surgicode.reading.text.Token;

/**
 * The words of a sentence and their kinds: a sentence without any word of a kind, as most are, need
 * not be searched for what cannot be told without one.
 */
final class Gist {
  /** May begin the name of a vertebra. */
  static final int LEVEL = 1;

  /** May begin a share. */
  static final int AMOUNT = 1 << 1;

  /** May deny. */
  static final int DENIAL = 1 << 2;

  /** May begin a clause. */
  static final int CUT = 1 << 3;

  /** Is a verb, whatever it tells. */
  static final int VERB = 1 << 4;

  /** Names an intention. */
  static final int INTENT = 1 << 5;

  /** Names a month. */
  static final int MONTH = 1 << 6;

  /** Is a year. */
  static final int YEAR = 1 << 7;

  /** May name a tumour by its ending. */
  static final int TUMOR = 1 << 8;

  /** Parts what is said from what is said beside it. */
  static final int SEMICOLON = 1 << 9;

  /** Tells an act by a noun. */
  static final int ACT_NOUN = 1 << 10;

  /** Is {@code off}. */
  static final int OFF = 1 << 11;

  /** Tells a wish or a duty. */
  static final int MODAL = 1 << 12;

  /** Names what wraps a thing. */
  static final int WRAP = 1 << 13;

  /** Begins a list of choices. */
  static final int BRACE = 1 << 14;

  /** Asks to tick what follows. */
  static final int TICKING = 1 << 15;

  private final String[] words;
  private final int[] kinds;
  private final int all;

  /** A bit for each word, which several words share: where it is missing the word is too. */
  private final long marks;

  private Gist(String[] words, int[] kinds, int all) {
    this.words = words;
    this.kinds = kinds;
    this.all = all;
    long bits = 0;
    for (String word : words) bits |= mark(word);
    this.marks = bits;
  }

  private static long mark(String word) {
    int hash = word.hashCode();
    return 1L << (hash ^ hash >>> 6 ^ hash >>> 12);
  }

  static Gist of(List<Token> tokens) {
    String[] words = new String[tokens.size()];
    int[] kinds = new int[words.length];
    int all = 0;
    for (int i = 0; i < kinds.length; i++) {
      Spelling spelling = tokens.get(i).spelling();
      words[i] = spelling.word();
      kinds[i] = spelling.kinds(Gist::kindsOf);
      all |= kinds[i];
    }
    return new Gist(words, kinds, all);
  }

  /** The word at an index; a full stop outside the sentence. */
  String word(int i) {
    return i >= 0 && i < words.length ? words[i] : ".";
  }

  /** Whether one of several words stands in the sentence. */
  boolean holds(String... wanted) {
    for (String one : wanted) if ((marks & mark(one)) != 0 && stands(one)) return true;
    return false;
  }

  private boolean stands(String one) {
    for (String word : words) if (one.equals(word)) return true;
    return false;
  }

  /** Whether a word of a kind stands in the sentence. */
  boolean holds(int kind) {
    return (all & kind) != 0;
  }

  /** Whether a word is of a kind. */
  boolean is(int token, int kind) {
    return (kinds[token] & kind) != 0;
  }

  private static int kindsOf(String w) {
    return bit(LEVEL, LevelSpelling.mayBegin(w))
        | bit(AMOUNT, Amounts.mayBegin(w))
        | bit(DENIAL, Negation.mayDeny(w))
        | bit(CUT, Grammar.mayCut(w))
        | bit(VERB, Grammar.isVerb(w))
        | bit(INTENT, Cues.namesIntent(w))
        | bit(MONTH, Cues.isMonth(w))
        | bit(YEAR, Cues.isYear(w))
        | bit(TUMOR, w.contains("oma"))
        | bit(SEMICOLON, w.equals(";"))
        | bit(ACT_NOUN, Acts.isNoun(w))
        | bit(OFF, w.equals("off"))
        | bit(MODAL, Cues.isModal(w))
        | bit(WRAP, Wrappings.isWrap(w))
        | bit(BRACE, w.equals("{"))
        | bit(TICKING, FormHeads.isTicking(w));
  }

  private static int bit(int kind, boolean is) {
    return is ? kind : 0;
  }
}
