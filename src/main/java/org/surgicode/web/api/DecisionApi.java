package org.surgicode.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.fhir.ReviewPacket;
import org.surgicode.review.Decision;
import org.surgicode.review.FiledReview;
import org.surgicode.review.Tenants;
import org.surgicode.web.door.ApiTokens;
import org.surgicode.web.door.Entrance;
import org.surgicode.web.door.Entrances;
import org.surgicode.web.door.Refusal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What people decide about suggestions. */
@RestController
@Tag(name = "Decisions")
@RequestMapping("/api/v1/reviews/{id}/decisions")
final class DecisionApi {
  private final Tenants tenants;
  private final Entrances entrances;
  private final Once once;
  private final Clock clock;

  DecisionApi(Tenants tenants, Entrances entrances, Once once) {
    this.tenants = tenants;
    this.entrances = entrances;
    this.once = once;
    this.clock = entrances.clock();
  }

  /**
   * A decision as a program sends it.
   *
   * @param kind {@code accepted}, {@code changed}, {@code rejected} or {@code undone}
   * @param codes what is to be coded instead, when changed
   * @param reason why, in words
   * @param who reference of the person
   * @param seen number of the newest decision that the person saw, 0 for none
   */
  record Wish(
      @Nullable String kind,
      @Nullable List<String> codes,
      @Nullable String reason,
      @Nullable String who,
      int seen) {}

  @GetMapping
  @Operation(summary = "Every decision about the suggestions of a case, newest first")
  ArrayNode all(@PathVariable String id, @RequestParam(required = false) @Nullable String tenant) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    tenants.desk(tenant).decisions().history(id).forEach(d -> all.add(json(d)));
    return all;
  }

  @PostMapping
  @Operation(summary = "Decide about the suggestion of the newest review; the EHR is told")
  ObjectNode decide(
      @PathVariable String id,
      @RequestBody Wish wish,
      @RequestParam(required = false) @Nullable String tenant,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestAttribute(name = ApiTokens.USER, required = false) @Nullable String user) {
    if (user != null && wish.who() != null && !user.equals(wish.who())) {
      throw new Refusal(403, "who", "Decide as the person of your token, " + user + ".");
    }
    FiledReview filed = tenants.desk(tenant).kept(id).orElseThrow(ReviewApi::unknown);
    Decision decision = decision(filed, wish, user, tenant);
    String told =
        once.once(
            tenant,
            key,
            "decide " + id + " " + wish.hashCode(),
            () -> tenants.desk(tenant).deciding().decide(decision).orElseThrow(ReviewApi::unknown));
    return json(decision).put("told", told);
  }

  private Decision decision(
      FiledReview filed, Wish wish, @Nullable String user, @Nullable String tenant) {
    Entrance entrance = entrances.of(tenant == null ? tenants.first() : tenant).orElseThrow();
    String suggestion =
        new ReviewPacket(filed.review(), entrance.tenant(), entrance.publicUrl(), clock.instant())
            .suggestion();
    if (suggestion == null) {
      throw new UnusableInput("suggestion", "This review suggests no code to decide about.");
    }
    String who = Objects.requireNonNullElse(user == null ? wish.who() : user, "");
    if (!who.matches("(Practitioner|PractitionerRole)/[A-Za-z0-9\\-.]{1,64}")) {
      throw new UnusableInput("who", "Name who decided by a reference such as Practitioner/7.");
    }
    Decision.Kind kind =
        Stream.of(Decision.Kind.values())
            .filter(k -> k.code().equals(wish.kind()))
            .findFirst()
            .orElseThrow(
                () ->
                    new UnusableInput(
                        "kind", "A decision is accepted, changed, rejected or undone."));
    List<String> codes = Objects.requireNonNullElse(wish.codes(), List.of());
    if ((kind == Decision.Kind.CHANGED) == codes.isEmpty()) {
      throw new UnusableInput("codes", "Name codes for a decision that is changed, and only then.");
    }
    return new Decision(
        filed.caseId(),
        suggestion,
        kind,
        codes,
        Objects.requireNonNullElse(wish.reason(), ""),
        who,
        wish.seen() + 1,
        clock.instant());
  }

  private static ObjectNode json(Decision decision) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("number", decision.number()).put("kind", decision.kind().code());
    ArrayNode codes = json.putArray("codes");
    decision.codes().forEach(codes::add);
    return json.put("reason", decision.reason())
        .put("who", decision.who())
        .put("at", decision.at().toString());
  }
}
