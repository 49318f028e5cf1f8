package org.surgicode.web.launch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.surgicode.web.language.Frame;
import org.surgicode.web.language.LanguageChoice;
import org.surgicode.web.language.Phrases;

/** Tells somebody who is not let on why, and what to do, in his language. */
@Controller
@ControllerAdvice
final class BarPages {
  static final String PATH = "/barred";

  private final LanguageChoice choice;

  BarPages(LanguageChoice choice) {
    this.choice = choice;
  }

  @RequestMapping(PATH)
  ModelAndView barred(HttpServletRequest request, HttpServletResponse response) {
    Object bar = request.getAttribute(LaunchGuard.BAR);
    return page(bar instanceof Bar known ? known : Bar.NO_LAUNCH, "", request, response);
  }

  @ExceptionHandler
  ModelAndView barred(Barred barred, HttpServletRequest request, HttpServletResponse response) {
    return page(barred.bar(), barred.told(), request, response);
  }

  private ModelAndView page(
      Bar bar, String told, HttpServletRequest request, HttpServletResponse response) {
    Phrases phrases = choice.of(request, response);
    ModelAndView page = new ModelAndView("barred");
    Model model = new ExtendedModelMap();
    Frame.around(model, phrases.say(bar.key()), phrases, choice, choice.query(request), "");
    page.addAllObjects(model.asMap());
    page.addObject("heading", phrases.say(bar.key()));
    page.addObject("told", told);
    page.addObject("anew", bar == Bar.NO_COOKIE);
    page.addObject("lead", phrases.say(bar.key() + "-lead"));
    response.setStatus(bar.status());
    return page;
  }
}
