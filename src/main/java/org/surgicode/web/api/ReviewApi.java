package org.surgicode.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.FiledReview;
import org.surgicode.review.ReviewFilter;
import org.surgicode.review.ReviewJson;
import org.surgicode.review.Tenants;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reviews as JSON. Looking never writes; recording is a request of its own. */
@RestController
@Tag(name = "Reviews")
@RequestMapping("/api/v1/reviews")
final class ReviewApi {
  private static final Pattern PROCEDURE = Pattern.compile("Procedure/[A-Za-z0-9\\-.]{1,64}");
  private static final int MOST = 199;

  private final Tenants tenants;
  private final Once once;

  ReviewApi(Tenants tenants, Once once) {
    this.tenants = tenants;
    this.once = once;
  }

  @GetMapping
  @Operation(summary = "The newest review of each case, by case, a page at a time")
  ResponseEntity<ArrayNode> all(
      @RequestParam(required = false) @Nullable String determination,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String tenant,
      @RequestHeader(name = "If-None-Match", required = false) @Nullable String known) {
    int most = Math.max(1, Math.min(limit, MOST));
    List<FiledReview> wanted =
        tenants
            .desk(tenant)
            .kept(ReviewFilter.all().concluding(determination).after(after).most(most + 1));
    ArrayNode page = JsonNodeFactory.instance.arrayNode();
    wanted.stream().limit(most).map(ReviewApi::json).forEach(page::add);
    ResponseEntity<ArrayNode> answer = Tagged.answer(page, known);
    if (wanted.size() <= most) {
      return answer;
    }
    Map<String, @Nullable String> more = new LinkedHashMap<>();
    more.put("determination", determination);
    more.put("tenant", tenant);
    String next = Paging.next("/api/v1/reviews", wanted.get(most - 1).caseId(), most, more);
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .header("Link", next)
        .body(answer.getBody());
  }

  @GetMapping("/{id}")
  @Operation(summary = "The newest review of one case")
  ResponseEntity<ObjectNode> one(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String tenant,
      @RequestHeader(name = "If-None-Match", required = false) @Nullable String known) {
    FiledReview filed = tenants.desk(tenant).kept(id).orElseThrow(ReviewApi::unknown);
    return Tagged.answer(json(filed), known);
  }

  @PostMapping
  @Operation(summary = "Look at an operation: read its record, review it, keep the review")
  ObjectNode look(
      @RequestParam String procedure,
      @RequestParam(required = false) @Nullable String tenant,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    if (!PROCEDURE.matcher(procedure).matches()) {
      throw new UnusableInput("procedure", "Name an operation such as Procedure/123.");
    }
    String id =
        once.once(
            tenant, key, "look " + procedure, () -> tenants.desk(tenant).look(procedure).caseId());
    return json(tenants.desk(tenant).kept(id).orElseThrow(ReviewApi::unknown));
  }

  @PostMapping("/{id}/record")
  @Operation(summary = "Write a review to the EHR; one that stands there changes nothing")
  ObjectNode record(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String tenant,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    String written =
        once.once(
            tenant,
            key,
            "record " + id,
            () ->
                String.valueOf(
                    tenants
                        .desk(tenant)
                        .writing()
                        .record(id)
                        .orElseThrow(ReviewApi::unknown)
                        .written()));
    return JsonNodeFactory.instance.objectNode().put("case", id).put("written", written);
  }

  static EhrProblem unknown() {
    return new EhrProblem(
        EhrProblem.Kind.NOT_FOUND,
        "No review of that case is kept here: POST /api/v1/reviews?procedure=Procedure/… first.");
  }

  private static ObjectNode json(FiledReview filed) {
    return ReviewJson.of(filed.review(), false);
  }
}
