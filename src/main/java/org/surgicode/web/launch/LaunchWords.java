package org.surgicode.web.launch;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives every template the launch under way as {@code visit}, and which screens its menu offers;
 * nothing where there is none.
 */
@ControllerAdvice
final class LaunchWords {
  @ModelAttribute
  void visit(HttpServletRequest request, Model page) {
    Launch launch = LaunchArgument.of(request);
    if (launch != null) {
      page.addAttribute("visit", launch);
      page.addAttribute("seesList", launch.may(Right.ALL_CASES));
      page.addAttribute("seesFigures", launch.may(Right.PERFORMANCE));
    }
  }
}
