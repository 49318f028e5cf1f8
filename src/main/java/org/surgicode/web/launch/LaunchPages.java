package org.surgicode.web.launch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
  private static final String POLICY = "Content-Security-Policy";

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
  String fromEhr(HttpServletRequest request, HttpServletResponse response, Model page) {
    var asked = new Asked(request);
    String iss = asked.need("iss");
    String launch = asked.need("launch");
    Launchpad pad = pads.ofEhr(iss).orElseThrow(() -> new Barred(Bar.UNKNOWN_EHR));
    return signIn(begin(pad, request, response), launch, request, response, page);
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
      @PathVariable String tenant,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    Launchpad pad = pads.of(tenant).orElseThrow(() -> new Barred(Bar.UNKNOWN_EHR));
    return signIn(begin(pad, request, response), null, request, response, page);
  }

  /** A person comes back from the sign-in. */
  @GetMapping("/launch/back")
  String back(HttpServletRequest request, HttpServletResponse response) {
    var asked = new Asked(request);
    String browser = cookie.browser(request);
    Attempt attempt =
        attempts
            .back(asked.need("state"), browser)
            .orElseThrow(() -> new Barred(browser == null ? Bar.NO_COOKIE : Bar.STALE));
    String issuer = asked.maybe("iss");
    String error = asked.maybe("error");
    if (error != null) {
      Arrivals.requireSender(attempt, issuer);
      throw new Barred(Bar.EHR_REFUSED, ForeignWords.of(error, asked.maybe("error_description")));
    }
    Arrivals.Arrived arrived = arrivals.arrive(attempt, asked.need("code"), issuer);
    Optional.ofNullable(cookie.word(request)).ifPresent(sessions::end);
    cookie.set(response, arrived.word());
    return "redirect:" + landing.of(arrived.launch());
  }

  /** Sends somebody to the sign-in: by a form that sends itself where that is taken. */
  private String signIn(
      Attempt attempt,
      @Nullable String launch,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    if (!attempt.server().posts()) {
      return "redirect:" + attempt.address(launch);
    }
    Phrases phrases = choice.of(request, response);
    Frame.around(page, phrases.say("onward-title"), phrases, choice, "", "");
    page.addAttribute("address", attempt.server().authorize().toString());
    page.addAttribute("asked", attempt.asked(launch).entrySet());
    letOut(attempt.server().authorize(), response);
    return "onward";
  }

  /** The form goes to another server, which may lead on to others of the hospital. */
  private static void letOut(URI server, HttpServletResponse response) {
    String policy = response.getHeader(POLICY);
    if (policy != null) {
      String targets = "form-action " + ("http".equals(server.getScheme()) ? "http: " : "");
      response.setHeader(POLICY, policy.replace("form-action 'self'", targets + "https:"));
    }
  }

  private Attempt begin(Launchpad pad, HttpServletRequest request, HttpServletResponse response) {
    LoginServer server = LoginServer.of(pad);
    Attempt attempt = Attempt.begun(pad, server, cookie.browser(request, response));
    attempts.begin(attempt);
    return attempt;
  }
}
