package org.surgicode.reading.language;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surgicode.reading.text.NoteText;
import org.surgicode.reading.text.Sentence;
import org.surgicode.reading.text.Sentence.Tick;
import org.surgicode.reading.text.Spelling;
import org.surgicode.reading.text.Token;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/** Turns the sentences of a note into utterances, each word looked up once. */
public final class Understanding {
  /** Words before a box that are at least so many may tell something. */
  private static final int TOLD = 6;

  private static final WordSet NO = WordSet.of("no", "none", "not", "nil", "never", "negative");

  private final Lexicon lexicon;
  private final Cues cues;

  /** Understands by a vocabulary, in the year of the operation. */
  public Understanding(Lexicon lexicon, Cues cues) {
    this.lexicon = lexicon;
    this.cues = cues;
  }

  /** All utterances of a note in order. */
  public List<Utterance> of(NoteText note) {
    return of(note, concepts(note));
  }

  /** The concepts of every sentence of a note, whatever is said of them. */
  public List<Mentions> concepts(NoteText note) {
    var out = new ArrayList<Mentions>(note.sentences().size());
    for (Sentence s : note.sentences()) out.add(lexicon.find(s.tokens()));
    return out;
  }

  /**
   * All utterances of a note in order. A question that is answered with no denies what it asks.
   *
   * @param concepts those of its sentences, as found before
   */
  public List<Utterance> of(NoteText note, List<Mentions> concepts) {
    var sentences = note.sentences();
    var out = new ArrayList<Utterance>(sentences.size());
    var headings = new HashMap<String, Set<String>>();
    var supposing = new HashMap<String, Boolean>();
    int copiedTo = 0;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence s = sentences.get(i);
      var gist = Gist.of(s.tokens());
      boolean labels = isLabel(sentences, i, gist);
      boolean copied = s.start() < copiedTo;
      if (!copied) {
        copiedTo = CopiedWords.mayQuote(concepts.get(i)) ? CopiedWords.end(s) : 0;
      }
      copied |= s.start() < copiedTo;
      boolean denied = asks(s) && i + 1 < sentences.size() && saysNo(sentences.get(i + 1));
      Set<Circumstance> known =
          copied
              ? EnumSet.of(Circumstance.PAST)
              : labels || supposed(s, supposing)
                  ? EnumSet.of(Circumstance.UNREAL)
                  : denied ? EnumSet.of(Circumstance.NEGATED) : Set.of();
      out.add(of(s, gist, concepts.get(i), known, label(sentences, i, headings)));
    }
    return out;
  }

  /**
   * The same utterances in a note whose sections were cut otherwise: its words are what they were,
   * only what they answer may be another.
   */
  public List<Utterance> moved(List<Utterance> utterances, NoteText note) {
    var out = new ArrayList<Utterance>();
    var sentences = note.sentences();
    var labels = new HashMap<String, Set<String>>();
    for (int i = 0; i < sentences.size(); i++) {
      out.add(utterances.get(i).in(sentences.get(i), label(sentences, i, labels)));
    }
    return out;
  }

  /** {@code The usual steps here: }, {@code Text of our template: }: what follows was not done. */
  private boolean supposed(Sentence s, Map<String, Boolean> known) {
    String heading = s.section().heading();
    if (heading == null || heading.indexOf(' ') < 0) return false;
    String text = s.note().document().text();
    int blank = text.indexOf("\n\n", s.section().start());
    if (blank >= 0 && blank < s.start()) return false;
    return known.computeIfAbsent(
        heading,
        h -> {
          var tokens = org.surgicode.reading.text.Tokenizer.tokens(h, 0, h.length());
          boolean corrects = holds(tokens, "should") || holds(tokens, "read");
          if (corrects) return false;
          var concepts = lexicon.find(tokens);
          return concepts.has("c-unreal")
              || concepts.has("c-deliberation")
              || concepts.has("c-relative");
        });
  }

  /** Words before the check boxes of a line name the choice, they do not make it. */
  private static boolean isLabel(List<Sentence> sentences, int i, Gist gist) {
    Sentence s = sentences.get(i);
    if (leftEmpty(s)) return true;
    if (s.tick() == Tick.NONE && FormHeads.asksToTick(s.tokens(), gist)) return true;
    if (s.tick() != Tick.NONE || i + 1 >= sentences.size()) return false;
    Sentence next = sentences.get(i + 1);
    boolean boxes =
        next.tick() != Tick.NONE && onOneLine(s.note().document().text(), s.end(), next.start());
    return boxes && !tellsByItself(sentences, i);
  }

  /** {@code The body is gone except for its front wall: [x] complete [ ] partial}. */
  private static boolean tellsByItself(List<Sentence> sentences, int i) {
    var tokens = sentences.get(i).tokens();
    boolean verb = false;
    for (Token t : tokens) verb |= Words.oneOf(t.word(), "is", "was", "were", "are");
    if (!verb || tokens.size() < TOLD) return false;
    for (int k = i + 1; k < sentences.size() && sentences.get(k).tick() != Tick.NONE; k++) {
      if (sentences.get(k).tick() == Tick.TICKED) return !saysNo(sentences.get(k));
    }
    return false;
  }

  /** A field whose line ends after its colon, or holds an empty box: nobody filled it. */
  private static boolean leftEmpty(Sentence s) {
    if (!s.tokens().get(s.tokens().size() - 1).is(":")) return false;
    String text = s.note().document().text();
    int line = text.indexOf('\n', s.end());
    String rest = text.substring(s.end(), line < 0 ? text.length() : line);
    return rest.chars().noneMatch(Character::isLetterOrDigit) && rest.indexOf('[') >= 0;
  }

  private Utterance of(
      Sentence s, Gist said, Mentions concepts, Set<Circumstance> known, Set<String> label) {
    boolean lists = said.holds(Gist.BRACE);
    var tokens = lists ? withoutUnresolvedLists(s.tokens()) : s.tokens();
    var found = lists ? lexicon.find(tokens) : concepts;
    var gist = lists ? Gist.of(tokens) : said;
    var heard = Levels.find(tokens, gist);
    var saidAmounts = Amounts.find(tokens, gist);
    var verbs = PhrasalVerbs.join(tokens, VerbForms.verbsOnly(tokens, found));
    var words = Wrappings.name(tokens, gist, LesionWords.read(tokens, gist, verbs));
    var correction = Correction.in(words, heard, saidAmounts);
    var levels = correction.levels();
    var mentions =
        Mentions.copyOf(correction.mentions(Nouns.withBareLevels(tokens, words, levels)));
    var parts = Grammar.clauses(tokens, gist, mentions, cues);
    var clauses = Reported.mark(tokens, gist, SharedHelpers.lend(tokens, parts));
    if (!known.isEmpty()) clauses = clauses.stream().map(c -> c.with(known)).toList();
    return new Utterance(s, said, mentions, levels, correction.amounts(), clauses, label);
  }

  /** A pick list that nobody resolved says nothing: its words are blotted out, offsets kept. */
  private static List<Token> withoutUnresolvedLists(List<Token> tokens) {
    var out = new ArrayList<Token>();
    boolean inside = false;
    for (Token t : tokens) {
      if (t.is("{")) inside = true;
      out.add(inside ? new Token(t.start(), t.end(), Spelling.BLOT) : t);
      if (t.is("}")) inside = false;
    }
    return out;
  }

  private static boolean holds(List<Token> tokens, String mark) {
    for (int i = 0; i < tokens.size(); i++) if (tokens.get(i).is(mark)) return true;
    return false;
  }

  private static boolean onOneLine(String text, int from, int to) {
    for (int i = from; i < to; i++) if (text.charAt(i) == '\n') return false;
    return true;
  }

  private static boolean asks(Sentence s) {
    return s.tokens().get(s.tokens().size() - 1).is("?");
  }

  private static boolean saysNo(Sentence s) {
    Token first = s.tokens().get(0);
    return NO.contains(first.word());
  }

  /**
   * What a short answer is about: the words before the ticked option on its line, or the heading of
   * its field.
   */
  private Set<String> label(List<Sentence> sentences, int i, Map<String, Set<String>> known) {
    Sentence s = sentences.get(i);
    String text = s.note().document().text();
    if (s.tick() == Tick.TICKED) {
      for (int k = i - 1; k >= 0; k--) {
        Sentence before = sentences.get(k);
        if (!onOneLine(text, before.end(), s.start())) break;
        if (before.tick() == Tick.NONE) return concepts(before.text());
      }
      String above = FormHeads.ofOptions(text, s.start());
      if (above != null) return concepts(above);
    }
    String head = FormHeads.ofField(text, s.start());
    if (head != null) {
      var both = new java.util.TreeSet<>(concepts(head));
      String asked = s.section().heading();
      if (asked != null && s.start() - s.section().start() < 12) both.addAll(concepts(asked));
      return both;
    }
    String heading = s.section().heading();
    int lead = s.start() - s.section().start();
    boolean onLine =
        lead < 12 && onOneLine(text, s.section().start(), s.start()) && s.end() - s.start() < 120;
    boolean field =
        s.tick() == Tick.TICKED || onLine || s.section().end() - s.section().start() < 160;
    return heading != null && field ? known.computeIfAbsent(heading, this::concepts) : Set.of();
  }

  private Set<String> concepts(String words) {
    var out = new java.util.TreeSet<String>();
    Levels.find(org.surgicode.reading.text.Tokenizer.tokens(words, 0, words.length()))
        .forEach(l -> l.levels().forEach(x -> out.add(Utterance.LABEL_LEVEL + x)));
    var tokens = org.surgicode.reading.text.Tokenizer.tokens(words, 0, words.length());
    lexicon.find(tokens).forEach(m -> out.add(m.concept()));
    return out;
  }
}
