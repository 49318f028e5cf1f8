package org.surgicode.reading.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds headings in any order and wording. A heading is a short line in capitals, or words before a
 * colon at the start of a line, or a known name with a full stop; what its words mean is in {@link
 * HeadingNames}. A line whose heading is unknown belongs to the section before it.
 */
final class Sectioner {
  /** A procedure line that runs on longer than this is a description, in characters. */
  private static final int LONGEST_TITLE = 420;

  /**
   * What follows {@code WHO checklist.} on its line is no part of it when longer, in characters.
   */
  private static final int LONGEST_REMARK = 80;

  /** A paragraph without a break that runs on longer than this is no list of titles. */
  private static final int LONGEST_LIST = 1500;

  /** Brackets in a heading, in characters. */
  private static final int LONGEST_BRACKETS = 80;

  /** Words of a short sentence, such as {@code Tumor out.}, which no title has. */
  private static final WordSet TELLING =
      WordSet.of(
          "was", "were", "is", "had", "not", "no", "out", "open", "shut", "cut", "torn", "gone",
          "free", "done", "taken", "seen", "found", "left", "kept", "sewn");

  private final String text;
  private final HeadingNames names;
  private final List<Section> sections = new ArrayList<>();

  Sectioner(String text, HeadingNames names) {
    this.text = text;
    this.names = names;
  }

  List<Section> sections() {
    String heading = null;
    SectionKind kind = null;
    int start = 0;
    int line = 0;
    while (line < text.length()) {
      int next = text.indexOf('\n', line);
      if (next < 0) next = text.length();
      int contentStart = headingEnd(line, next);
      if (contentStart > 0 && !listedInTitle(kind, line, contentStart, next)) {
        String name = text.substring(line, contentStart).strip();
        SectionKind found = speaks(name) ? null : names.kindOf(text, line, contentStart);
        if (found == null && name.endsWith("?")) found = SectionKind.BODY;
        if (found != null) {
          close(heading, kind, start, line);
          heading = trimMarks(name);
          kind = found;
          start = contentStart;
        } else if (kind != null
            && kind != SectionKind.BODY
            && paragraphLength(contentStart) > 150) {
          close(heading, kind, start, line);
          boolean person = SentenceSplitter.abbreviates(trimMarks(name));
          heading = person ? null : trimMarks(name);
          kind = null;
          start = person ? line : contentStart;
        } else if (allCaps(name) && contentStart >= next) {
          close(heading, kind, start, line);
          heading = trimMarks(name);
          kind = null;
          start = contentStart;
        }
      }
      line = next + 1;
    }
    close(heading, kind, start, text.length());
    return List.copyOf(sections);
  }

  /** {@code PROCEDURES: / Stage 1: corpectomy / Stage 2: screws}: the titles of two stages. */
  private boolean listedInTitle(@Nullable SectionKind kind, int line, int content, int end) {
    return kind == SectionKind.HEADING
        && !blankBefore(line)
        && content < end
        && isNumberedStage(trimMarks(text.substring(line, content)))
        && !startsTelling(content, end)
        && !tellsAStory(content, end);
  }

  private int paragraphLength(int from) {
    int blank = text.indexOf("\n\n", from);
    return (blank < 0 ? text.length() : blank) - from;
  }

