package org.surgicode.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.surgicode.reading.text.Sentence.Tick;

/**
 * Cuts a section into sentences, list lines and form options. Lines that a printer broke are read
 * on; lines that stand for themselves are not.
 */
final class SentenceSplitter {
  /** A line at least this long that ends without a mark was broken by a printer, in characters. */
  private static final int WRAPPED = 50;

  /** So far back the beginning of a word is looked for, in characters. */
  private static final int LONGEST_WORD = 30;

  /** Longer words are written out, in characters. */
  private static final int LONGEST_ABBREVIATION = 6;

  /** Printers break lines before this, in characters. */
  private static final int LONGEST_WRAPPED = 140;

  /** The name of a field is no longer than this, in characters. */
  private static final int LABEL = 30;

  /** A sentence longer than this without marks is run-on dictation, in characters. */
  private static final int RUN_ON = 300;

  /**
   * No sentence is longer than this, in characters: what is done with a sentence may cost the
   * square of its words, and a hostile text has no full stop.
   */
  private static final int LONGEST = 1200;

  private static final List<String> STEPS =
      List.of("then ", "next ", "now ", "we ", "I ", "after that ", "and then ", "at this point ");
  private static final WordSet ABBREVIATIONS =
      WordSet.of(
          "dr", "mr", "mrs", "ms", "st", "vs", "approx", "no", "fig", "prof", "e.g", "i.e", "jr",
          "sr", "a.m", "p.m", "dept", "resp", "ca", "incl", "pt", "post", "ant", "lat", "inf",
          "sup", "min", "max", "app", "appr", "circ", "int", "ext", "lig", "proc");

  /** {@code Dr}, {@code Mr}: a word whose full stop ends nothing. */
  static boolean abbreviates(String word) {
    return ABBREVIATIONS.contains(word.toLowerCase(java.util.Locale.ROOT));
  }

  private final String text;

  /** Sentences of this note begin with small letters. */
  private final boolean smallLetters;

  /** Its lines are as long as their paragraphs: every line break is meant. */
  private final boolean unwrapped;

  private SentenceSplitter(String text) {
    this.text = text;
    this.smallLetters = beginsSmall(text);
    this.unwrapped = longestLine(text) > LONGEST_WRAPPED;
  }

  /** How sentences of a note are told apart, judged on the whole of it. */
  static SentenceSplitter of(String text) {
    return new SentenceSplitter(text);
  }

  private static boolean beginsSmall(String text) {
    int small = 0;
    int capital = 0;
    for (int i = 1; i + 2 < text.length(); i++) {
      boolean stop = text.charAt(i) == '.' && text.charAt(i + 1) == ' ';
      if (!stop || isAbbreviation(text, Math.max(0, i - LONGEST_WORD), i)) continue;
      if (Character.isLowerCase(text.charAt(i + 2))) small++;
      else if (Character.isUpperCase(text.charAt(i + 2))) capital++;
    }
    return small >= 4 && small * 2 >= capital;
  }

