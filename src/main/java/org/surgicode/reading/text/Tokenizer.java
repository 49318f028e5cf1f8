package org.surgicode.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts text into words, numbers and marks with exact offsets, in one pass. */
public final class Tokenizer {
  /** White space included; a guess that spares most lists their growth. */
  private static final int CHARS_A_TOKEN = 5;

  private Tokenizer() {}

  /** The tokens between two offsets of a text, in order; white space is left out. */
  public static List<Token> tokens(String text, int from, int to) {
    var out = new ArrayList<Token>((to - from) / CHARS_A_TOKEN + 4);
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u00ad') {
        i++;
        continue;
      }
      int start = i;
      if (Character.isLetterOrDigit(c)) {
        i = endOfWord(text, i, to);
      } else {
        i++;
      }
      out.add(new Token(start, i, Spellings.of(text, start, i)));
    }
    return out;
  }

  /** The letters between two offsets as they are compared, without a copy of common words. */
  public static String word(String text, int from, int to) {
    return Spellings.of(text, from, to).word();
  }

  /** A word as it is compared: in small letters, recognition slips mended. */
  static String word(String written) {
    return mend(written.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
  }

  private static int endOfWord(String text, int from, int to) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        i++;
      } else if (inNumber(text, i, to) || inPossessive(text, i, to)) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  private static boolean inNumber(String text, int i, int to) {
    char c = text.charAt(i);
    return (c == '.' || c == ',')
        && i + 1 < to
        && Character.isDigit(text.charAt(i - 1))
        && Character.isDigit(text.charAt(i + 1));
  }

  private static boolean inPossessive(String text, int i, int to) {
    char c = text.charAt(i);
    return (c == '\'' || c == '\u2019')
        && i + 1 < to
        && Character.isLetter(text.charAt(i + 1))
        && (i + 2 >= to || !Character.isLetterOrDigit(text.charAt(i + 2)));
  }

  /** Mends digits that a scanner read for letters inside a word: {@code root1et}, {@code b0dy}. */
  private static String mend(String word) {
    int letters = 0;
    int digits = 0;
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLetter(word.charAt(i))) letters++;
      else if (word.charAt(i) == '0' || word.charAt(i) == '1') digits++;
      else return word;
    }
    if (digits == 0 || letters < 3 || digits > letters) return word;
    return word.replace('1', 'l').replace('0', 'o');
  }
}
