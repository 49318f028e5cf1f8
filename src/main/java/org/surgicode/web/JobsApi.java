package org.surgicode.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.Tenants;
import org.surgicode.review.work.Job;
import org.surgicode.review.work.Reason;
import org.surgicode.review.work.Work;
import org.surgicode.review.work.WorkQueue;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The door for programs that want an operation reviewed and written back, without waiting. */
@RestController
@RequestMapping("/api/v1/jobs")
final class JobsApi {
  private final WorkQueue queue;
  private final Tenants tenants;

  JobsApi(WorkQueue queue, Tenants tenants) {
    this.queue = queue;
    this.tenants = tenants;
  }

  @PostMapping
  ResponseEntity<ObjectNode> ask(
      @RequestParam String procedure, @RequestParam(required = false) @Nullable String tenant) {
    Work work = Work.review(named(tenant), procedure, Reason.MANUAL, null);
    queue.enqueue(work);
    return ResponseEntity.accepted().body(json(work.tenant(), procedure));
  }

  @GetMapping
  ObjectNode state(
      @RequestParam String procedure, @RequestParam(required = false) @Nullable String tenant) {
    return json(named(tenant), procedure);
  }

  /** The tenant's name, told when it is not clear which one is meant. */
  private String named(@Nullable String tenant) {
    tenants.desk(tenant);
    return tenant == null ? tenants.first() : tenant;
  }

  private ObjectNode json(String tenant, String procedure) {
    Job job =
        queue
            .find(tenant, Work.Kind.REVIEW, procedure)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return JsonNodeFactory.instance
        .objectNode()
        .put("tenant", tenant)
        .put("procedure", procedure)
        .put("state", job.state().code())
        .put("tries", job.tries())
        .put("said", job.said());
  }

  @ExceptionHandler
  ResponseEntity<ObjectNode> unusable(UnusableInput e) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putObject("error").put("code", e.code()).put("message", e.getMessage());
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(json);
  }
}
