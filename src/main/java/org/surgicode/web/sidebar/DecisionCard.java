package org.surgicode.web.sidebar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.CodeLine;
import org.surgicode.review.Decision;
import org.surgicode.review.Decisions;
import org.surgicode.web.launch.Launch;
import org.surgicode.web.launch.Right;

/**
 * What was decided about the suggestion, and what the visitor can do about it.
 *
 * @param kind what holds now: {@code accepted}, {@code changed}, {@code rejected}; empty for
 *     nothing
 * @param said what holds now, in a sentence; empty for nothing
 * @param reason why, in words; empty for no reason
 * @param codes lines that were decided instead
 * @param state what the EHR knows of it; empty for nothing decided
 * @param open whether the visitor may decide now
 * @param undoable whether the visitor may take it back
 * @param seen number of the newest decision, which everything that is sent names
 * @param lines the suggested lines as a coder writes them, to be changed
 * @param reasons reasons to choose from
 */
record DecisionCard(
    String kind,
    String said,
    String reason,
    List<String> codes,
    String state,
    boolean open,
    boolean undoable,
    int seen,
    String lines,
    List<Note> reasons) {
  private static final List<String> REASONS =
      List.of(
          "not-performed",
          "other-code",
          "units-differ",
          "insufficient-documentation",
          "coded-elsewhere",
          "other");

  /**
   * @param suggestion name of the suggestion; null when none is made
   * @param stopped whether writing to the EHR is switched off
   */
  static DecisionCard of(
      String caseId,
      @Nullable String suggestion,
      List<CodeLine> suggested,
      Decisions decisions,
      boolean stopped,
      Launch launch,
      Voice voice) {
    Optional<Decision> newest =
        suggestion == null ? Optional.empty() : decisions.newest(caseId, suggestion);
    Optional<Decision> holds = newest.filter(d -> d.kind() != Decision.Kind.UNDONE);
    Optional<String> told = holds.flatMap(decisions::told);
    boolean may = suggestion != null && launch.may(Right.DECIDE);
    return new DecisionCard(
        holds.map(d -> d.kind().code()).orElse(""),
        holds.map(d -> said(d, launch, voice)).orElse(""),
        holds.map(d -> reason(d, voice)).orElse(""),
        holds.map(Decision::codes).orElse(List.of()),
        holds.map(d -> state(d, told.orElse(null), stopped, voice)).orElse(""),
        may && holds.isEmpty(),
        may && holds.isPresent() && told.isEmpty(),
        newest.map(Decision::number).orElse(0),
        String.join("\n", suggested.stream().map(LineView::written).toList()),
        REASONS.stream().map(r -> new Note(r, voice.say("reason-" + r))).toList());
  }

  private static String state(
      Decision decision, @Nullable String told, boolean stopped, Voice voice) {
    if (told != null) {
      return voice.say(told.startsWith("nothing") ? "decision-unwritten" : "decision-written");
    }
    return stopped
        ? voice.say("decision-stopped")
        : voice.say("decision-waits", "at", voice.moment(decision.at().plus(Decision.UNDO)));
  }

  static String said(Decision decision, Launch launch, Voice voice) {
    String who =
        decision.who().equals(launch.user().reference()) ? launch.user().name() : decision.who();
    return voice.say(
        "decided-" + decision.kind().code(), Map.of("who", who, "at", voice.moment(decision.at())));
  }

  static String reason(Decision decision, Voice voice) {
    String code = decision.reasonCode();
    String rest =
        decision.reason().startsWith(code)
            ? decision.reason().substring(code.length())
            : decision.reason();
    String words = rest.replaceFirst("^[:\\s]+", "");
    return String.join(
        ": ",
        Stream.of(
                decision.reason().isEmpty() || (code.equals("other") && !words.isEmpty())
                    ? ""
                    : voice.say("reason-" + code),
                Harmless.text(words))
            .filter(s -> !s.isEmpty())
            .toList());
  }
}