  private void close(@Nullable String heading, @Nullable SectionKind kind, int start, int end) {
    if (start >= end) return;
    SectionKind k = kind == null ? SectionKind.BODY : kind;
    if (k == SectionKind.BODY && heading != null && namesOnly(heading, start, end)) {
      k = SectionKind.HEADING;
    }
    if (k == SectionKind.HEADING && end - start > 120 && startsTelling(start, end)) {
      k = SectionKind.BODY;
    }
    if (k == SectionKind.HEADING && titledBefore(heading) && tellsAStory(start, end)) {
      k = SectionKind.BODY;
    }
    if (k == SectionKind.HEADING && end - start > LONGEST_TITLE && tellsAStory(start, end)) {
      int title = endOfTitle(start, end);
      if (title > start) sections.add(new Section(heading, k, start, title));
      sections.add(new Section(heading, SectionKind.BODY, title, end));
      return;
    }
    int done = k == SectionKind.PLAN ? performed(start, end) : -1;
    if (done > 0) {
      sections.add(new Section(heading, k, start, done));
      sections.add(new Section(null, SectionKind.BODY, done, end));
      return;
    }
    if (k == SectionKind.STAFF && heading != null && tellsAStory(start, end) && acts(start, end)) {
      k = SectionKind.BODY;
    }
    if (k == SectionKind.STAFF) {
      int prose = proseLineAfter(start, end);
      if (prose > 0) {
        sections.add(new Section(heading, k, start, prose));
        sections.add(new Section(null, SectionKind.BODY, prose, end));
        return;
      }
    }
    if (k == SectionKind.HEADING) {
      int prose = paragraphAfter(start, end);
      if (prose > 0) {
        sections.add(new Section(heading, k, start, prose));
        sections.add(new Section(null, SectionKind.BODY, prose, end));
        return;
      }
    }
    sections.add(new Section(heading, k, start, end));
  }

  /** {@code Op: anterior C5} and, further down, {@code Op:} over what was done. */
  private boolean titledBefore(@Nullable String heading) {
    for (Section s : sections) {
      if (s.kind() == SectionKind.HEADING && s.words().equalsIgnoreCase(heading)) return true;
    }
    return false;
  }

  /** {@code Operative procedure: L5 corpectomy, removal of tumor}: a title in a line, no story. */
  private boolean namesOnly(String heading, int start, int end) {
    String name = heading.toLowerCase(java.util.Locale.ROOT);
    if (!name.contains("procedure") && !name.contains("operation")) return false;
    String words = text.substring(start, end).strip();
    boolean line = !words.isEmpty() && words.indexOf('\n') < 0 && words.length() < LONGEST_TITLE;
    int stop = words.indexOf(". ");
    return line && stop < 0 && endOfTitle(start, end) != start && !followedByNothing(end);
  }

  /** Whether the note ends here: its only words are no title of others. */
  private boolean followedByNothing(int end) {
    return text.substring(end).isBlank();
  }

  /**
   * Whether its first sentence tells what happened: {@code After induction she was turned prone}.
   */
  private boolean startsTelling(int start, int end) {
    int stop = text.indexOf(". ", start);
    if (stop < 0 || stop > end) stop = end;
    String first = " " + text.substring(start, stop).toLowerCase(java.util.Locale.ROOT) + " ";
    return first.contains(" was ") || first.contains(" were ");
  }

  /** End of the first line when it is a title, without a verb of telling; else the start. */
  private int endOfTitle(int start, int end) {
    int from = start;
    while (from < end && Character.isWhitespace(text.charAt(from))) from++;
    int line = text.indexOf('\n', from);
    if (line < 0 || line >= end) return start;
    String first = " " + text.substring(from, line).toLowerCase(java.util.Locale.ROOT) + " ";
    for (String verb : new String[] {" was ", " were ", " had ", " is ", " i ", " we ", " are "}) {
      if (first.contains(verb)) return start;
    }
    return line - from > LONGEST_REMARK && tellsAStory(from, line) ? start : line;
  }

  /** Where a line of prose begins after the field's own line, or -1. */
  private int proseLineAfter(int start, int end) {
    int line = text.indexOf('\n', start);
    while (line >= 0 && line + 1 < end) {
      int next = text.indexOf('\n', line + 1);
      if (next < 0 || next > end) next = end;
      int paragraph = Math.min(end, Math.max(next, line + 1 + paragraphLength(line + 1)));
      if (paragraph - line > 120 && tellsAStory(line + 1, paragraph)) return line + 1;
      line = next;
    }
    return -1;
  }

  /** Where prose begins after a blank line inside a section of short lines, or -1. */
  private int paragraphAfter(int start, int end) {
    int blank = text.indexOf("\n\n", start);
    while (blank >= 0 && blank < end) {
      int from = blank + 2;
      int to = text.indexOf("\n\n", from);
      if (to < 0 || to > end) to = end;
      if (to - from > 200 && tellsAStory(from, to) || to - from > LONGEST_LIST) return from;
      blank = text.indexOf("\n\n", from);
    }
    return -1;
  }

