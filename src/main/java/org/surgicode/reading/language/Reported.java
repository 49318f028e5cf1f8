package org.surgicode.reading.language;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.surgicode.reading.text.Token;
import org.surgicode.reading.text.WordSet;

/**
 * What somebody else says or a picture shows is no act told by the surgeon: {@code the radiologist
 * says that the body was removed}.
 */
final class Reported {
  private static final WordSet JOINTS = WordSet.of("and", "or", ",");
  private static final WordSet BE = WordSet.of("was", "were", "is", "are");
  private static final WordSet SAID =
      WordSet.of("said", "reported", "believed", "thought", "stated", "held", "alleged", "claimed");
  private static final WordSet PAPERS =
      WordSet.of(
          "posting",
          "consent",
          "booking",
          "schedule",
          "request",
          "referral",
          "list",
          "permit",
          "authorization",
          "letter",
          "form");
  private static final WordSet NAMING =
      WordSet.of(
          "called",
          "calls",
          "names",
          "named",
          "lists",
          "listed",
          "mentions",
          "mentioned",
          "speaks",
          "spoke",
          "foresaw",
          "foresees",
          "includes",
          "included",
          "covers",
          "covered",
          "provides",
          "provided",
          "asks",
          "asked",
          "allows",
          "allowed",
          "reads");
  private static final WordSet BELIEVED =
      WordSet.of("believed", "thought", "assumed", "supposed", "imagined", "feared", "guessed");
  private static final WordSet GONE =
      WordSet.of("gone", "removed", "resected", "missing", "absent", "excised");
  private static final WordSet OWN = WordSet.of("i", "we");

  private Reported() {}

  /** The clauses, those behind {@code X says that} taken out of the telling. */
  static List<Clause> mark(List<Token> tokens, Gist gist, List<Clause> clauses) {
    boolean have = gist.holds("have");
    List<Clause> out = clauses;
    boolean reported = false;
    for (int k = 0; k < clauses.size(); k++) {
      Clause c = clauses.get(k);
      String first = tokens.get(c.from()).word();
      boolean says = k > 0 && first.equals("that") && says(clauses.get(k - 1));
      says |= k > 0 && first.equals("that") && believes(tokens, clauses.get(k - 1));
      says |= !(k + 1 < clauses.size() && tokens.get(c.to()).is("that")) && believes(tokens, c);
      boolean goesOn = reported && JOINTS.contains(first) && !ownVoice(tokens, c);
      reported =
          says
              || goesOn
              || saysThat(tokens, c)
              || showsGone(tokens, c)
              || have && saidToHave(tokens, c)
              || paperNames(tokens, c);
      if (!reported) continue;
      if (out == clauses) out = new ArrayList<>(clauses);
      out.set(k, c.with(EnumSet.of(Circumstance.UNREAL)));
    }
    return out;
  }

  private static boolean says(Clause c) {
    return c.has("c-source") && c.has("c-says") && !c.has("at-table");
  }

  /** {@code Dr. Brandt believed that}: what another thought. */
  private static boolean believes(List<Token> tokens, Clause c) {
    if (ownVoice(tokens, c)) return false;
    for (int i = c.from() + 1; i < c.to(); i++) {
      boolean that = i + 1 >= c.to() || tokens.get(i + 1).is("that");
      if (that && BELIEVED.contains(tokens.get(i).word())) return true;
    }
    return false;
  }

  /** {@code The CT shows that the body was removed}, where the grammar sees one clause. */
  private static boolean saysThat(List<Token> tokens, Clause c) {
    if (!says(c)) return false;
    for (Mention m : c.all("c-says")) {
      if (m.to() < c.to() && tokens.get(m.to()).is("that")) return true;
    }
    return false;
  }

  /** {@code The CT shows two thirds of L3 gone}: what a picture shows proves no act. */
  private static boolean showsGone(List<Token> tokens, Clause c) {
    if (!says(c) || ownVoice(tokens, c)) return false;
    int shown = -1;
    for (Mention m : c.all("c-says")) shown = m.to();
    for (int i = shown; i < c.to(); i++) if (GONE.contains(tokens.get(i).word())) return true;
    return false;
  }

  /** {@code The tumor was said by the other team to have been removed}. */
  private static boolean saidToHave(List<Token> tokens, Clause c) {
    boolean said = false;
    for (int i = c.from() + 1; i + 2 < c.to(); i++) {
      said |= SAID.contains(tokens.get(i).word()) && BE.contains(tokens.get(i - 1).word());
      boolean to = tokens.get(i).is("to") && tokens.get(i + 1).is("have");
      if (said && to) return true;
    }
    return false;
  }

  /** {@code The posting called for a corpectomy}, {@code the consent names the dura}. */
  private static boolean paperNames(List<Token> tokens, Clause c) {
    for (int i = c.from(); i + 1 < c.to(); i++) {
      if (!PAPERS.contains(tokens.get(i).word())) continue;
      for (int k = i + 1; k < Math.min(c.to(), i + 4); k++) {
        if (NAMING.contains(tokens.get(k).word())) return true;
      }
    }
    return false;
  }

  private static boolean ownVoice(List<Token> tokens, Clause c) {
    for (int i = c.from(); i < c.to(); i++) if (OWN.contains(tokens.get(i).word())) return true;
    return false;
  }
}
