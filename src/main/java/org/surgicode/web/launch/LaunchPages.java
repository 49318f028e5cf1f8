package org.surgicode.web.launch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.surgicode.web.language.Frame;
import org.surgicode.web.language.LanguageChoice;
import org.surgicode.web.language.Phrases;

/**
 * The way in: opened by an EHR at {@code /launch}, or by a person who chooses his hospital; through
 * the hospital's sign-in, and back.
 */
@Controller
final class LaunchPages {
  private final Launchpads pads;
  private final Attempts attempts;
  private final Arrivals arrivals;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Landing landing;
  private final LanguageChoice choice;

  LaunchPages(
      Launchpads pads,
      Attempts attempts,
      Arrivals arrivals,
      Sessions sessions,
      SessionCookie cookie,
      Landing landing,
      LanguageChoice choice) {
    this.pads = pads;
    this.attempts = attempts;
    this.arrivals = arrivals;
    this.sessions = sessions;
    this.cookie = cookie;
    this.landing = landing;
    this.choice = choice;
  }

  /** An EHR opens the screens; nothing is asked of one that is not known. */
  @GetMapping("/launch")
  String fromEhr(HttpServletRequest request, HttpServletResponse response) {
    var asked = new Asked(request);
    String iss = asked.need("iss");
    String launch = asked.need("launch");
    Launchpad pad = pads.ofEhr(iss).orElseThrow(() -> new Barred(Bar.UNKNOWN_EHR));
    Attempt attempt = begin(pad, request, response);
    return "redirect:" + attempt.address(launch);
  }

  /** A person chooses his hospital among those that are known. */
  @GetMapping("/launch/choose")
  String choose(HttpServletRequest request, HttpServletResponse response, Model page) {
    Phrases phrases = choice.of(request, response);
    Frame.around(page, phrases.say("launch-title"), phrases, choice, choice.query(request), "");
    page.addAttribute("hospitals", pads.open().stream().map(Launchpad::tenant).toList());
    return "launch";
  }

  @GetMapping("/launch/at/{tenant}")
  String alone(
      @PathVariable String tenant, HttpServletRequest request, HttpServletResponse response) {
    Launchpad pad = pads.of(tenant).orElseThrow(() -> new Barred(Bar.UNKNOWN_EHR));
    return "redirect:" + begin(pad, request, response).address(null);
  }

  /** A person comes back from the sign-in. */
  @GetMapping("/launch/back")
  String back(HttpServletRequest request, HttpServletResponse response) {
    var asked = new Asked(request);
    Attempt attempt =
        attempts
            .back(asked.need("state"), cookie.browser(request))
            .orElseThrow(() -> new Barred(Bar.STALE));
    String issuer = asked.maybe("iss");
    if (asked.maybe("error") != null) {
      Arrivals.requireSender(attempt, issuer);
      throw new Barred(Bar.EHR_REFUSED);
    }
    Arrivals.Arrived arrived = arrivals.arrive(attempt, asked.need("code"), issuer);
    Optional.ofNullable(cookie.word(request)).ifPresent(sessions::end);
    cookie.set(response, arrived.word());
    return "redirect:" + landing.of(arrived.launch());
  }

  private Attempt begin(Launchpad pad, HttpServletRequest request, HttpServletResponse response) {
    LoginServer server = LoginServer.of(pad);
    Attempt attempt = Attempt.begun(pad, server, cookie.browser(request, response));
    attempts.begin(attempt);
    return attempt;
  }
}