  /** {@code Planned: L4 vertebrectomy, durotomy. Performed: vertebrectomy only}. */
  private int performed(int start, int end) {
    String words = text.substring(start, end);
    for (String mark : new String[] {". Performed:", ". Done:", ". Carried out:", ". Actual:"}) {
      int at = words.indexOf(mark);
      if (at > 0) return start + at + mark.length();
    }
    return -1;
  }

  /** {@code Surgeon B: … L4 was resected}: what a surgeon did stands behind his name. */
  private boolean acts(int start, int end) {
    String words = text.substring(start, end);
    int line = words.strip().indexOf('\n');
    String first = line < 0 ? words : words.strip().substring(0, line);
    return first.contains(" was ") || first.contains(" were ") || first.contains(" I ");
  }

  /** At least three finished sentences: prose, not a list of titles. */
  private boolean tellsAStory(int start, int end) {
    int stops = 0;
    for (int i = start; i < end - 1; i++) {
      if (text.charAt(i) == '.'
          && Character.isWhitespace(text.charAt(i + 1))
          && Character.isLetter(text.charAt(Math.max(start, i - 1)))) {
        stops++;
      }
    }
    return stops >= 3;
  }

  /** Offset after a heading that starts at the line's start, or -1. */
  private int headingEnd(int line, int end) {
    int from = afterListNumber(line, end);
    while (from < end && !Character.isLetter(text.charAt(from))) {
      if ("-=*#_ \t".indexOf(text.charAt(from)) < 0) return -1;
      from++;
    }
    if (from >= end) return -1;
    int words = 0;
    boolean inWord = false;
    for (int i = from; i < end && i < from + 70; i++) {
      char c = text.charAt(i);
      if (c == ':') return words <= 8 ? i + 1 : -1;
      if (c == '(' && words > 0 && names.kindOf(text, from, i) != null) {
        int colon = colonBehindBrackets(i, end);
        if (colon > 0) return colon;
      }
      if (c == '?' && i + 2 < end) return words <= 9 ? i + 1 : -1;
      if (leads(i, end)) {
        while (i < end && (text.charAt(i) == '.' || text.charAt(i) == ' ')) i++;
        return words <= 5 ? i : -1;
      }
      if (c == '.' && (i + 1 >= end || text.charAt(i + 1) == ' ') && words <= 4) {
        String name = text.substring(from, i);
        boolean titled =
            names.kindOf(text, from, i) != null && (!tells(name) || isNumberedStage(name));
        boolean aside =
            names.kindOf(text, from, i) == SectionKind.STAFF && end - i > LONGEST_REMARK;
        boolean known =
            Character.isUpperCase(text.charAt(from)) && !aside && (names.isName(name) || titled);
        boolean opensParagraph = words == 1 && blankBefore(line) && end - i > 80;
        return known || opensParagraph ? i + 1 : -1;
      }
      if (c == '.' && text.startsWith(". ", i) && words > 4) return -1;
      if (c == '\t' || (c == ' ' && i + 2 < end && text.startsWith("   ", i))) {
        if (words <= 4 && names.kindOf(text, from, i) != null) return i + 1;
      }
      if (Character.isLetterOrDigit(c)) {
        if (!inWord) words++;
        inWord = true;
      } else {
        inWord = false;
      }
    }
    boolean short_ = end - from < 70 && words <= 8;
    String name = text.substring(from, end).strip();
    if (!short_ || name.isEmpty()) return -1;
    if (allCaps(name)) return isSentence(name) ? -1 : end;
    boolean titled = words <= 5 && Character.isUpperCase(name.charAt(0)) && !endsSentence(name);
    return titled && names.kindOf(text, from, end) != null && isolated(line, end) ? end : -1;
  }

