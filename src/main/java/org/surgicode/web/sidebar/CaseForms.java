package org.surgicode.web.sidebar;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.Decision;
import org.surgicode.review.DecisionDesk;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.work.Reason;
import org.surgicode.review.work.Work;
import org.surgicode.review.work.WorkQueue;
import org.surgicode.web.door.Entrances;
import org.surgicode.web.launch.Right;

/**
 * What somebody does before a case. Every form leads back to the case, which says what came of it.
 */
@Controller
final class CaseForms {
  private static final Pattern LINE =
      Pattern.compile("[0-9A-Z]{5}(-[0-9A-Z]{2}){0,4}( ?x ?[1-9][0-9]?)?");
  private static final int LONGEST_REASON = 500;
  private static final int MOST_LINES = 20;

  private final WorkQueue queue;
  private final Clock clock;

  CaseForms(WorkQueue queue, Entrances entrances) {
    this.queue = queue;
    this.clock = entrances.clock();
  }

  @PostMapping("/cases/{id}/decision")
  String decide(
      @Needs(Right.DECIDE) CaseVisit visit,
      @RequestParam String kind,
      @RequestParam int seen,
      @RequestParam(required = false) @Nullable String lines,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String words) {
    Decision.Kind decided = kind(kind);
    List<String> codes = decided == Decision.Kind.CHANGED ? lines(lines) : List.of();
    if (decided == Decision.Kind.CHANGED && codes.isEmpty()) {
      return back(visit, "lines");
    }
    if (decided == Decision.Kind.REJECTED && reason.isEmpty()) {
      return back(visit, "reason");
    }
    return tried(
        visit,
        () -> {
          desk(visit).keep(decision(visit, decided, codes, reason(reason, words), seen));
          return "decided";
        });
  }

  @PostMapping("/cases/{id}/undo")
  String undo(@Needs(Right.DECIDE) CaseVisit visit, @RequestParam int seen) {
    return tried(
        visit,
        () -> {
          desk(visit).undo(decision(visit, Decision.Kind.UNDONE, List.of(), "", seen));
          return "undone";
        });
  }

  @PostMapping("/cases/{id}/tell")
  String tell(@Needs(Right.DECIDE) CaseVisit visit) {
    return tried(
        visit,
        () ->
            visit
                    .desk()
                    .decisions()
                    .standing(visit.filed().caseId(), suggestion(visit))
                    .map(desk(visit)::tell)
                    .orElse(true)
                ? "written"
                : "stopped");
  }

  @PostMapping("/cases/{id}/send")
  String send(@Needs(Right.ASK) CaseVisit visit, @RequestParam String flag) {
    String who = visit.launch().user().reference();
    return tried(
        visit,
        () ->
            visit.desk().writing().ask(visit.filed().caseId(), flag, who).startsWith("nothing")
                ? "unsent"
                : "sent");
  }

  @PostMapping("/cases/{id}/again")
  String again(@Needs(Right.ASK) CaseVisit visit) {
    String operation = visit.filed().review().surgicalCase().procedure();
    if (operation == null) throw CaseVisits.unknown();
    queue.enqueue(Work.review(visit.launch().tenant(), operation, Reason.MANUAL, null));
    return back(visit, "again");
  }

  private static DecisionDesk desk(CaseVisit visit) {
    return visit.desk().deciding();
  }

  private static String tried(CaseVisit visit, Supplier<String> work) {
    try {
      return back(visit, work.get());
    } catch (EhrProblem e) {
      return back(visit, "away");
    } catch (UnusableInput e) {
      return back(visit, e.code().equals("flag") ? "unasked" : "outrun");
    }
  }

  private static String back(CaseVisit visit, String said) {
    String home = visit.trail().whole();
    return "redirect:" + home + (home.contains("?") ? "&" : "?") + "said=" + said;
  }

  private Decision decision(
      CaseVisit visit, Decision.Kind kind, List<String> codes, String reason, int seen) {
    return new Decision(
        visit.filed().caseId(),
        suggestion(visit),
        kind,
        codes,
        reason,
        visit.launch().user().reference(),
        seen + 1,
        clock.instant());
  }

  private String suggestion(CaseVisit visit) {
    String suggestion = visit.packet(clock.instant()).suggestion();
    if (suggestion == null) {
      throw new UnusableInput("suggestion", "This review suggests no code to decide about.");
    }
    return suggestion;
  }

  private static Decision.Kind kind(String code) {
    return Stream.of(Decision.Kind.ACCEPTED, Decision.Kind.CHANGED, Decision.Kind.REJECTED)
        .filter(k -> k.code().equals(code))
        .findFirst()
        .orElseThrow(CaseVisits::unknown);
  }

  /** The lines as the person wrote them; none when one of them is no line. */
  private static List<String> lines(@Nullable String written) {
    List<String> lines =
        written == null
            ? List.of()
            : written.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    boolean all = lines.stream().allMatch(l -> LINE.matcher(l).matches());
    return all && lines.size() <= MOST_LINES ? lines : List.of();
  }

  private static String reason(String code, String words) {
    String said = words.strip();
    String cut = said.length() > LONGEST_REASON ? said.substring(0, LONGEST_REASON) : said;
    return code.isEmpty() || cut.isEmpty() ? code + cut : code + ": " + cut;
  }
}
