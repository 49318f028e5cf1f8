package org.surgicode.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.surgicode.review.HistoryFilter;
import org.surgicode.review.PastReview;
import org.surgicode.review.ReviewJson;
import org.surgicode.review.Tenants;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How a case was seen before, and what made the difference. */
@RestController
@Tag(name = "History")
@RequestMapping("/api/v1/reviews/{id}")
final class HistoryApi {
  private final Tenants tenants;

  HistoryApi(Tenants tenants) {
    this.tenants = tenants;
  }

  @GetMapping("/history")
  @Operation(summary = "Earlier reviews of a case, newest first; before= gives the next page")
  ArrayNode history(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(required = false) @Nullable String tenant) {
    HistoryFilter wanted = HistoryFilter.ofCase(id);
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    tenants
        .desk(tenant)
        .history(before == null ? wanted : wanted.before(before))
        .forEach(
            past ->
                all.addObject()
                    .put("number", past.number())
                    .put("at", past.at().toString())
                    .put(
                        "determination", past.filed().review().judgement().determination().code()));
    return all;
  }

  @GetMapping("/history/{number}")
  @Operation(summary = "One earlier review")
  ResponseEntity<ObjectNode> one(
      @PathVariable String id,
      @PathVariable long number,
      @RequestParam(required = false) @Nullable String tenant,
      @RequestHeader(name = "If-None-Match", required = false) @Nullable String known) {
    return Tagged.answer(json(past(id, number, tenant)), known);
  }

  @GetMapping("/difference")
  @Operation(summary = "What changed between two reviews of a case")
  ObjectNode difference(
      @PathVariable String id,
      @RequestParam long from,
      @RequestParam long to,
      @RequestParam(required = false) @Nullable String tenant) {
    return Difference.between(json(past(id, from, tenant)), json(past(id, to, tenant)));
  }

  private PastReview past(String id, long number, @Nullable String tenant) {
    return tenants.desk(tenant).past(id, number).orElseThrow(ReviewApi::unknown);
  }

  private static ObjectNode json(PastReview past) {
    return ReviewJson.of(past.filed().review(), false);
  }
}
