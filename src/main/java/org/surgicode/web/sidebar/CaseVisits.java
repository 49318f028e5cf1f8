package org.surgicode.web.sidebar;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.review.FiledReview;
import org.surgicode.review.ReviewDesk;
import org.surgicode.review.Tenants;
import org.surgicode.web.door.Entrances;
import org.surgicode.web.language.Frame;
import org.surgicode.web.language.LanguageChoice;
import org.surgicode.web.language.Phrases;
import org.surgicode.web.launch.Launch;
import org.surgicode.web.library.Shelf;

/** Lets somebody before a case of his hospital that is within his reach, and nobody else. */
final class CaseVisits {
  private final Tenants tenants;
  private final Entrances entrances;
  private final LanguageChoice choice;
  private final Shelf shelf;
  private final List<FamilyCatalogue> families;

  CaseVisits(
      Tenants tenants,
      Entrances entrances,
      LanguageChoice choice,
      Shelf shelf,
      List<FamilyCatalogue> families) {
    this.tenants = tenants;
    this.entrances = entrances;
    this.choice = choice;
    this.shelf = shelf;
    this.families = families;
  }

  /**
   * The visit of a request.
   *
   * @param id name of the case
   */
  CaseVisit of(Launch launch, String id, HttpServletRequest request, HttpServletResponse response) {
    ReviewDesk desk = tenants.desk(launch.tenant());
    FiledReview filed = desk.kept(id).orElseThrow(CaseVisits::unknown);
    launch.requireReach(filed.review().surgicalCase());
    Voice voice = voice(request, response);
    String lang = query(request).isEmpty() ? "" : voice.phrases().tag();
    return new CaseVisit(
        launch,
        desk,
        filed,
        entrances.of(launch.tenant()).orElseThrow(CaseVisits::unknown),
        voice,
        new Trail(id, lang, false));
  }

  /** How everything is called in the visitor's language. */
  Voice voice(HttpServletRequest request, HttpServletResponse response) {
    Phrases phrases = choice.of(request, response);
    return new Voice(phrases, shelf.spoken(phrases), families);
  }

  /** What the addresses of this visit end with. */
  String query(HttpServletRequest request) {
    return choice.query(request);
  }

  /** Gives a page that is about no single case what stands around it. */
  void frame(Model page, String title, Voice voice, HttpServletRequest request) {
    Frame.around(page, title, voice.phrases(), choice, query(request), more(request));
    page.addAttribute("screen", "case");
    page.addAttribute("said", "");
  }

  /** Gives a page what stands around it. */
  void frame(Model page, String title, CaseVisit visit, HttpServletRequest request) {
    frame(page, title, visit.voice(), request);
    page.addAttribute("trail", visit.trail());
    page.addAttribute(
        "banner", Banner.of(visit.filed().review().surgicalCase(), visit.launch(), visit.voice()));
  }

  /** What the same page in another language is asked for with. */
  private static String more(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null
        ? ""
        : Stream.of(query.split("&"))
            .filter(part -> !part.startsWith("lang=") && !part.startsWith("said="))
            .map(part -> "&" + part)
            .collect(Collectors.joining());
  }

  static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
