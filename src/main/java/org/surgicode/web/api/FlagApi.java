package org.surgicode.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.surgicode.casefile.Flag;
import org.surgicode.review.FiledReview;
import org.surgicode.review.ReviewFilter;
import org.surgicode.review.Tenants;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The open questions of all cases, as a worklist. */
@RestController
@Tag(name = "Flags")
final class FlagApi {
  /** Questions after which a page ends. */
  private static final int PAGE = 500;

  private final Tenants tenants;

  FlagApi(Tenants tenants) {
    this.tenants = tenants;
  }

  @GetMapping("/api/v1/flags")
  @Operation(
      summary =
          "Open questions, by case, a page of whole cases at a time; what may still come is not"
              + " among them")
  ResponseEntity<ArrayNode> open(
      @RequestParam(required = false) @Nullable String audience,
      @RequestParam(required = false) @Nullable String severity,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String tenant) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    String last = after;
    List<FiledReview> page;
    do {
      page = tenants.desk(tenant).kept(ReviewFilter.all().after(last));
      add(page, audience, severity, all);
      last = page.isEmpty() ? null : page.get(page.size() - 1).caseId();
    } while (last != null && all.size() < PAGE);
    var answer = ResponseEntity.ok();
    if (last != null) {
      answer.header(
          "Link", Paging.next("/api/v1/flags", last, PAGE, params(audience, severity, tenant)));
    }
    return answer.body(all);
  }

  private static Map<String, @Nullable String> params(
      @Nullable String audience, @Nullable String severity, @Nullable String tenant) {
    Map<String, @Nullable String> params = new LinkedHashMap<>();
    params.put("audience", audience);
    params.put("severity", severity);
    params.put("tenant", tenant);
    return params;
  }

  private static void add(
      List<FiledReview> page, @Nullable String audience, @Nullable String severity, ArrayNode all) {
    for (FiledReview filed : page) {
      for (Flag flag : filed.review().toAsk()) {
        boolean wanted =
            (audience == null || audience.equals(flag.audience().code()))
                && (severity == null || severity.equals(flag.severity().code()));
        if (wanted) {
          all.addObject()
              .put("case", filed.caseId())
              .put("flag", flag.id())
              .put("severity", flag.severity().code())
              .put("audience", flag.audience().code())
              .put("question", flag.wording());
        }
      }
    }
  }
}
