package org.surgicode.web.worklist;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.surgicode.review.worklist.Colleague;
import org.surgicode.web.language.Phrases;
import org.surgicode.web.launch.Launch;
import org.surgicode.web.launch.Right;

/** The operations that wait for somebody; for who sees all cases of the hospital. */
@Controller
final class WorklistPages {
  private static final Set<String> SAID = Set.of("owner", "free", "second", "outrun", "handed");

  private final WorklistScreen screen;

  WorklistPages(WorklistScreen screen) {
    this.screen = screen;
  }

  @GetMapping("/worklist")
  String list(
      @RequestParam(defaultValue = "") String said,
      @RequestParam(name = "case", defaultValue = "") String about,
      Launch launch,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    launch.require(Right.ALL_CASES);
    if (launch.may(Right.ASSIGN)) {
      screen
          .desk(launch)
          .worklist()
          .here(new Colleague(launch.user().reference(), launch.user().name()));
    }
    Phrases phrases = screen.phrases(request, response);
    String told =
        SAID.contains(said) && about.matches("[A-Za-z0-9\\-.]{1,200}")
            ? phrases.say("worklist-said-" + said, Map.of("case", about))
            : "";
    screen.fill(page, launch, Wanted.of(request), phrases, told);
    return "worklist";
  }
}
