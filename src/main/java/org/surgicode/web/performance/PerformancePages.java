package org.surgicode.web.performance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.surgicode.review.ReviewDesk;
import org.surgicode.review.Tenants;
import org.surgicode.review.figures.FigureFilter.By;
import org.surgicode.review.figures.Figures;
import org.surgicode.review.figures.Tally;
import org.surgicode.web.language.Frame;
import org.surgicode.web.language.LanguageChoice;
import org.surgicode.web.language.Phrases;
import org.surgicode.web.launch.Launch;
import org.surgicode.web.launch.Right;
import org.surgicode.web.library.Shelf;

/** How the work goes, by month, site and surgeon, without any patient. */
@Controller
final class PerformancePages {
  private final Tenants tenants;
  private final Shelf shelf;
  private final LanguageChoice choice;

  PerformancePages(Tenants tenants, Shelf shelf, LanguageChoice choice) {
    this.tenants = tenants;
    this.shelf = shelf;
    this.choice = choice;
  }

  /**
   * One value of a filter.
   *
   * @param value as the address writes it
   * @param name what it is called
   * @param current whether it is chosen
   */
  record Option(String value, String name, boolean current) {}

  @GetMapping("/performance")
  String figures(
      Launch launch, HttpServletRequest request, HttpServletResponse response, Model page) {
    launch.require(Right.PERFORMANCE);
    Phrases phrases = choice.of(request, response);
    ReviewDesk desk = tenants.desk(launch.tenant());
    Figures figures = desk.figures();
    List<String> sites = figures.sites();
    List<String> surgeons = surgeons(launch, figures);
    Topics topics = new Topics(phrases, shelf.spoken(phrases));
    List<Period> tries = Period.tries(request, sites, surgeons);
    Period period = tries.get(0);
    List<Tally> months = figures.by(period.filter(By.MONTH, desk.today()));
    for (int i = 1; months.isEmpty() && i < tries.size(); i++) {
      period = tries.get(i);
      months = figures.by(period.filter(By.MONTH, desk.today()));
    }
    List<Topic> shown = new ArrayList<>();
    if (!months.isEmpty()) {
      shown.addAll(topics.byMonth(months));
      for (By by : launch.may(Right.SURGEONS) ? List.of(By.SITE, By.SURGEON) : List.of(By.SITE)) {
        shown.add(topics.by(by, figures.by(period.filter(by, desk.today()))));
      }
    }
    String query = choice.query(request);
    int chosen = period.months();
    Frame.around(page, phrases.say("figures-title"), phrases, choice, query, period.more());
    page.addAttribute("style", "performance");
    page.addAttribute("atPerformance", true);
    page.addAttribute("topics", shown);
    page.addAttribute(
        "lengths",
        Period.LENGTHS.stream()
            .map(
                n ->
                    new Option(
                        n.toString(),
                        phrases.say("figures-months", Map.of("count", n)),
                        n == chosen))
            .toList());
    page.addAttribute("sites", options(sites, period.site(), phrases));
    page.addAttribute("surgeons", options(surgeons, period.surgeon(), phrases));
    page.addAttribute("bySurgeon", launch.may(Right.SURGEONS));
    page.addAttribute("more", period.more());
    return "performance";
  }

  @GetMapping("/performance.csv")
  ResponseEntity<String> csv(@RequestParam String by, Launch launch, HttpServletRequest request) {
    launch.require(Right.PERFORMANCE);
    By groups = By.of(by).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    if (groups == By.SURGEON) {
      launch.require(Right.SURGEONS);
    }
    ReviewDesk desk = tenants.desk(launch.tenant());
    Figures figures = desk.figures();
    Period period = Period.of(request, figures.sites(), surgeons(launch, figures));
    String text = CsvFile.of(groups, figures.by(period.filter(groups, desk.today())));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("surgicode-by-" + groups.code() + ".csv")
                .build()
                .toString())
        .body(text);
  }

  /** Whom the visitor may name. */
  private static List<String> surgeons(Launch launch, Figures figures) {
    return launch.may(Right.SURGEONS) ? figures.surgeons() : List.of();
  }

  private static List<Option> options(
      List<String> names, @Nullable String chosen, Phrases phrases) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", phrases.say("worklist-any"), chosen == null));
    names.forEach(name -> options.add(new Option(name, name, name.equals(chosen))));
    return List.copyOf(options);
  }
}
