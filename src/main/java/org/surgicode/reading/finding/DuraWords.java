package org.surgicode.reading.finding;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.surgicode.reading.finding.DuraStory.Told;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;

/** What nouns and adjectives tell of the dura and of the lesion's place. */
final class DuraWords {
  private DuraWords() {}

  /**
   * Adds what the words of a sentence tell.
   *
   * @param next the sentence after it, or null
   */
  static void read(Utterance u, @Nullable Utterance next, DuraStory story) {
    for (Mention m : u.mentions()) {
      Clause c = u.clauseAt(m.from());
      if (!c.real()) continue;
      Told told = u.negated(m) ? denied(m) : asserted(u, m, c, next);
      if (told != null) story.tell(told, u.quote(m.from()));
    }
  }

  private static @Nullable Told denied(Mention m) {
    return Set.of("durotomy", "dura-open").contains(m.concept()) ? Told.CLOSED : null;
  }

  private static @Nullable Told asserted(
      Utterance u, Mention m, Clause c, @Nullable Utterance next) {
    return switch (m.concept()) {
      case "durotomy" -> {
        if (DuralOpening.accident(u, c, next)) yield Told.TORN;
        yield DuralOpening.repairOnly(u, m) || DuralOpening.found(u, m) ? null : Told.OPENED;
      }
      case "dura-open", "intradural-work" ->
          DuralOpening.accident(u, c, next) || DuralOpening.found(u, m) ? null : Told.OPENED;
      case "incision" ->
          DuralOpening.inDura(u, m)
                  && !DuralOpening.accident(u, c, next)
                  && !DuralOpening.found(u, m)
              ? Told.OPENED
              : null;
      case "off-dura" -> {
        boolean lesion = u.hasAny("lesion", "lesion-part", "lesion-part-word");
        yield lesion && c.has("v-remove") ? Told.ASIDE : null;
      }
      case "two-sided" -> Told.TWO_SIDED;
      case "dura-intact" -> Told.CLOSED;
      case "dura" -> innerSide(u, m) && tellsPlace(u, m) ? Told.INSIDE : null;
      case "in-dura" -> tellsPlace(u, m) ? Told.INSIDE : null;
      case "out-dura" -> tellsPlace(u, m) ? Told.OUTSIDE : null;
      case "tear" -> {
        boolean sac = u.hasAny("dura", "csf");
        yield sac && !u.has("purpose") ? Told.TORN : null;
      }
      default -> null;
    };
  }

  /** {@code On the inner side of the ventral dura}. */
  private static boolean innerSide(Utterance u, Mention dura) {
    int i = dura.from() - 1;
    while (i > 0 && u.onlyFillers(i, i + 1) && !u.word(i).equals("of")) i--;
    boolean side =
        Set.of("side", "surface", "face", "aspect", "layer", "leaf").contains(u.word(i - 1));
    return u.word(i).equals("of") && side && Set.of("inner", "inside").contains(u.word(i - 2));
  }

  /** The lesion stands in the same clause, or the words are an adjective to it. */
  static boolean tellsPlace(Utterance u, Mention m) {
    Clause c = u.clauseAt(m.from());
    if (c.hasAny("lesion", "lesion-part")) return true;
    if (c.from() == 0 && (u.word(0).equals("it") || u.word(0).equals("this"))) return true;
    return u.has("lesion") && u.clauses().size() <= 3;
  }
}
