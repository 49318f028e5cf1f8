package org.surgicode.web.worklist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.surgicode.casefile.Determination;
import org.surgicode.review.worklist.Colleague;
import org.surgicode.review.worklist.SecondLook;
import org.surgicode.review.worklist.WorklistFilter;
import org.surgicode.review.worklist.WorklistFilter.State;
import org.surgicode.web.language.Phrases;

/**
 * One value of a filter.
 *
 * @param value as the address writes it; empty for all
 * @param name what it is called
 * @param current whether it is chosen
 */
record Choice(String value, String name, boolean current) {
  static List<Choice> states(Wanted wanted, Phrases phrases) {
    return Arrays.stream(State.values())
        .map(
            state ->
                of(
                    state == State.OPEN ? "" : state.code(),
                    phrases.say("worklist-state-" + state.code()),
                    wanted.value(Wanted.STATE)))
        .toList();
  }

  static List<Choice> determinations(Wanted wanted, Phrases phrases) {
    List<Choice> choices = withAll(wanted.value(Wanted.DETERMINATION), phrases);
    for (Determination one : Determination.values()) {
      choices.add(
          of(
              one.code(),
              phrases.say("determination-" + one.code()),
              wanted.value(Wanted.DETERMINATION)));
    }
    return List.copyOf(choices);
  }

  static List<Choice> owners(Wanted wanted, List<Colleague> colleagues, Phrases phrases) {
    String chosen = wanted.value(Wanted.OWNER);
    List<Choice> choices = withAll(chosen, phrases);
    choices.add(of(Wanted.ME, phrases.say("worklist-mine"), chosen));
    choices.add(of(WorklistFilter.NOBODY, phrases.say("worklist-nobody"), chosen));
    colleagues.forEach(one -> choices.add(of(one.reference(), one.name(), chosen)));
    return List.copyOf(choices);
  }

  static List<Choice> seconds(Wanted wanted, Phrases phrases) {
    List<Choice> choices = withAll(wanted.value(Wanted.SECOND), phrases);
    for (SecondLook look : SecondLook.values()) {
      choices.add(
          of(look.code(), phrases.say("second-" + look.code()), wanted.value(Wanted.SECOND)));
    }
    return List.copyOf(choices);
  }

  private static List<Choice> withAll(String chosen, Phrases phrases) {
    List<Choice> choices = new ArrayList<>();
    choices.add(of("", phrases.say("worklist-any"), chosen));
    return choices;
  }

  private static Choice of(String value, String name, String chosen) {
    return new Choice(value, name, value.equals(chosen));
  }
}
