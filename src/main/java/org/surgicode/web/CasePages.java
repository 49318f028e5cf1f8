package org.surgicode.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.surgicode.casefile.Determination;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.review.FiledReview;
import org.surgicode.review.ReviewDesk;
import org.surgicode.review.Tenants;
import org.surgicode.web.page.CaseRow;
import org.surgicode.web.page.CaseView;
import org.surgicode.web.page.Filter;
import org.surgicode.web.page.Legend;
import org.surgicode.web.page.TenantLink;

/** The pages for people: the list of cases and one case. */
@Controller
final class CasePages {
  private final Tenants tenants;
  private final Legend legend;

  CasePages(Tenants tenants, List<FamilyCatalogue> families) {
    this.tenants = tenants;
    this.legend = Legend.of(families);
  }

  @GetMapping("/")
  String cases(
      @RequestParam(required = false) @Nullable String determination,
      @RequestParam(required = false) @Nullable String tenant,
      Model page) {
    Determination chosen = determination == null ? null : byCode(determination);
    List<FiledReview> all = desk(tenant).kept();
    String query = query(tenant);
    page.addAttribute("title", "Cases");
    page.addAttribute("filters", Filter.over(all, chosen, query));
    page.addAttribute(
        "cases",
        all.stream()
            .filter(filed -> chosen == null || Filter.is(filed, chosen))
            .map(CaseRow::of)
            .toList());
    page.addAttribute("query", query);
    page.addAttribute("tenants", TenantLink.over(tenants.names(), named(tenant)));
    page.addAttribute("nothingYet", all.isEmpty());
    return "cases";
  }

  @GetMapping("/cases/{id}")
  String oneCase(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String tenant,
      Model page) {
    FiledReview filed = desk(tenant).kept(id).orElseThrow(CasePages::unknown);
    page.addAttribute("andTenant", query(tenant).replace('?', '&'));
    page.addAttribute("title", "Case " + id);
    page.addAttribute("query", query(tenant));
    page.addAttribute("case", CaseView.of(filed, legend));
    return "case";
  }

  private ReviewDesk desk(@Nullable String tenant) {
    String name = named(tenant);
    if (!tenants.names().contains(name)) {
      throw unknown();
    }
    return tenants.desk(name);
  }

  private String named(@Nullable String tenant) {
    return tenant == null ? tenants.first() : tenant;
  }

  /** What addresses of one tenant's pages end with; nothing when there is only one tenant. */
  private String query(@Nullable String tenant) {
    return tenants.names().size() == 1 ? "" : "?tenant=" + named(tenant);
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
