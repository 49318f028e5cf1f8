package org.surgicode.web.worklist;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.surgicode.review.worklist.Colleague;
import org.surgicode.review.worklist.SecondLook;
import org.surgicode.review.worklist.WorklistFilter;
import org.surgicode.review.worklist.WorklistLine;
import org.surgicode.web.language.Phrases;
import org.surgicode.web.launch.Launch;
import org.surgicode.web.launch.Right;
import org.surgicode.web.library.Spoken;

/** Words the lines for one visitor. */
record Lines(
    Launch launch, LocalDate today, Phrases phrases, Spoken spoken, List<Colleague> colleagues) {

  LineView view(WorklistLine line) {
    Colleague owner = line.owner();
    LocalDate day = line.day();
    SecondLook second = line.secondLook();
    return new LineView(
        line.caseId(),
        Objects.requireNonNullElse(line.site(), ""),
        Objects.requireNonNullElse(line.surgeon(), ""),
        day == null ? "" : day(day),
        day == null ? "" : since(day),
        line.determination(),
        phrases.say("determination-" + (line.waits() ? "waits" : line.determination())),
        launch.may(Right.CODES) ? line.codes() : List.of(),
        line.held().stream().map(this::flag).toList(),
        line.decided() == null ? "" : phrases.say("figures-" + line.decided()),
        line.asked().isEmpty()
            ? ""
            : phrases.say("worklist-asked", Map.of("count", line.asked().size())),
        asked(line),
        owner == null ? WorklistFilter.NOBODY : owner.reference(),
        owner == null ? "" : owner.name(),
        owner != null && owner.reference().equals(launch.user().reference()),
        second == null ? "" : phrases.say("second-" + second.code()),
        name(line.secondBy()),
        second == null || second == SecondLook.DISAGREED,
        launch.may(Right.DECIDE) && line.mayLookAgain(launch.user().reference()));
  }

  private String since(LocalDate day) {
    int days = (int) ChronoUnit.DAYS.between(day, today);
    return phrases.say("worklist-age", Map.of("days", Math.max(0, days)));
  }

  private String day(LocalDate day) {
    Date noon = Date.from(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    return phrases.fill("{day, date, medium}", Map.of("day", noon));
  }

  /** One entry for each addressee. */
  private List<String> asked(WorklistLine line) {
    return line.asked().stream()
        .collect(
            Collectors.groupingBy(
                WorklistLine.Asked::audience,
                java.util.LinkedHashMap::new,
                Collectors.mapping(
                    asked -> flag(asked.flag()), Collectors.joining(phrases.say("comma")))))
        .entrySet()
        .stream()
        .map(
            e ->
                phrases.say("documentation-asks-" + e.getKey())
                    + phrases.say("colon")
                    + " "
                    + e.getValue())
        .toList();
  }

  private String flag(String id) {
    return spoken.flag(id).orElseGet(() -> id.replace('-', ' '));
  }

  private String name(@Nullable String reference) {
    return reference == null
        ? ""
        : colleagues.stream()
            .filter(c -> c.reference().equals(reference))
            .map(Colleague::name)
            .findFirst()
            .orElse(reference);
  }
}
