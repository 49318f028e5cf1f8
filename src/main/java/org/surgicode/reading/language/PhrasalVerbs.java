package org.surgicode.reading.language;

import java.util.ArrayList;
import java.util.List;
import org.surgicode.reading.text.Token;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/**
 * Verbs whose little word stands behind the object: {@code took it out}, {@code peeled that off}.
 */
final class PhrasalVerbs {
  private static final WordSet PARTICLES = WordSet.of("out", "off", "away");
  private static final WordSet STOPS =
      WordSet.of(",", ";", ":", "(", ")", "and", "but", "then", "which", "who", "until", "while");

  /** Pasts without {@code -ed} that take something out with {@code out} or {@code away}. */
  private static final WordSet ROOTS =
      WordSet.of(
          "ground", "sawn", "hewn", "dug", "worn", "eaten", "burnt", "gotten", "cut", "torn",
          "flung", "blown", "broken", "spun");

  private PhrasalVerbs() {}

  /** The mentions and a removal for every verb whose little word follows within seven words. */
  static List<Mention> join(List<Token> tokens, Mentions mentions) {
    List<Mention> joined = adjacent(tokens, mentions);
    if (!mentions.has("parted-verb")) return joined.isEmpty() ? mentions : with(mentions, joined);
    for (Mention parted : mentions) {
      int i = parted.from();
      if (!parted.concept().equals("parted-verb") || removes(mentions, i)) continue;
      if (!VerbForms.isVerb(tokens, new Mention("v-remove", i, i + 1))) continue;
      for (int k = i + 1; k < Math.min(tokens.size(), i + 8); k++) {
        String w = tokens.get(k).word();
        if (STOPS.contains(w)) break;
        if (!PARTICLES.contains(w)) continue;
        String next = k + 1 < tokens.size() ? tokens.get(k + 1).word() : ".";
        boolean whither = Words.oneOf(next, "into", "through", "toward", "towards");
        String whom = k + 2 < tokens.size() ? tokens.get(k + 2).word() : ".";
        if (!whither || Words.oneOf(whom, "me", "us", "myself")) {
          if (joined.isEmpty()) joined = new ArrayList<>();
          joined.add(new Mention("v-remove", i, i + 1));
        }
        break;
      }
    }
    return joined.isEmpty() ? mentions : with(mentions, joined);
  }

  /** {@code Ground away}, {@code tumbled out}: whatever the verb, its thing is gone. */
  private static List<Mention> adjacent(List<Token> tokens, Mentions mentions) {
    List<Mention> out = List.of();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      String particle = tokens.get(i + 1).word();
      boolean away = particle.equals("away");
      if (!away && !particle.equals("out")) continue;
      String verb = tokens.get(i).word();
      boolean past = verb.endsWith("ed") || ROOTS.contains(verb);
      if (!past || is(mentions, i, "idle-out") || away && is(mentions, i, "aside-away")) continue;
      String next = i + 2 < tokens.size() ? tokens.get(i + 2).word() : ".";
      boolean whither = Words.oneOf(next, "into", "through", "toward", "towards", "to", "from");
      int at = i;
      if (whither || mentions.any(m -> m.from() <= at && m.to() > at + 1 || removesAt(m, at))) {
        continue;
      }
      if (out.isEmpty()) out = new ArrayList<>(2);
      out.add(new Mention("v-remove", i, i + 2));
    }
    return out;
  }

  private static boolean is(Mentions mentions, int at, String concept) {
    return mentions.any(m -> m.from() == at && m.concept().equals(concept));
  }

  private static boolean removesAt(Mention m, int at) {
    return m.from() == at && (m.concept().equals("v-remove") || m.concept().equals("parted-verb"));
  }

  private static List<Mention> with(Mentions mentions, List<Mention> joined) {
    var out = new ArrayList<>(mentions);
    out.addAll(joined);
    out.sort(java.util.Comparator.comparingInt(Mention::from));
    return out;
  }

  private static boolean removes(Mentions mentions, int at) {
    for (Mention m : mentions) {
      if (m.from() == at && m.concept().equals("v-remove")) return true;
    }
    return false;
  }
}
