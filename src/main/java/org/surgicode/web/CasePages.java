package org.surgicode.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.surgicode.casefile.Determination;
import org.surgicode.review.FiledReview;
import org.surgicode.review.Tenants;
import org.surgicode.web.launch.Launch;
import org.surgicode.web.launch.Right;
import org.surgicode.web.page.CaseRow;
import org.surgicode.web.page.Filter;

/** The list of cases. */
@Controller
final class CasePages {
  private final Tenants tenants;

  CasePages(Tenants tenants) {
    this.tenants = tenants;
  }

  @GetMapping("/")
  String cases(
      Launch launch, @RequestParam(required = false) @Nullable String determination, Model page) {
    Determination chosen = determination == null ? null : byCode(determination);
    List<FiledReview> all =
        tenants.desk(launch.tenant()).kept().stream()
            .filter(filed -> launch.reaches(filed.review().surgicalCase()))
            .toList();
    page.addAttribute("title", "Cases");
    if (!launch.may(Right.CODES)) {
      // Whoever sees no codes sees no verdicts either: only which operations there are.
      page.addAttribute("filters", List.of());
      page.addAttribute("cases", all.stream().map(CaseRow::bare).toList());
      page.addAttribute("nothingYet", all.isEmpty());
      return "cases";
    }
    page.addAttribute("filters", Filter.over(all, chosen));
    page.addAttribute(
        "cases",
        all.stream()
            .filter(filed -> chosen == null || Filter.is(filed, chosen))
            .map(CaseRow::of)
            .toList());
    page.addAttribute("nothingYet", all.isEmpty());
    return "cases";
  }

  private static Determination byCode(String code) {
    return List.of(Determination.values()).stream()
        .filter(d -> d.code().equals(code))
        .findFirst()
        .orElseThrow(CasePages::unknown);
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
