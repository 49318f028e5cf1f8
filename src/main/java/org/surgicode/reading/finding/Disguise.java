package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.surgicode.casefile.Quote;
import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/**
 * What a report calls a mass and says to be something else: {@code the ossified mass}, {@code a
 * mass continuous with the disc}, {@code the tumor turned out to be a piece of disc}. From then on
 * {@code the mass} is no lesion, unless the report names one.
 */
final class Disguise {
  private static final WordSet ELSE =
      WordSet.of("disc", "fragment", "ligament", "osteophyte", "disguise-else");
  private static final WordSet SOURCES = WordSet.of("disc", "osteophyte", "endplate");
  private static final WordSet SPRUNG =
      WordSet.of("arising", "arose", "continuous", "growing", "grew", "originating", "originated");
  private static final WordSet NAMES = WordSet.of("tumor", "tumour", "neoplasm", "cyst");

  private static final WordSet GUESSES =
      WordSet.of(
          "differential",
          "suspected",
          "suspicion",
          "suspicious",
          "possible",
          "mimicking",
          "mimicked",
          "presumed",
          "supposed",
          "thought");

  private static final Set<String> ANY =
      Set.of("tumor", "tumour", "mass", "lesion", "nodule", "growth");

  /** So many sentences {@code it} may stand behind what it points to. */
  private static final int POINTED = 2;

  /** An aside between commas is no longer than this, in words. */
  private static final int ASIDE = 9;

  /** So many words may stand between {@code was} and what it was. */
  private static final int REACH = 7;

  private final Set<String> nouns = new HashSet<>();
  private final List<Quote> quotes = new ArrayList<>();

  private Disguise() {}

  static Disguise in(OperationRecord record) {
    var out = new Disguise();
    String talkedOf = "";
    int since = POINTED;
    for (Utterance u : record.body()) {
      if (namesLesion(u)) return new Disguise();
      for (Mention m : u.mentions()) {
        if (isElse(u, m)) {
          out.nouns.add(noun(u, m));
          if (seemed(u, m)) out.nouns.addAll(ANY);
          out.quotes.add(u.quote(m.from()));
        }
      }
      if (++since <= POINTED && !u.has("lesion") && pointsToElse(u)) {
        out.nouns.add(talkedOf);
        out.quotes.add(u.quote());
      }
      Mention last = u.firstAsserted("lesion");
      if (last != null) {
        talkedOf = noun(u, last);
        since = 0;
      }
    }
    return out;
  }

  /** {@code What had looked like a tumor}, {@code the supposed tumor}: whatever it was called. */
  private static boolean seemed(Utterance u, Mention m) {
    for (int i = u.clauseAt(m.from()).from(); i < m.from(); i++) {
      if (Words.oneOf(u.word(i), "what", "supposed", "alleged", "apparent", "presumed"))
        return true;
      if (u.word(i).equals("called") && u.word(i - 1).equals("so")) return true;
    }
    return false;
  }

  /** {@code On the back table it was plain disc}: said of what was talked of just before. */
  private static boolean pointsToElse(Utterance u) {
    for (int i = 0; i + 1 < u.sentence().tokens().size(); i++) {
      boolean it = Words.oneOf(u.word(i), "it", "this", "that");
      if (it && u.clauseAt(i).real() && isElseAfter(u, u.clauseAt(i).to(), i + 1)) return true;
    }
    return false;
  }

  boolean isThere() {
    return !quotes.isEmpty();
  }

  List<Quote> quotes() {
    return quotes;
  }

  /** Whether a word for a lesion means the other thing. */
  boolean hides(Utterance u, Mention m) {
    return !nouns.isEmpty() && m.concept().equals("lesion") && nouns.contains(noun(u, m));
  }

  /** Whether every word for a lesion in it means the other thing. */
  boolean covers(Utterance u) {
    if (nouns.isEmpty()) return false;
    var lesions = u.mentions().stream().filter(m -> m.concept().equals("lesion")).toList();
    return !lesions.isEmpty() && lesions.stream().allMatch(m -> hides(u, m));
  }

  /** Whether what is acted on is the other thing. */
  boolean covers(Act a) {
    if (nouns.isEmpty()) return false;
    var lesions = a.objects().stream().filter(o -> o.concept().equals("lesion")).toList();
    return !lesions.isEmpty() && lesions.stream().allMatch(o -> hides(a.objectPlace(), o));
  }