  private static int longestLine(String text) {
    int longest = 0;
    int line = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        longest = Math.max(longest, i - line);
        line = i + 1;
      }
    }
    return longest;
  }

  List<Span> split(int from, int to) {
    var out = new ArrayList<Span>();
    int start = from;
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      int box = boxLength(text, i, to);
      if (box > 0) {
        add(out, text, start, i, Tick.NONE);
        boolean ticked = ticked(text, i, box);
        int end = endOfOption(text, i + box, to, ticked);
        add(out, text, i + box, end, ticked ? Tick.TICKED : Tick.UNTICKED);
        start = end;
        i = end;
        continue;
      }
      if (c == '\n') {
        if (breaksLine(i, to)) {
          add(out, text, start, i, Tick.NONE);
          start = i + 1;
        }
      } else if (endsSentence(start, i, to)) {
        add(out, text, start, i + 1, Tick.NONE);
        start = i + 1;
      }
      i++;
    }
    add(out, text, start, to, Tick.NONE);
    return out;
  }

  private static void add(List<Span> out, String text, int start, int end, Tick tick) {
    int s = start;
    int e = end;
    while (s < e && Character.isWhitespace(text.charAt(s))) s++;
    while (e > s && Character.isWhitespace(text.charAt(e - 1))) e--;
    if (s >= e) return;
    while (e - s > LONGEST) {
      int cut = text.lastIndexOf(' ', s + LONGEST);
      if (cut <= s) cut = s + LONGEST;
      out.add(new Span(s, cut, tick));
      s = cut;
      while (s < e && Character.isWhitespace(text.charAt(s))) s++;
    }
    if (s >= e) return;
    if (tick == Tick.NONE && e - s > RUN_ON) addRunOn(out, text, s, e);
    else out.add(new Span(s, e, tick));
  }

  /** Dictation without marks is cut where a step begins: at words such as then or we. */
  private static void addRunOn(List<Span> out, String text, int start, int end) {
    int from = start;
    int mark = start;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == ',' || c == ';') mark = i;
      boolean word = i > start && text.charAt(i - 1) == ' ' && Character.isLetter(c);
      if (word && i - from > 60 && i - mark > 60 && startsStep(text, i)) {
        out.add(new Span(from, lastVisibleAt(text, from, i) + 1, Tick.NONE));
        from = i;
      }
    }
    out.add(new Span(from, end, Tick.NONE));
  }

  private static boolean startsStep(String text, int i) {
    return STEPS.stream().anyMatch(step -> text.startsWith(step, i));
  }

  /**
   * Length of a check box at an offset: {@code [x]}, {@code [ ]}, {@code ☒}; 0 when there is none.
   */
  private static int boxLength(String text, int i, int to) {
    char c = text.charAt(i);
    if ("☐☑☒✓✔".indexOf(c) >= 0) return 1;
    if (c != '[' && c != '(') return 0;
    char close = c == '[' ? ']' : ')';
    int wide = i + 1;
    while (c == '[' && wide < to && wide - i < 6 && text.charAt(wide) == ' ') wide++;
    if (c == '[' && wide < to && text.charAt(wide) == close) return wide - i + 1;
    if (i + 2 >= to || text.charAt(i + 2) != close) return 0;
    boolean box = " \u00a0\txX*✓_-".indexOf(text.charAt(i + 1)) >= 0;
    boolean button = c == '(' && "oO•●".indexOf(text.charAt(i + 1)) >= 0;
    return box || button ? 3 : 0;
  }

  private static boolean ticked(String text, int i, int length) {
    if (length == 1) return "☑☒✓✔".indexOf(text.charAt(i)) >= 0;
    return "xX*✓oO•●".indexOf(text.charAt(i + 1)) >= 0;
  }

  /** An option that is not ticked ends where the next field of its line begins. */
  private static int endOfOption(String text, int from, int to, boolean ticked) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\n' || boxLength(text, i, to) > 0) return i;
      if (!ticked && i > from + 2 && labelAfterGap(text, i, to)) return i;
    }
    return to;
  }

  /** {@code [ ] no Size: 16 x 8 mm}: two blanks and a short name before a colon. */
  private static boolean labelAfterGap(String text, int i, int to) {
    boolean gap = text.charAt(i - 1) == ' ' && text.charAt(i - 2) == ' ';
    if (!gap || !Character.isUpperCase(text.charAt(i))) return false;
    for (int k = i; k < Math.min(to, i + LABEL); k++) {
      char c = text.charAt(k);
      if (c == ':') return true;
      if (!Character.isLetter(c) && c != ' ' || c == ' ' && text.charAt(k - 1) == ' ') return false;
    }
    return false;
  }

  private boolean breaksLine(int newline, int to) {
    int next = newline + 1;
    int indent = next;
    while (indent < to && (text.charAt(indent) == ' ' || text.charAt(indent) == '\t')) indent++;
    if (indent >= to || text.charAt(indent) == '\n' || text.charAt(indent) == '\r') return true;
    char first = text.charAt(indent);
    int lineStart = text.lastIndexOf('\n', newline - 1) + 1;
    char last = lastVisible(text, lineStart, newline);
    if (last == '.') {
      return !isAbbreviation(text, lineStart, lastVisibleAt(text, lineStart, newline));
    }
    if (startsItem(text, indent, to)) return true;
    if (unwrapped && ",-".indexOf(last) < 0) return true;
    if (newline - lineStart < WRAPPED && startsField(indent, to)) return true;
    if (Character.isLowerCase(first)) return false;
    boolean wrapped = newline - lineStart >= WRAPPED;
    return !wrapped;
  }

  /** {@code entered: N}: a short line that asks before its colon and answers behind it. */
  private boolean startsField(int from, int to) {
    int spaces = 0;
    for (int i = from; i < Math.min(to, from + LONGEST_WORD); i++) {
      char c = text.charAt(i);
      if (c == ':') return i > from && i + 1 < to && text.charAt(i + 1) == ' ';
      if (c == ' ' && ++spaces > 2 || c != ' ' && !Character.isLetter(c)) return false;
    }
    return false;
  }

  private static boolean startsItem(String text, int i, int to) {
    char c = text.charAt(i);
    if ("-*•[☐☑☒·>".indexOf(c) >= 0) return true;
    int j = i;
    while (j < to && Character.isDigit(text.charAt(j))) j++;
    return j > i
        && j - i <= 2
        && j + 1 < to
        && ".)".indexOf(text.charAt(j)) >= 0
        && text.charAt(j + 1) == ' ';
  }

  private static int lastVisibleAt(String text, int from, int to) {
    int i = to - 1;
    while (i > from && Character.isWhitespace(text.charAt(i))) i--;
    return i;
  }

  private static char lastVisible(String text, int from, int to) {
    return from >= to ? ' ' : text.charAt(lastVisibleAt(text, from, to));
  }

  private boolean endsSentence(int start, int i, int to) {
    char c = text.charAt(i);
    if (c == '?' || c == '!') return i + 1 >= to || Character.isWhitespace(text.charAt(i + 1));
    if (c != '.') return false;
    int next = i + 1;
    if (next < to && (text.charAt(next) == '"' || text.charAt(next) == ')')) next++;
    if (next < to && !Character.isWhitespace(text.charAt(next))) return false;
    if (isAbbreviation(text, start, i)) return false;
    while (next < to && Character.isWhitespace(text.charAt(next))) next++;
    return next >= to || smallLetters || !Character.isLowerCase(text.charAt(next));
  }

  /** {@code Drilled L to R. 60% gone}: no name goes on with a number. */
  private static boolean digitAfter(String text, int stop) {
    int next = stop + 1;
    while (next < text.length() && text.charAt(next) == ' ') next++;
    return next > stop + 1 && next < text.length() && Character.isDigit(text.charAt(next));
  }

  /** A full stop after a title, an initial or a list number ends nothing. */
  private static boolean isAbbreviation(String text, int start, int stop) {
    int i = stop;
    while (i > start && !Character.isWhitespace(text.charAt(i - 1)) && text.charAt(i - 1) != '(') {
      i--;
    }
    if (stop - i > LONGEST_ABBREVIATION) return false;
    String word = text.substring(i, stop).toLowerCase(Locale.ROOT);
    if (ABBREVIATIONS.contains(word)) return true;
    boolean litres = i > start + 1 && word.equals("l") && Character.isDigit(text.charAt(i - 2));
    boolean initial =
        word.length() == 1
            && Character.isUpperCase(text.charAt(i))
            && !digitAfter(text, stop)
            && !litres;
    boolean listNumber =
        i <= start + 1
            && !word.isEmpty()
            && word.length() <= 2
            && word.chars().allMatch(Character::isDigit);
    return initial || listNumber;
  }
}
