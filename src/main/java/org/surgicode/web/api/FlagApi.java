package org.surgicode.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.surgicode.casefile.Flag;
import org.surgicode.review.FiledReview;
import org.surgicode.review.Tenants;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The open questions of all cases, as a worklist. */
@RestController
@Tag(name = "Flags")
final class FlagApi {
  private final Tenants tenants;

  FlagApi(Tenants tenants) {
    this.tenants = tenants;
  }

  @GetMapping("/api/v1/flags")
  @Operation(summary = "Open questions, by case; what may still come is not among them")
  ArrayNode open(
      @RequestParam(required = false) @Nullable String audience,
      @RequestParam(required = false) @Nullable String severity,
      @RequestParam(required = false) @Nullable String tenant) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (FiledReview filed : tenants.desk(tenant).kept()) {
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
    return all;
  }
}