  private static boolean isElse(Utterance u, Mention m) {
    if (m.concept().equals("disguised")) return true;
    if (!m.concept().equals("lesion") || u.negated(m)) return false;
    boolean revealed = u.word(m.to()).equals("turned") || u.word(m.to()).equals("proved");
    if (!revealed && !u.asserted(m)) return false;
    boolean lump =
        u.mentions()
            .any(o -> o.concept().equals("disc") && o.from() == m.to() + 1 && madeOf(u, m, o));
    return lump || turnsOut(u, m) || !NAMES.contains(noun(u, m)) && springs(u, m);
  }

  /** {@code The tumor was a free piece of disc}. */
  private static boolean turnsOut(Utterance u, Mention m) {
    if (isElseAfter(u, u.clauseAt(m.from()).to(), m.to())) return true;
    int aside = m.to();
    while (aside < m.to() + 3 && !u.word(aside).equals(",")) aside++;
    int back = aside + 1;
    while (back < aside + ASIDE && !u.word(back).equals(",")) back++;
    if (!u.word(aside).equals(",") || !u.word(back).equals(",")) return false;
    boolean goesOn = Words.oneOf(u.word(back + 1), "was", "were", "to", "is");
    int end = u.clauseAt(back + 1).to();
    return goesOn && isElseAfter(u, end, back + 1);
  }

  private static boolean isElseAfter(Utterance u, int end, int from0) {
    int be = from0;
    while (be < Math.min(end, from0 + 4) && !Words.oneOf(u.word(be), "was", "were", "be")) {
      be++;
    }
    if (be == end) return false;
    boolean told = u.word(end).equals(":") && Words.oneOf(u.word(be + 1), "what", "as", "just");
    int reach = told ? end + REACH : be + REACH;
    int to = told ? u.sentence().tokens().size() : end;
    for (Mention o : u.mentions()) {
      boolean after = o.from() > be && o.from() <= reach && o.to() <= to;
      if (!after || !ELSE.contains(o.concept()) || u.negated(o) || !isHead(u, o)) continue;
      if (u.word(o.to()).equals("-")) continue;
      int from = told ? end : be;
      boolean other =
          u.mentions()
              .any(
                  x ->
                      x.from() > from
                          && x.to() <= o.from()
                          && isActOrLesion(x)
                          && !madeOf(u, x, o));
      if (!other && !hasComma(u, from, o.from())) return true;
    }
    return false;
  }

  /** Stands on its own, or is what a lump is made of. */
  private static boolean isHead(Utterance u, Mention o) {
    return u.isHead(o)
        || u.mentions()
            .any(x -> x.concept().equals("lesion") && x.to() < o.from() && madeOf(u, x, o));
  }

  /** {@code A lump of disc}. */
  private static boolean madeOf(Utterance u, Mention lump, Mention matter) {
    return u.word(lump.to()).equals("of") && u.onlyFillers(lump.to(), matter.from());
  }

  private static boolean isActOrLesion(Mention m) {
    return m.concept().startsWith("v-") || m.concept().equals("lesion");
  }

  private static boolean hasComma(Utterance u, int from, int to) {
    for (int i = from; i < to; i++) if (u.word(i).equals(",")) return true;
    return false;
  }

  /** {@code A mass arising from the disc}. */
  private static boolean springs(Utterance u, Mention m) {
    for (int i = m.to(); i < u.sentence().tokens().size(); i++) {
      if (!SPRUNG.contains(u.word(i))) continue;
      int at = i;
      boolean source =
          u.mentions()
              .any(o -> SOURCES.contains(o.concept()) && o.from() > at && o.from() - at <= 4);
      if (source) return true;
    }
    return false;
  }

  /** A kind of lesion that is there; not one that pictures or a list of guesses named. */
  private static boolean namesLesion(Utterance u) {
    for (Mention m : u.mentions()) {
      if (!m.concept().startsWith(LesionNames.PREFIX) || !u.asserted(m)) continue;
      Clause c = u.clauseAt(m.from());
      boolean guess = c.has("spine-image");
      for (int i = c.from(); i < c.to(); i++) {
        guess |= GUESSES.contains(u.word(i));
        guess |= u.word(i).equals("called") && u.word(i - 2).equals("so");
      }
      if (!guess) return true;
    }
    return false;
  }

  private static String noun(Utterance u, Mention m) {
    return u.word(m.to() - 1);
  }
}
