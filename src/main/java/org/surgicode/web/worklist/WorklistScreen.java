package org.surgicode.web.worklist;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.surgicode.review.ReviewDesk;
import org.surgicode.review.Tenants;
import org.surgicode.review.worklist.Colleague;
import org.surgicode.review.worklist.Worklist;
import org.surgicode.web.language.Frame;
import org.surgicode.web.language.LanguageChoice;
import org.surgicode.web.language.Phrases;
import org.surgicode.web.launch.Launch;
import org.surgicode.web.launch.Right;
import org.surgicode.web.library.Shelf;

/** Fills the templates of the list. */
@Component
final class WorklistScreen {
  private static final int ON_A_PAGE = 25;

  private final Tenants tenants;
  private final Shelf shelf;
  private final LanguageChoice choice;

  WorklistScreen(Tenants tenants, Shelf shelf, LanguageChoice choice) {
    this.tenants = tenants;
    this.shelf = shelf;
    this.choice = choice;
  }

  ReviewDesk desk(Launch launch) {
    return tenants.desk(launch.tenant());
  }

  Phrases phrases(HttpServletRequest request, HttpServletResponse response) {
    return choice.of(request, response);
  }

  /** The whole screen. */
  void fill(Model page, Launch launch, Wanted wanted, Phrases phrases, String said) {
    Worklist list = desk(launch).worklist();
    List<Colleague> colleagues = list.colleagues();
    int first = (wanted.page() - 1) * ON_A_PAGE;
    Worklist.Page found = list.page(wanted.filter(launch), first, ON_A_PAGE);
    int pages = Math.max(1, (found.total() + ON_A_PAGE - 1) / ON_A_PAGE);
    Lines lines = lines(launch, phrases, colleagues);
    String lang = wanted.value(Wanted.LANG);
    Frame.around(
        page,
        phrases.say("worklist-title"),
        phrases,
        choice,
        lang.isEmpty() ? "" : "?lang=" + lang,
        wanted.more());
    page.addAttribute("screen", "worklist");
    page.addAttribute("atWorklist", true);
    page.addAttribute("said", said);
    page.addAttribute("wanted", wanted.query());
    page.addAttribute("words", wanted.value(Wanted.WORDS));
    page.addAttribute("asking", wanted.asked().containsKey(Wanted.ASKING));
    page.addAttribute("sort", wanted.value(Wanted.SORT));
    page.addAttribute("back", wanted.value(Wanted.BACK));
    page.addAttribute("states", Choice.states(wanted, phrases));
    page.addAttribute("determinations", Choice.determinations(wanted, phrases));
    page.addAttribute("owners", Choice.owners(wanted, colleagues, phrases));
    page.addAttribute("seconds", Choice.seconds(wanted, phrases));
    page.addAttribute("narrowed", wanted.narrows());
    page.addAttribute("columns", Column.all(wanted, phrases));
    page.addAttribute("lines", found.lines().stream().map(lines::view).toList());
    page.addAttribute("count", phrases.say("worklist-count", Map.of("count", found.total())));
    page.addAttribute("assigns", launch.may(Right.ASSIGN));
    page.addAttribute("colleagues", colleagues);
    turn(page, wanted, pages, phrases);
  }

  /** One line alone. */
  void fill(Model page, Launch launch, Wanted wanted, Phrases phrases, String caseId, String said) {
    Worklist list = desk(launch).worklist();
    Lines lines = lines(launch, phrases, list.colleagues());
    page.addAttribute("say", phrases.fixed());
    page.addAttribute("wanted", wanted.query());
    page.addAttribute("assigns", launch.may(Right.ASSIGN));
    page.addAttribute("said", said);
    page.addAttribute("lines", list.line(caseId).stream().map(lines::view).toList());
  }

  private Lines lines(Launch launch, Phrases phrases, List<Colleague> colleagues) {
    return new Lines(launch, desk(launch).today(), phrases, shelf.spoken(phrases), colleagues);
  }

  private static void turn(Model page, Wanted wanted, int pages, Phrases phrases) {
    int at = wanted.page();
    page.addAttribute("pages", pages > 1 || at > 1);
    page.addAttribute(
        "place", phrases.say("worklist-page", Map.of("page", at, "pages", Math.max(at, pages))));
    page.addAttribute("previous", at > 1 ? "/worklist" + at(wanted, at - 1) : "");
    page.addAttribute("next", at < pages ? "/worklist" + at(wanted, at + 1) : "");
  }

  private static String at(Wanted wanted, int number) {
    return (number == 1
            ? wanted.with(Wanted.PAGE, null)
            : wanted.with(Wanted.PAGE, Integer.toString(number)))
        .query();
  }
}
