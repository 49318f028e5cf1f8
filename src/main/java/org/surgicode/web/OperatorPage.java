package org.surgicode.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.surgicode.review.Tenants;

/** The page for the operator: which settings are in force. */
@Controller
final class OperatorPage {
  private final OperatorCard card;
  private final Tenants tenants;

  OperatorPage(OperatorCard card, Tenants tenants) {
    this.card = card;
    this.tenants = tenants;
  }

  @GetMapping("/admin")
  String operator(Model page) {
    page.addAttribute("title", "Operator");
    Map<String, String> shown = new LinkedHashMap<>(card.settings());
    tenants
        .names()
        .forEach(name -> shown.put("reading from " + name, tenants.desk(name).standing()));
    page.addAttribute("settings", shown.entrySet());
    page.addAttribute(
        "kept", tenants.names().stream().mapToInt(name -> tenants.desk(name).kept().size()).sum());
    return "operator";
  }
}
