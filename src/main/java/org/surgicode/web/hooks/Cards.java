package org.surgicode.web.hooks;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.surgicode.casefile.Severity;
import org.surgicode.fhir.ReviewPacket;
import org.surgicode.review.FiledReview;
import org.surgicode.review.OutboxEntry;
import org.surgicode.review.Tenants;
import org.surgicode.review.WriteLedgers;
import org.surgicode.web.door.Entrance;
import org.surgicode.web.door.Shows;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the cards: at most one for each operation, none where nothing is to be said. */
final class Cards {
  private static final Duration ANSWERABLE = Duration.ofDays(90);
  private static final Set<String> TASKS_ARE_TAKEN = Set.of("transaction", "single-calls");
  private static final JsonMapper JSON = new JsonMapper();

  /** What can be accepted before what must be answered, and that before what may be. */
  static final Comparator<ObjectNode> WHAT_CAN_BE_DONE_FIRST =
      Comparator.comparing((ObjectNode card) -> !card.has("suggestions"))
          .thenComparing(card -> !card.path("indicator").asString("").equals("warning"));

  private final Tenants tenants;
  private final WriteLedgers ledgers;
  private final Clock clock;

  Cards(Tenants tenants, WriteLedgers ledgers, Clock clock) {
    this.tenants = tenants;
    this.ledgers = ledgers;
    this.clock = clock;
  }

  /** The card about an operation; empty when there is nothing to say. */
  Optional<ObjectNode> about(Operation operation, HookCall call, Entrance entrance) {
    if (!Viewers.concerns(operation, call, entrance.rules().viewers())) {
      return Optional.empty();
    }
    List<FiledReview> open =
        operation.suggesting().filter(filed -> !decided(filed, entrance)).toList();
    boolean asks = operation.asking().findAny().isPresent();
    if (entrance.rules().shows() == Shows.QUESTIONS) {
      return asks ? Optional.of(quoting(operation, call, entrance)) : Optional.empty();
    }
    if (!open.isEmpty()) {
      return Optional.of(suggesting(new Operation(open), operation, call, entrance));
    }
    boolean settled = operation.suggesting().findAny().isPresent();
    return asks && !settled ? Optional.of(asking(operation, call, entrance)) : Optional.empty();
  }

  /** Says that nothing can be said yet. */
  ObjectNode stillReading(HookCall call, Entrance entrance) {
    ObjectNode card =
        card(
            "Still reading the record of the spine operation; open the sidebar for the result.",
            "info",
            UUID.nameUUIDFromBytes((call.instance() + "|reading").getBytes(StandardCharsets.UTF_8)),
            entrance);
    link(card, entrance, "{\"v\":1}");
    return card;
  }

  private ObjectNode suggesting(Operation open, Operation whole, HookCall call, Entrance entrance) {
    ObjectNode card = card(CardText.suggestion(open), "info", uuid(whole, call, "codes"), entrance);
    card.put("detail", CardText.proof(open));
    card.put("selectionBehavior", "at-most-one");
    ObjectNode suggestion = card.putArray("suggestions").addObject();
    suggestion.put("label", shortened("Accept " + CardText.codes(open.lines())));
    suggestion.put("uuid", uuid(whole, call, "accept").toString());
    suggestion.put("isRecommended", true);
    ArrayNode actions = JsonNodeFactory.instance.arrayNode();
    ObjectNode noted = JsonNodeFactory.instance.objectNode();
    noted.put("user", call.user()).put("offered", uuid(whole, call, "accept").toString());
    ObjectNode suggestions = noted.putObject("suggestions");
    boolean taken = takesTasks(entrance);
    for (FiledReview filed : open.reviews()) {
      ReviewPacket packet = packet(filed, entrance);
      suggestions.put(filed.caseId(), packet.suggestion());
      String task = taken && !stands(filed, packet, entrance) ? packet.proposal() : null;
      if (task != null) {
        ObjectNode action = actions.addObject();
        action.put("type", "create");
        action.put("description", "File the suggestion as a task for the coders' worklist.");
        action.set("resource", JSON.readTree(task));
      }
    }
    if (!actions.isEmpty()) {
      suggestion.set("actions", actions);
    }
    OverrideReasons.put(card.putArray("overrideReasons"));
    link(card, entrance, appContext(whole, entrance));
    entrance.notes().replace("card", card.path("uuid").asString(""), noted.toString(), until());
    return card;
  }

