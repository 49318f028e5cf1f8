package org.surgicode.web.worklist;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.surgicode.review.worklist.Colleague;
import org.surgicode.review.worklist.SecondLook;
import org.surgicode.review.worklist.Worklist;
import org.surgicode.review.worklist.WorklistFilter;
import org.surgicode.review.worklist.WorklistLine;
import org.surgicode.web.language.Phrases;
import org.surgicode.web.launch.Bar;
import org.surgicode.web.launch.Barred;
import org.surgicode.web.launch.ChartPatient;
import org.surgicode.web.launch.Launch;
import org.surgicode.web.launch.Right;

/**
 * What can be done at the list: take a case, give it back, hand cases to somebody, and the second
 * review. A script that asks for the line alone gets it; everybody else is led back to the list.
 */
@Controller
final class WorklistForms {
  private static final String PART = "X-Part";

  private final WorklistScreen screen;

  WorklistForms(WorklistScreen screen) {
    this.screen = screen;
  }

  /**
   * Takes a case, or gives it back when it is one's own.
   *
   * @param seen reference of the owner whom the visitor saw
   */
  @PostMapping("/worklist/{id}/owner")
  String owner(
      @PathVariable String id,
      @RequestParam String seen,
      @RequestHeader(name = PART, defaultValue = "") String part,
      Launch launch,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    require(id, Right.ASSIGN, launch);
    boolean back = seen.equals(launch.user().reference());
    boolean done = list(launch).assign(id, nobody(seen), back ? null : me(launch));
    return answer(
        id, done ? (back ? "free" : "owner") : "outrun", part, launch, request, response, page);
  }

  /**
   * Hands cases to a colleague.
   *
   * @param cases each as the reference of the owner whom the visitor saw, a blank, and the case
   * @param to reference of the colleague
   */
  @PostMapping("/worklist/hand")
  String hand(
      @RequestParam(name = "case", defaultValue = "") List<String> cases,
      @RequestParam String to,
      Launch launch,
      HttpServletRequest request) {
    launch.require(Right.ASSIGN);
    Worklist list = list(launch);
    Colleague colleague =
        list.colleagues().stream()
            .filter(c -> c.reference().equals(to))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    String said = "handed";
    String about = "";
    for (String one : cases) {
      String[] parts = one.split(" ", 2);
      if (parts.length == 2) {
        require(parts[1], Right.ASSIGN, launch);
        boolean done = list.assign(parts[1], nobody(parts[0]), colleague);
        said = done ? said : "outrun";
        about = done && !about.isEmpty() ? about : parts[1];
      }
    }
    return "redirect:/worklist" + with(Wanted.of(request), about.isEmpty() ? "" : said, about);
  }

  /**
   * Asks for a second review or gives it.
   *
   * @param look {@code wanted}, {@code agreed} or {@code disagreed}
   */
  @PostMapping("/worklist/{id}/second")
  String second(
      @PathVariable String id,
      @RequestParam String look,
      @RequestHeader(name = PART, defaultValue = "") String part,
      Launch launch,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    SecondLook asked =
        SecondLook.of(look).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    require(id, asked == SecondLook.WANTED ? Right.ASSIGN : Right.DECIDE, launch);
    boolean done = list(launch).secondLook(id, asked, launch.user().reference());
    return answer(id, done ? "second" : "outrun", part, launch, request, response, page);
  }

  /** Lets pass who may, with a case that is within his reach. */
  private void require(String id, Right right, Launch launch) {
    launch.require(Right.ALL_CASES);
    launch.require(right);
    WorklistLine line =
        list(launch).line(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    ChartPatient patient = launch.patient();
    if (patient != null && !patient.reference().equals(line.patient())) {
      throw new Barred(Bar.OTHER_PATIENT);
    }
  }

  private String answer(
      String id,
      String said,
      String part,
      Launch launch,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    Wanted wanted = Wanted.of(request);
    if (part.isEmpty()) {
      return "redirect:/worklist" + with(wanted, said, id) + "#line-" + id;
    }
    Phrases phrases = screen.phrases(request, response);
    String told = phrases.say("worklist-said-" + said, Map.of("case", id));
    screen.fill(page, launch, wanted, phrases, id, told);
    return "worklist-lines";
  }

  private static String with(Wanted wanted, String said, String about) {
    String query = wanted.query();
    return said.isEmpty()
        ? query
        : (query.isEmpty() ? "?" : query + "&") + "said=" + said + "&case=" + about;
  }

  private Worklist list(Launch launch) {
    return screen.desk(launch).worklist();
  }

  private static Colleague me(Launch launch) {
    return new Colleague(launch.user().reference(), launch.user().name());
  }

  private static @Nullable String nobody(String seen) {
    return seen.equals(WorklistFilter.NOBODY) ? null : seen;
  }
}
