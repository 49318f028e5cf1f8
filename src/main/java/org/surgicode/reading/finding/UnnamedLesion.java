package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Quote;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.Token;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/**
 * A lesion that the body of a report calls by a word of its own, {@code a plum-coloured cushion}.
 * It is the one that the title says was excised when it is new, is measured or has a wall, lies at
 * dura, roots or canal, and comes out whole or in pieces.
 */
final class UnnamedLesion {
  /** Its story ends within so many sentences. */
  private static final int STORY = 9;

  /** The thing's word stands so close behind its article. */
  private static final int ADJECTIVES = 4;

  private static final int SHORTEST = 3;
  private static final WordSet MADE_OF =
      WordSet.of("disc", "bone-matter", "ligament", "osteophyte", "fragment", "vertebral-body");

  private UnnamedLesion() {}

  /** Its coming out and its coming into view; empty when one of the signs is wanting. */
  static List<Quote> removal(OperationRecord record) {
    if (record.headings().stream().noneMatch(UnnamedLesion::titlesRemoval)) return List.of();
    for (Report r : record.reports()) {
      var body = r.body();
      for (int i = 0; i < body.size(); i++) {
        var found = story(body.subList(i, Math.min(body.size(), i + STORY)));
        if (!found.isEmpty()) return found;
      }
    }
    return List.of();
  }

  private static boolean titlesRemoval(Utterance u) {
    boolean removal = u.firstAsserted("n-remove") != null || u.firstAsserted("v-remove") != null;
    return removal && u.firstAsserted("lesion") != null;
  }

  private static List<Quote> story(List<Utterance> told) {
    Utterance first = told.get(0);
    if (!first.clauses().all(Clause::real)) return List.of();
    for (String name : newThings(first)) {
      Mention at = comesOutHere(first, name);
      if (at != null) return new ArrayList<>(List.of(first.quote(at.from())));
      int last = lastNamed(told, name);
      if (last == 0) continue;
      boolean measured = told.subList(0, last + 1).stream().anyMatch(UnnamedLesion::describes);
      boolean near =
          told.subList(0, last + 1).stream()
              .anyMatch(u -> u.hasAny("dura", "roots", "cord", "canal", "in-dura", "out-dura"));
      if (!measured || !near) continue;
      for (Utterance u : told.subList(1, Math.min(told.size(), last + 2))) {
        Mention out = comesOut(u, name);
        if (out != null) return new ArrayList<>(List.of(u.quote(out.from()), first.quote()));
      }
    }
    return List.of();
  }

  /** Words behind {@code a} that no concept knows. */
  private static List<String> newThings(Utterance u) {
    var tokens = u.sentence().tokens();
    return IntStream.range(1, tokens.size())
        .filter(i -> isUnknownNoun(u, i) && isNew(u, i))
        .mapToObj(u::word)
        .toList();
  }

  private static boolean isUnknownNoun(Utterance u, int i) {
    Token t = u.sentence().tokens().get(i);
    boolean word = t.isWord() && t.word().length() >= SHORTEST;
    boolean known =
        u.mentions().any(m -> m.from() <= i && i < m.to() && !m.concept().equals("lesion-alias"));
    boolean ofBone =
        u.word(i + 1).equals("of")
            && u.mentions()
                .any(m -> m.from() > i && m.from() <= i + 4 && MADE_OF.contains(m.concept()));
    return word && !known && !ofBone;
  }

  private static boolean isNew(Utterance u, int i) {
    for (int k = i - 1; k >= Math.max(0, i - ADJECTIVES); k--) {
      if (u.word(k).equals("a") || u.word(k).equals("an")) return true;
      if (u.word(k).equals(",")) return false;
    }
    return false;
  }

  /** The last sentence that calls the thing by its word with {@code the}, or 0. */
  private static int lastNamed(List<Utterance> told, String name) {
    for (int k = told.size() - 1; k > 0; k--) {
      Utterance u = told.get(k);
      for (int i = 1; i < u.sentence().tokens().size(); i++) {
        boolean again = u.word(i).equals(name) && Words.oneOf(u.word(i - 1), "the", "this");
        if (again) return k;
      }
    }
    return 0;
  }

  private static boolean describes(Utterance u) {
    return u.hasAny("size-unit", "lesion-part-word", "lesion-part");
  }

  /** {@code A cushion against the sac, 2 cm long, which I freed and carried out in one}. */
  private static @Nullable Mention comesOutHere(Utterance u, String name) {
    boolean near = u.hasAny("dura", "roots", "cord", "canal", "in-dura", "out-dura");
    if (!near || !describes(u)) return null;
    for (Mention whole : u.mentions()) {
      if (!whole.concept().equals("in-pieces") || !u.asserted(whole)) continue;
      boolean named = false;
      boolean which = false;
      boolean out = false;
      for (int i = 0; i < whole.from(); i++) {
        named |= u.word(i).equals(name);
        which |= named && Words.oneOf(u.word(i), "which", "that", "it");
        out |= which && Words.oneOf(u.word(i), "out", "away", "off", "removed", "lifted");
      }
      if (out && u.mentions().none(m -> MADE_OF.contains(m.concept()))) return whole;
    }
    return null;
  }

  /** {@code It came in two sheets}, {@code the cushion tipped into the pot entire}. */
  private static @Nullable Mention comesOut(Utterance u, String name) {
    for (Mention whole : u.mentions()) {
      if (!whole.concept().equals("in-pieces") || !u.asserted(whole)) continue;
      Clause c = u.clauseAt(whole.from());
      boolean moves = c.hasAny("v-remove", "receptacle") || c.has("v-out");
      boolean it = false;
      for (int i = c.from(); i < whole.from(); i++) {
        it |= u.word(i).equals("it") || u.word(i).equals(name);
      }
      boolean bone = c.mentions().any(m -> MADE_OF.contains(m.concept()) && u.isHead(m));
      if (moves && it && !bone) return whole;
    }
    return null;
  }
}