  private ObjectNode asking(Operation operation, HookCall call, Entrance entrance) {
    ObjectNode card =
        card(
            CardText.questions(operation),
            urgency(operation),
            uuid(operation, call, "questions"),
            entrance);
    card.put("detail", CardText.asking(operation));
    link(card, entrance, appContext(operation, entrance));
    return card;
  }

  private ObjectNode quoting(Operation operation, HookCall call, Entrance entrance) {
    ObjectNode card =
        card(
            CardText.questions(operation),
            urgency(operation),
            uuid(operation, call, "questions"),
            entrance);
    card.put("detail", CardText.found(operation) + CardText.asking(operation));
    link(card, entrance, appContext(operation, entrance));
    return card;
  }

  private static ObjectNode card(String summary, String indicator, UUID uuid, Entrance entrance) {
    ObjectNode card = JsonNodeFactory.instance.objectNode();
    card.put("uuid", uuid.toString()).put("summary", summary).put("indicator", indicator);
    card.putObject("source").put("label", "SurgiCode").put("url", entrance.publicUrl());
    return card;
  }

  private static void link(ObjectNode card, Entrance entrance, String appContext) {
    card.putArray("links")
        .addObject()
        .put("label", "Open SurgiCode")
        .put("url", entrance.publicUrl() + "/launch")
        .put("type", "smart")
        .put("appContext", appContext);
  }

  /** Names the operation and nothing about it. */
  private String appContext(Operation operation, Entrance entrance) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("v", 1)
        .put("procedure", operation.procedure())
        .put("eval", ReviewPacket.key(operation.reviews().get(0).review(), entrance.tenant()))
        .toString();
  }

  private boolean decided(FiledReview filed, Entrance entrance) {
    String suggestion = ReviewPacket.suggestion(filed.review(), entrance.tenant());
    return suggestion != null
        && tenants
            .desk(entrance.tenant())
            .decisions()
            .standing(filed.caseId(), suggestion)
            .isPresent();
  }

  /** Whether the suggestion is a Task in the EHR already, by whichever review it came there. */
  private boolean stands(FiledReview filed, ReviewPacket packet, Entrance entrance) {
    String suggestion = packet.suggestion();
    return filed.written() != null
        || (suggestion != null
            && ledgers
                .of(entrance.tenant())
                .flatMap(ledger -> ledger.entry(packet.key(), suggestion))
                .filter(entry -> entry.state() == OutboxEntry.State.CONFIRMED)
                .isPresent());
  }

  private boolean takesTasks(Entrance entrance) {
    return ledgers
        .of(entrance.tenant())
        .filter(ledger -> !ledger.stopped())
        .flatMap(ledger -> ledger.ability())
        .filter(ability -> TASKS_ARE_TAKEN.contains(ability.way()))
        .isPresent();
  }

  private ReviewPacket packet(FiledReview filed, Entrance entrance) {
    return new ReviewPacket(
        filed.review(), entrance.tenant(), entrance.publicUrl(), clock.instant());
  }

  private static String urgency(Operation operation) {
    Stream<Severity> severities = CardText.asked(operation).map(flag -> flag.severity());
    return severities.anyMatch(s -> s == Severity.BLOCKING) ? "warning" : "info";
  }

  /** The same card for the same firing of the hook. */
  private static UUID uuid(Operation operation, HookCall call, String what) {
    String name =
        String.join(
            "|", call.instance(), call.user(), operation.procedure(), what, codes(operation));
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static String codes(Operation operation) {
    return CardText.codes(operation.lines());
  }

  private Instant until() {
    return clock.instant().plus(ANSWERABLE);
  }

  private static String shortened(String label) {
    return label.length() <= 80 ? label : label.substring(0, 79) + "…";
  }
}
