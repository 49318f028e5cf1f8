package org.surgicode.web.library;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.surgicode.web.language.Frame;
import org.surgicode.web.language.LanguageChoice;
import org.surgicode.web.language.Phrases;

/** The library: open to everybody, without a launch, without any patient. */
@Controller
final class LibraryPages {
  private final Shelf shelf;
  private final LanguageChoice choice;

  LibraryPages(Shelf shelf, LanguageChoice choice) {
    this.shelf = shelf;
    this.choice = choice;
  }

  @GetMapping("/library")
  String library(
      @RequestParam(defaultValue = "") String q,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    Phrases phrases = choice.of(request, response);
    String asked = q.strip();
    List<Card> found =
        shelf.cards(phrases).stream()
            .filter(card -> asked.isEmpty() || card.words().hold(asked))
            .toList();
    String more = asked.isEmpty() ? "" : "&q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    frame(page, phrases.say("library-title"), phrases, request, more);
    page.addAttribute("asked", asked);
    page.addAttribute("cards", found);
    page.addAttribute("count", phrases.say("library-found", Map.of("count", found.size())));
    return "library";
  }

  @GetMapping("/library/{code}")
  String card(
      @PathVariable String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    Phrases phrases = choice.of(request, response);
    List<Card> cards = shelf.cards(phrases);
    Card card =
        shelf
            .card(code, phrases)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    int place = cards.indexOf(card);
    frame(page, code + " · " + phrases.say("library-title"), phrases, request, "");
    page.addAttribute("card", card);
    page.addAttribute("previous", place == 0 ? "" : cards.get(place - 1).code());
    page.addAttribute("next", place == cards.size() - 1 ? "" : cards.get(place + 1).code());
    return "card";
  }

  @GetMapping("/library/access")
  String access(HttpServletRequest request, HttpServletResponse response, Model page) {
    Phrases phrases = choice.of(request, response);
    frame(page, phrases.say("access-title"), phrases, request, "");
    return "access";
  }

  private void frame(
      Model page, String title, Phrases phrases, HttpServletRequest request, String more) {
    Frame.around(page, title, phrases, choice, choice.query(request), more);
    page.addAttribute("atLibrary", true);
  }
}
