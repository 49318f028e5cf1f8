package org.surgicode.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.surgicode.review.ReviewStore;

/** The page for the operator: which settings are in force. */
@Controller
final class OperatorPage {
  private final OperatorCard card;
  private final ReviewStore store;

  OperatorPage(OperatorCard card, ReviewStore store) {
    this.card = card;
    this.store = store;
  }

  @GetMapping("/admin")
  String operator(Model page) {
    page.addAttribute("title", "Operator");
    page.addAttribute("settings", card.settings().entrySet());
    page.addAttribute("kept", store.all().size());
    return "operator";
  }
}
