package org.surgicode.reading.language;

import java.util.List;

/**
 * What a speaker takes back in the same breath. Only what is said anew is taken back: {@code two
 * thirds, scratch that, sixty percent} takes back the amount, {@code L5, strike that, S1} the
 * level; when neither follows, everything before.
 */
final class Correction {
  /** The new word stands so close behind the correction, in tokens. */
  private static final int NEAR = 4;

  private final int at;
  private final List<LevelMention> levels;
  private final List<Amount> amounts;
  private final boolean all;

  private Correction(int at, List<LevelMention> levels, List<Amount> amounts, boolean all) {
    this.at = at;
    this.levels = levels;
    this.amounts = amounts;
    this.all = all;
  }

  static Correction in(List<Mention> mentions, List<LevelMention> levels, List<Amount> amounts) {
    Mention last = null;
    for (Mention m : mentions) if (m.concept().equals("c-correction") && m.from() > 0) last = m;
    if (last == null) return new Correction(0, levels, amounts, false);
    int from = last.from();
    int to = last.to();
    int next = nextThing(mentions, to);
    boolean level =
        levels.stream().anyMatch(l -> l.from() < from)
            && levels.stream()
                .anyMatch(l -> l.from() >= to && l.from() <= Math.min(next, to + NEAR));
    boolean amount =
        amounts.stream().anyMatch(a -> a.from() >= to && a.from() <= Math.min(next, to + NEAR));
    boolean all = !level && !amount;
    int oldLevel =
        levels.stream().mapToInt(LevelMention::from).filter(i -> i < from).max().orElse(0);
    int oldAmount = amounts.stream().mapToInt(Amount::from).filter(i -> i < from).max().orElse(0);
    return new Correction(
        from,
        levels.stream()
            .filter(l -> l.from() >= from || !all && !(level && l.from() == oldLevel))
            .toList(),
        amounts.stream()
            .filter(a -> a.from() >= from || !all && !(amount && a.from() == oldAmount))
            .toList(),
        all);
  }

  /** Where the first thing or act stands that is said anew. */
  private static int nextThing(List<Mention> mentions, int to) {
    return mentions.stream()
        .filter(m -> m.from() >= to && (Nouns.isNoun(m.concept()) || m.concept().startsWith("v-")))
        .mapToInt(Mention::from)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  List<LevelMention> levels() {
    return levels;
  }

  List<Amount> amounts() {
    return amounts;
  }

  List<Mention> mentions(List<Mention> found) {
    return all ? found.stream().filter(m -> m.from() >= at).toList() : found;
  }
}
