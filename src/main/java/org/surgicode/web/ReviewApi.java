package org.surgicode.web;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.FiledReview;
import org.surgicode.review.ReviewJson;
import org.surgicode.review.Tenants;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The API for programs: reviews as JSON. Looking never writes; recording is a request of its own.
 */
@RestController
@RequestMapping("/api/v1/reviews")
final class ReviewApi {
  private static final Pattern PROCEDURE = Pattern.compile("Procedure/[A-Za-z0-9\\-.]{1,64}");

  private final Tenants tenants;

  ReviewApi(Tenants tenants) {
    this.tenants = tenants;
  }

  @GetMapping
  List<ObjectNode> all(@RequestParam(required = false) @Nullable String tenant) {
    return tenants.desk(tenant).kept().stream().map(ReviewApi::json).toList();
  }

  @GetMapping("/{id}")
  ObjectNode one(@PathVariable String id, @RequestParam(required = false) @Nullable String tenant) {
    return tenants.desk(tenant).kept(id).map(ReviewApi::json).orElseThrow(ReviewApi::unknown);
  }

  @PostMapping
  ObjectNode look(
      @RequestParam String procedure, @RequestParam(required = false) @Nullable String tenant) {
    if (!PROCEDURE.matcher(procedure).matches()) {
      throw new UnusableInput("procedure", "Name an operation such as Procedure/123.");
    }
    return json(tenants.desk(tenant).look(procedure));
  }

  @PostMapping("/{id}/record")
  ObjectNode record(
      @PathVariable String id, @RequestParam(required = false) @Nullable String tenant) {
    FiledReview filed = tenants.desk(tenant).record(id).orElseThrow(ReviewApi::unknown);
    return JsonNodeFactory.instance
        .objectNode()
        .put("case", filed.caseId())
        .put("written", filed.written());
  }

  @ExceptionHandler
  ResponseEntity<ObjectNode> unusable(UnusableInput e) {
    return error(HttpStatus.UNPROCESSABLE_CONTENT, e.code(), e.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<ObjectNode> ehr(EhrProblem e) {
    boolean missing = e.kind() == EhrProblem.Kind.NOT_FOUND;
    HttpStatus status = missing ? HttpStatus.NOT_FOUND : HttpStatus.BAD_GATEWAY;
    return error(status, missing ? "not-found" : "ehr", e.getMessage());
  }

  private static ResponseEntity<ObjectNode> error(
      HttpStatus status, String code, @Nullable String message) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putObject("error").put("code", code).put("message", message);
    return ResponseEntity.status(status).body(json);
  }

  private static EhrProblem unknown() {
    return new EhrProblem(
        EhrProblem.Kind.NOT_FOUND,
        "No review of that case is kept here: POST /api/v1/reviews?procedure=Procedure/… first.");
  }

  private static ObjectNode json(FiledReview filed) {
    return ReviewJson.of(filed.review(), false);
  }
}
