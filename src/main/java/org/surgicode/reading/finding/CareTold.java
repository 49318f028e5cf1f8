package org.surgicode.reading.finding;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Fact;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;

/**
 * Why treatment without an operation was not enough: it failed, or it was no option because the
 * deficit grew, waiting was a danger or the lesion had to come out.
 */
final class CareTold {
  private static final WordSet EFFECTS = WordSet.of("care-effect", "relief");

  private CareTold() {}

  /** Care that failed is told before a reason why none was an option; null when neither is. */
  static @Nullable Fact in(List<Utterance> told) {
    Fact failed = inTwo(told);
    if (failed == null) failed = first(told, CareTold::triedSeveral, "failed");
    if (failed == null) failed = first(told, CareTold::noOption, "no-option");
    return failed == null ? worsened(told) : failed;
  }

  private static @Nullable Fact inTwo(List<Utterance> told) {
    Utterance before = null;
    for (Utterance u : told) {
      boolean treated = u.has("conservative") || before != null && before.has("conservative");
      if (treated && ofPatient(u) && (u.has("failing") || ineffective(u))) {
        return fact(u, "failed");
      }
      before = u;
    }
    return null;
  }

  /** {@code Legs stiff since summer. Worse every month}: a deficit that grew. */
  private static @Nullable Fact worsened(List<Utterance> told) {
    boolean deficit = false;
    for (Utterance u : told) {
      boolean here = u.has("neuro-symptom") || HistoryFinder.limbTrouble(u) || u.has("limb-word");
      if (u.has("worsening") && ofPatient(u) && (here || deficit)) return fact(u, "no-option");
      deficit = here;
    }
    return null;
  }

  private static @Nullable Fact first(
      List<Utterance> told, Predicate<Utterance> tells, String value) {
    for (Utterance u : told) if (tells.test(u)) return fact(u, value);
    return null;
  }

  private static Fact fact(Utterance u, String value) {
    return Fact.of("conservative-care", value, HistoryFinder.standing(u), u.quote());
  }

  private static boolean ofPatient(Utterance u) {
    return u.mentions().any(m -> HistoryFinder.ofPatient(u, m));
  }

  /** {@code did not hold him, none the better}: tried, or of a denied effect. */
  private static boolean ineffective(Utterance u) {
    if (!u.has("conservative")) return false;
    if (u.hasWord("tried") && u.asserts("conservative")) return true;
    for (Mention m : u.mentions()) {
      if (!m.concept().equals("care-effect")) continue;
      if (u.negated(m) || u.hasWord("none", "neither", "only", "hardly", "scarcely")) return true;
    }
    return false;
  }

  /** Two or more treatments told as had, of a patient who nevertheless comes to the operation. */
  private static boolean triedSeveral(Utterance u) {
    if (u.has("succeeding")) return false;
    return u.mentions().stream()
                .filter(m -> m.concept().equals("conservative") && u.asserted(m))
                .map(m -> u.sentence().tokens().get(m.from()).stem())
                .distinct()
                .count()
            >= 2
        && u.has("had-word");
  }

  /** The reason is tied to the operation, the lesion or a deficit. */
  private static boolean noOption(Utterance u) {
    if (u.has("waiting-word") && u.has("threat-word")) return true;
    if (u.has("neuro-symptom") && gradeFell(u)) return true;
    if (u.has("conservative") && wouldNot(u)) return true;
    long reasons = u.mentions().stream().filter(m -> m.concept().equals("no-option")).count();
    if (reasons == 0) return false;
    return reasons > 1 || u.hasAny("remove-word", "lesion", "neuro-symptom", "conservative");
  }

  /** {@code Radiation would not relieve the pressure}. */
  private static boolean wouldNot(Utterance u) {
    return u.hasWord("would", "could", "can", "will")
        && u.mentions().any(m -> EFFECTS.contains(m.concept()) && u.negated(m));
  }

  /** {@code from 4 to 2, from 4/5 to 2/5}: muscle power, 0 to 5, that is less than it was. */
  private static boolean gradeFell(Utterance u) {
    for (int i = 1; i < u.sentence().tokens().size() - 1; i++) {
      if (!u.word(i).equals("to")) continue;
      boolean scale = i >= 3 && u.word(i - 2).equals("/");
      String was = u.word(scale ? i - 3 : i - 1);
      if (grade(was) && grade(u.word(i + 1)) && u.word(i + 1).compareTo(was) < 0) return true;
    }
    return false;
  }

  private static boolean grade(String word) {
    return word.length() == 1 && word.charAt(0) >= '0' && word.charAt(0) <= '5';
  }
}
