package org.surgicode.web.launch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The way out: the session ends at once, here and in the browser. */
@Controller
final class SignOut {
  private final Sessions sessions;
  private final SessionCookie cookie;

  SignOut(Sessions sessions, SessionCookie cookie) {
    this.sessions = sessions;
    this.cookie = cookie;
  }

  @PostMapping("/launch/end")
  String end(HttpServletRequest request, HttpServletResponse response) {
    @Nullable String word = cookie.word(request);
    if (word != null) {
      sessions.end(word);
    }
    cookie.clear(response);
    return "redirect:/library";
  }
}
