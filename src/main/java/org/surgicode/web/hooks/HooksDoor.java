package org.surgicode.web.hooks;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.surgicode.review.EhrProblem;
import org.surgicode.web.door.Caller;
import org.surgicode.web.door.Entrance;
import org.surgicode.web.door.Entrances;
import org.surgicode.web.door.OutcomeJson;
import org.surgicode.web.door.Reads;
import org.surgicode.web.door.Refusal;
import org.surgicode.web.door.Tokens;
import org.surgicode.web.door.Visits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * CDS Hooks 2.0.1, tolerant of the 3.0 ballot: says what the services are, answers with cards in
 * time, and hears what became of them.
 */
@RestController
@RequestMapping(HooksDoor.PATH)
final class HooksDoor {
  static final String PATH = "/cds-services";

  private static final Logger LOG = LoggerFactory.getLogger(HooksDoor.class);

  private final Entrances entrances;
  private final Tokens tokens;
  private final HookReviews reviews;
  private final Cards cards;
  private final Feedback feedback;
  private final Deadline deadline;
  private final Later later;

  HooksDoor(
      Entrances entrances,
      Tokens tokens,
      HookReviews reviews,
      Cards cards,
      Feedback feedback,
      Deadline deadline,
      Later later) {
    this.entrances = entrances;
    this.tokens = tokens;
    this.reviews = reviews;
    this.cards = cards;
    this.feedback = feedback;
    this.deadline = deadline;
    this.later = later;
  }

  @GetMapping
  ObjectNode services(
      @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
    if (authorization != null) {
      Caller caller = tokens.toHook(authorization, PATH, null);
      return Discovery.json(List.of(caller.entrance().rules()));
    }
    return Discovery.json(entrances.all().stream().map(Entrance::rules).toList());
  }

  @PostMapping("/{id}")
  ResponseEntity<ObjectNode> call(
      @PathVariable String id,
      @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request) {
    long began = System.nanoTime();
    HookService service = service(id);
    JsonNode json = json(body, request);
    Entrance entrance = entrance(authorization, PATH + "/" + id, Requests.fhirServer(json));
    if (!service.isServed(entrance.rules())) {
      throw noService();
    }
    HookCall call = Requests.call(service, json);
    Visits.onBehalfOf(call.user());
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode shown = answer.putArray("cards");
    if (call.byStaff()) {
      Duration left = entrance.rules().patience().minusNanos(System.nanoTime() - began);
      answer(call, entrance, left).forEach(shown::add);
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
  }

  @PostMapping("/{id}/feedback")
  ResponseEntity<ObjectNode> feedback(
      @PathVariable String id,
      @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request) {
    service(id);
    JsonNode json = json(body, request);
    Entrance entrance = entrance(authorization, PATH + "/" + id + "/feedback", null);
    feedback.take(json, entrance);
    return ResponseEntity.ok(JsonNodeFactory.instance.objectNode());
  }

  private List<ObjectNode> answer(HookCall call, Entrance entrance, Duration left) {
    Optional<List<ObjectNode>> done;
    try {
      done =
          deadline.within(
              left,
              Visits.carried(
                  () ->
                      reviews.of(call, entrance).stream()
                          .flatMap(o -> cards.about(o, call, entrance).stream())
                          .sorted(Cards.WHAT_CAN_BE_DONE_FIRST)
                          .toList()));
    } catch (EhrProblem e) {
      LOG.info("The EHR of {} could not be read for a hook: {}", entrance.tenant(), e.kind());
      done = Optional.empty();
    }
    if (done.isPresent()) {
      return done.get();
    }
    if (entrance.rules().reads().contains(Reads.OWN)) {
      later.review(entrance.tenant(), call);
    }
    return List.of(cards.stillReading(call, entrance));
  }

  private Entrance entrance(
      @Nullable String authorization, String path, @Nullable String fhirServer) {
    Caller caller = tokens.toHook(authorization, path, fhirServer);
    if (fhirServer != null && !caller.entrance().isEhr(fhirServer)) {
      throw Refusal.malformed(
          "Name as fhirServer the FHIR base URL of the EHR that this service works beside.");
    }
    return caller.entrance();
  }

  private static HookService service(String id) {
    return HookService.named(id).orElseThrow(HooksDoor::noService);
  }

  private static Refusal noService() {
    return new Refusal(404, "not-found", "Choose a service of GET " + PATH + ".");
  }

  private static JsonNode json(byte @Nullable [] body, HttpServletRequest request) {
    return Requests.object(
        body == null ? new byte[0] : body, String.valueOf(request.getHeader("Content-Type")));
  }

  @ExceptionHandler
  ResponseEntity<ObjectNode> refused(Refusal refusal) {
    var answer = ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_JSON);
    refusal.comeAgain().ifPresent(wait -> answer.header("Retry-After", wait));
    if (refusal.status() == 401) {
      answer.header("WWW-Authenticate", "Bearer");
    }
    return answer.body(OutcomeJson.of(refusal.code(), refusal.getMessage()));
  }
}
