package org.surgicode.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.surgicode.review.WriteLedger;
import org.surgicode.review.WriteLedgers;
import org.surgicode.web.page.WritingView;

/**
 * The operator's page about writing: how each EHR can be written to, what arrived there and what
 * did not, and a switch that stops writing at once.
 */
@Controller
final class TenantsPage {
  private final WriteLedgers ledgers;

  TenantsPage(WriteLedgers ledgers) {
    this.ledgers = ledgers;
  }

  @GetMapping(path = "/admin/tenants", produces = MediaType.TEXT_HTML_VALUE)
  String page(Model page) {
    page.addAttribute("title", "Writing to the EHRs");
    page.addAttribute("tenants", views());
    return "tenants";
  }

  @GetMapping(path = "/admin/tenants", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<WritingView> json() {
    return views();
  }

  @PostMapping("/admin/tenants/{tenant}/stop")
  String stop(@PathVariable String tenant) {
    return turned(tenant, true);
  }

  @PostMapping("/admin/tenants/{tenant}/start")
  String start(@PathVariable String tenant) {
    return turned(tenant, false);
  }

  private String turned(String tenant, boolean stopped) {
    WriteLedger ledger =
        ledgers.of(tenant).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    ledger.stop(stopped);
    return "redirect:/admin/tenants";
  }

  private List<WritingView> views() {
    return ledgers.all().stream().map(WritingView::of).toList();
  }
}
