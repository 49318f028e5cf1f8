package org.surgicode.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.surgicode.review.Tenants;
import org.surgicode.review.work.Job;
import org.surgicode.review.work.Reason;
import org.surgicode.review.work.Work;
import org.surgicode.review.work.WorkQueue;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The door for programs that want an operation reviewed and written back, without waiting. */
@RestController
@Tag(name = "Jobs")
@RequestMapping("/api/v1/jobs")
final class JobsApi {
  private final WorkQueue queue;
  private final Tenants tenants;

  JobsApi(WorkQueue queue, Tenants tenants) {
    this.queue = queue;
    this.tenants = tenants;
  }

  @PostMapping
  @Operation(summary = "Have an operation reviewed and written back, without waiting")
  ResponseEntity<ObjectNode> ask(
      @RequestParam String procedure, @RequestParam(required = false) @Nullable String tenant) {
    Work work = Work.review(named(tenant), procedure, Reason.MANUAL, null);
    queue.enqueue(work);
    return ResponseEntity.accepted().body(json(work.tenant(), procedure));
  }

  @GetMapping
  @Operation(summary = "How far that came")
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
    Job job = queue.find(tenant, Work.Kind.REVIEW, procedure).orElseThrow(ReviewApi::unknown);
    return JsonNodeFactory.instance
        .objectNode()
        .put("tenant", tenant)
        .put("procedure", procedure)
        .put("state", job.state().code())
        .put("tries", job.tries())
        .put("said", job.said());
  }
}
