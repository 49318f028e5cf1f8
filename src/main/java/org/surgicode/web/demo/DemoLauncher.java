package org.surgicode.web.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.surgicode.casefile.CodedText;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.review.FiledReview;
import org.surgicode.review.Tenants;
import org.surgicode.web.door.Entrances;
import org.surgicode.web.language.Frame;
import org.surgicode.web.language.LanguageChoice;
import org.surgicode.web.language.Phrases;
import org.surgicode.web.launch.ChartPatient;
import org.surgicode.web.launch.Landing;
import org.surgicode.web.launch.Launch;
import org.surgicode.web.launch.Launches;
import org.surgicode.web.launch.Person;
import org.surgicode.web.launch.Role;
import org.surgicode.web.launch.SessionCookie;
import org.surgicode.web.launch.Sessions;

/** Lets a visitor of the demonstration choose who he is, and opens the screens as that person. */
@Controller
final class DemoLauncher {
  static final String PATH = "/demo/launch";

  private final Tenants tenants;
  private final Entrances entrances;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Landing landing;
  private final LanguageChoice choice;
  private final DemoCharts charts;

  DemoLauncher(
      Tenants tenants,
      Entrances entrances,
      Sessions sessions,
      SessionCookie cookie,
      Landing landing,
      LanguageChoice choice,
      ObjectProvider<DemoCharts> charts) {
    this.tenants = tenants;
    this.entrances = entrances;
    this.sessions = sessions;
    this.cookie = cookie;
    this.landing = landing;
    this.choice = choice;
    this.charts = charts.getIfAvailable(() -> ChartPatient::of);
  }

  /**
   * Somebody to be.
   *
   * @param code code of his role
   * @param role the role in words
   * @param open what the button says
   * @param needsChart whether he sees cases only from a chart
   */
  record Choice(String code, String role, String open, boolean needsChart) {}

  /**
   * A chart to open the screens from.
   *
   * @param id name of the case
   * @param operation what the record calls the operation
   */
  record Chart(String id, String operation) {}

  @GetMapping(PATH)
  String choose(HttpServletRequest request, HttpServletResponse response, Model page) {
    Phrases phrases = choice.of(request, response);
    Frame.around(page, phrases.say("demo-title"), phrases, choice, choice.query(request), "");
    page.addAttribute(
        "people", List.of(Role.values()).stream().map(r -> choice(r, phrases)).toList());
    page.addAttribute(
        "cases", tenants.desk(tenants.first()).kept().stream().map(DemoLauncher::chart).toList());
    return "demo";
  }

  private static Chart chart(FiledReview filed) {
    String operation =
        filed.review().surgicalCase().procedures().stream()
            .flatMap(p -> p.codes().stream())
            .map(CodedText::text)
            .findFirst()
            .orElse("");
    return new Chart(filed.caseId(), operation);
  }

  private static Choice choice(Role role, Phrases phrases) {
    String named = phrases.say("role-" + role.code());
    String open = phrases.say("demo-open", Map.of("role", named));
    return new Choice(role.code(), named, open, role == Role.CLINICIAN);
  }

  /**
   * Opens a session.
   *
   * @param role code of the role
   * @param operation name of the case whose chart is open; null for none
   */
  @PostMapping(PATH)
  String open(
      @RequestParam String role,
      @RequestParam(name = "case", required = false) @Nullable String operation,
      HttpServletResponse response) {
    String tenant = tenants.first();
    Role chosen =
        Role.of(role).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    SurgicalCase chart =
        operation == null || operation.isEmpty()
            ? null
            : tenants
                .desk(tenant)
                .kept(operation)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .review()
                .surgicalCase();
    Launch launch =
        Launches.begin(
            entrances.of(tenant).orElseThrow().rules(),
            tenant,
            new Person("Practitioner/demo-" + chosen.code(), "Demo " + chosen.code(), ""),
            chosen,
            chart == null ? null : charts.patient(chart.patient()),
            chart == null ? null : chart.procedure());
    cookie.set(response, sessions.open(launch));
    return "redirect:" + landing.of(launch);
  }
}
