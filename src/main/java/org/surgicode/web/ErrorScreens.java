package org.surgicode.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.ModelAndView;
import org.surgicode.web.language.Frame;
import org.surgicode.web.language.LanguageChoice;
import org.surgicode.web.language.Phrases;

/** What a person sees of an error: a sentence in his language that says what to do. */
final class ErrorScreens implements ErrorViewResolver {
  private final LanguageChoice choice;

  ErrorScreens(LanguageChoice choice) {
    this.choice = choice;
  }

  @Override
  public ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> told) {
    Phrases phrases = choice.of(request);
    String key = key(status.value());
    ExtendedModelMap page = new ExtendedModelMap();
    Frame.around(page, phrases.say(key), phrases, choice, choice.query(request), "");
    page.addAttribute("lead", phrases.say(key + "-lead"));
    return new ModelAndView("error", page, status);
  }

  private static String key(int status) {
    return switch (status) {
      case 401 -> "error-password";
      case 403 -> "error-elsewhere";
      case 404 -> "error-nothing";
      case 429 -> "error-broken";
      default -> status < 500 ? "error-unclear" : "error-broken";
    };
  }
}
