package org.surgicode.web.notify;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.work.Reason;
import org.surgicode.review.work.Work;
import org.surgicode.review.work.WorkQueue;
import org.surgicode.review.work.WorkQueue.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The door for Subscriptions of the EHR: rest-hooks with and without the resource, the way HAPI
 * sends them, and notifications of topics. Whatever they say, only references are believed; the EHR
 * itself is read afterwards. The answer, 202, comes when everything is stored.
 */
@RestController
final class NotificationDoor {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> TOLD =
      Set.of(
          "Patient",
          "Encounter",
          "Procedure",
          "Condition",
          "Consent",
          "DocumentReference",
          "DiagnosticReport");

  private final WorkQueue queue;
  private final Threshold threshold;
  private final Callers callers;
  private final TopicEvents topics;

  NotificationDoor(WorkQueue queue, Threshold threshold, Callers callers, TopicEvents topics) {
    this.queue = queue;
    this.threshold = threshold;
    this.callers = callers;
    this.topics = topics;
  }

  @PostMapping("/notify/{tenant}")
  ResponseEntity<ObjectNode> told(@PathVariable String tenant, HttpServletRequest request)
      throws IOException {
    byte[] body = Payload.whole(request);
    threshold.pass(tenant, request, body);
    if (body.length == 0) {
      return accepted(tenant, List.of(Work.poll(tenant, Reason.SUBSCRIPTION, null)));
    }
    JsonNode resource = JSON.readTree(body);
    String type = resource.path("resourceType").asString("");
    if (type.equals("Bundle")) {
      TopicNotification told = TopicNotification.of(resource);
      return topics.take(tenant, told, works -> accepted(tenant, works));
    }
    return one(tenant, type, resource.path("id").asString(""), Payload.version(resource));
  }

  @PutMapping("/notify/{tenant}/{type}/{id}")
  ResponseEntity<ObjectNode> changed(
      @PathVariable String tenant,
      @PathVariable String type,
      @PathVariable String id,
      HttpServletRequest request)
      throws IOException {
    boolean signed = callers.isSigned(request);
    byte[] body = signed ? Payload.whole(request) : Payload.beginning(request);
    threshold.pass(tenant, request, body);
    return one(tenant, type, id, Payload.version(body));
  }

  @PostMapping("/notify/{tenant}/{type}/{id}")
  ResponseEntity<ObjectNode> created(
      @PathVariable String tenant,
      @PathVariable String type,
      @PathVariable String id,
      HttpServletRequest request)
      throws IOException {
    return changed(tenant, type, id, request);
  }

  private ResponseEntity<ObjectNode> one(
      String tenant, String type, String id, @Nullable String version) {
    String reference = type + "/" + id;
    return accepted(
        tenant,
        !TOLD.contains(type)
            ? List.of()
            : List.of(
                Work.find(
                    tenant,
                    reference,
                    Reason.SUBSCRIPTION,
                    version == null ? null : reference + "/" + version)));
  }

  private ResponseEntity<ObjectNode> accepted(String tenant, List<Work> works) {
    List<Answer> answers =
        queue.enqueueAll(
            works.stream()
                .filter(
                    w -> w.kind() == Work.Kind.POLL || TOLD.contains(w.subject().split("/", 2)[0]))
                .toList());
    ObjectNode said = JsonNodeFactory.instance.objectNode();
    said.put("tenant", tenant);
    said.put("accepted", answers.stream().filter(a -> a == Answer.ACCEPTED).count());
    said.put("alreadyThere", answers.stream().filter(a -> a == Answer.ALREADY_THERE).count());
    return ResponseEntity.status(HttpStatus.ACCEPTED).body(said);
  }

  @ExceptionHandler
  ResponseEntity<ObjectNode> unusable(UnusableInput e) {
    return error(e.code(), String.valueOf(e.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<ObjectNode> unreadable(JacksonException e) {
    return error("not-json", "A notification must be JSON.");
  }

  private static ResponseEntity<ObjectNode> error(String code, String message) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putObject("error").put("code", code).put("message", message);
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(json);
  }
}
