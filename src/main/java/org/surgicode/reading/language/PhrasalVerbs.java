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

  private PhrasalVerbs() {}

  /** The mentions and a removal for every verb whose little word follows within seven words. */
  static List<Mention> join(List<Token> tokens, Mentions mentions) {
    if (!mentions.has("parted-verb")) return mentions;
    List<Mention> joined = List.of();
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
    if (joined.isEmpty()) return mentions;
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