  /** {@code Dura ........ opened}, {@code Route .. left flank}: dots that lead to an answer. */
  private boolean leads(int i, int end) {
    if (i < 1 || i + 2 >= end || text.charAt(i) != '.' || text.charAt(i + 1) != '.') return false;
    return text.charAt(i + 2) == '.' || text.charAt(i - 1) == ' ';
  }

  /** {@code HISTORY (carried forward, last edited 2019):}: the offset after its colon, or -1. */
  private int colonBehindBrackets(int open, int end) {
    int close = text.indexOf(')', open);
    if (close < 0 || close + 1 >= end || close - open > LONGEST_BRACKETS) return -1;
    return text.charAt(close + 1) == ':' ? close + 2 : -1;
  }

  /**
   * {@code 5. DURA}, {@code 07 OPERATION}, {@code 7. Operation: L5}: the offset after the number of
   * a heading.
   */
  private int afterListNumber(int line, int end) {
    int i = line;
    while (i < end && Character.isDigit(text.charAt(i))) i++;
    boolean numbered =
        i > line && i - line <= 2 && i + 1 < end && ".)".indexOf(text.charAt(i)) >= 0;
    boolean led = text.startsWith(" ", i) && text.substring(i, end).contains(" ..");
    if (i > line && i - line <= 2 && (led || text.startsWith("  ", i))) {
      while (i < end && text.charAt(i) == ' ') i++;
      return i;
    }
    return numbered && (allCaps(text.substring(i, end)) || namedField(i + 1, end)) ? i + 1 : line;
  }

  /** {@code 7. Operation: L5 corpectomy}: a known name before a colon. */
  private boolean namedField(int from, int end) {
    int colon = text.indexOf(':', from);
    return colon > 0 && colon < end && names.isName(text.substring(from, colon));
  }

  /** A title-like line of its own: the next line starts a paragraph or nothing follows. */
  private boolean isolated(int line, int end) {
    return blankBefore(line) && end < text.length();
  }

  /** {@code We did what had been agreed:}: a sentence that goes on, unless it is a known name. */
  private boolean speaks(String name) {
    String first = name.toLowerCase(java.util.Locale.ROOT);
    boolean actor =
        first.startsWith("i ")
            || first.startsWith("we ")
            || first.startsWith("he ")
            || first.startsWith("she ")
            || first.startsWith("there ");
    return actor && name.endsWith(":") && !allCaps(name) && !names.isName(name);
  }

  /** Whether words hold a verb and so are a sentence, no title. */
  private static boolean tells(String words) {
    for (Token t : Tokenizer.tokens(words, 0, words.length())) {
      String w = t.word();
      if (w.endsWith("ed") || TELLING.contains(w)) return true;
      for (int i = 0; i < w.length(); i++) if (Character.isDigit(w.charAt(i))) return true;
    }
    return false;
  }

  /** {@code Stage 2}, {@code Step 4}. */
  private static boolean isNumberedStage(String name) {
    var tokens = Tokenizer.tokens(name, 0, name.length());
    return tokens.size() == 2
        && Words.oneOf(tokens.get(0).word(), "stage", "step", "phase", "part")
        && Character.isDigit(tokens.get(1).word().charAt(0));
  }

  private boolean blankBefore(int line) {
    return line < 2 || text.charAt(line - 2) == '\n';
  }

  private static boolean endsSentence(String name) {
    return ".,;)".indexOf(name.charAt(name.length() - 1)) >= 0;
  }

  /** {@code THE DURA WAS OPENED.}: a line of a report in capitals, no heading. */
  private static boolean isSentence(String name) {
    return name.endsWith(".") && (name.contains(" WAS ") || name.contains(" WERE "));
  }

  private static boolean allCaps(String name) {
    int letters = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLowerCase(c)) return false;
      if (Character.isLetter(c)) letters++;
    }
    return letters >= 3;
  }

  private static String trimMarks(String name) {
    int from = 0;
    int to = name.length();
    while (from < to && !Character.isLetterOrDigit(name.charAt(from))) from++;
    while (to > from
        && !Character.isLetterOrDigit(name.charAt(to - 1))
        && name.charAt(to - 1) != ')') to--;
    return name.substring(from, to);
  }
}
