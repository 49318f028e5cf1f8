package org.surgicode.reading.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surgicode.reading.text.Stemmer;
import org.surgicode.reading.text.Token;

/**
 * What the words around a lesion's name make of it: {@code the tumor bed} is a place, {@code a
 * tumor of the bladder} belongs to another organ, and {@code in two sheets} is how it came out.
 */
final class LesionWords {
  private static final Set<String> PLACES =
      Set.of(
          "plate",
          "plates",
          "bed",
          "cavity",
          "board",
          "marker",
          "markers",
          "forceps",
          "conference",
          "registry");

  /** {@code Metastasis of breast}: named after the organ that it comes from. */
  private static final Set<String> SPREADING =
      Set.of("metastasis", "carcinoma", "adenocarcinoma", "deposit", "melanoma", "sarcoma");

  private static final Set<String> ARTICLES = Set.of("the", "a", "an", "his", "her", "their");
  private static final Set<String> COUNTS =
      Set.of(
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "a",
          "an",
          "many",
          "several",
          "multiple",
          "some",
          "few",
          "small",
          "large",
          "big",
          "number",
          "of",
          "single",
          "tiny",
          "good",
          "long",
          "fine");
  private static final Set<String> PIECES =
      Stream.of(
              "piece",
              "part",
              "sheet",
              "half",
              "strip",
              "fragment",
              "lump",
              "bit",
              "section",
              "portion",
              "chunk",
              "slice",
              "crumb",
              "morsel",
              "pass",
              "pc",
              "frag",
              "block",
              "unit")
          .map(Stemmer::stem)
          .collect(Collectors.toUnmodifiableSet());

  private LesionWords() {}

  /** The mentions without lesions that are places or another organ's, and with ways of coming. */
  static List<Mention> read(List<Token> tokens, List<Mention> mentions) {
    var out = new ArrayList<Mention>();
    for (Mention m : mentions) {
      boolean lesion = m.concept().equals("lesion") || m.concept().startsWith("lesion:");
      if (lesion && turned(tokens, m)) {
        out.add(new Mention("disguised", m.from(), m.to()));
        continue;
      }
      boolean spread = SPREADING.contains(tokens.get(m.to() - 1).stem());
      boolean ours = !place(tokens, m) && (spread || !elsewhere(tokens, mentions, m));
      if (!lesion || ours) out.add(m);
    }
    for (int i = 0; i < tokens.size(); i++) {
      int to = inPieces(tokens, i);
      if (to > 0) out.add(new Mention("in-pieces", i, to));
    }
    out.sort(java.util.Comparator.comparingInt(Mention::from));
    return out;
  }

  /** {@code The ossified mass}, {@code the disc mass}: bone or disc. */
  private static boolean turned(List<Token> tokens, Mention m) {
    return Set.of("ossified", "disc").contains(word(tokens, m.from() - 1));
  }

  private static boolean place(List<Token> tokens, Mention m) {
    return PLACES.contains(word(tokens, m.to()));
  }

  /** {@code A lipoma of the skin}, {@code the skin tumor}. */
  private static boolean elsewhere(List<Token> tokens, List<Mention> mentions, Mention m) {
    int i = m.to();
    if (Set.of("of", "in", "on").contains(word(tokens, i))) i++;
    else i = -1;
    if (i > 0 && ARTICLES.contains(word(tokens, i))) i++;
    int after = i;
    return mentions.stream()
        .filter(o -> o.concept().equals("organ"))
        .anyMatch(o -> o.from() == after || o.to() == m.from());
  }

  /** The end of {@code in two sheets}, {@code piece by piece}; 0 when there is none. */
  private static int inPieces(List<Token> tokens, int i) {
    String w = word(tokens, i);
    if (PIECES.contains(w) && word(tokens, i + 1).equals("by") && word(tokens, i + 2).equals(w)) {
      return i + 3;
    }
    if (!w.equals("in") && !w.equals("as")) return 0;
    int k = i + 1;
    while (k < tokens.size() && k - i < 5 && COUNTS.contains(word(tokens, k))) k++;
    return k < tokens.size() && PIECES.contains(tokens.get(k).stem()) ? k + 1 : 0;
  }

  private static String word(List<Token> tokens, int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).word() : ".";
  }
}
