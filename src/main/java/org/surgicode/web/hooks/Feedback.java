package org.surgicode.web.hooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.Decision;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.ReviewDesk;
import org.surgicode.review.Tenants;
import org.surgicode.web.door.Entrance;
import org.surgicode.web.door.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears what became of cards: a suggestion that was taken or set aside is a decision of the person
 * who saw the card. The same word heard twice is heard once.
 */
final class Feedback {
  private static final Logger LOG = LoggerFactory.getLogger(Feedback.class);
  private static final Duration REMEMBERED = Duration.ofDays(90);
  private static final int MOST = 100;
  private static final int LONGEST_COMMENT = 1000;
  private static final JsonMapper JSON = new JsonMapper();

  private final Tenants tenants;
  private final Clock clock;

  Feedback(Tenants tenants, Clock clock) {
    this.tenants = tenants;
    this.clock = clock;
  }

  /** One word about one card. */
  private record Word(
      String card, boolean accepted, List<String> taken, String reason, Instant at) {
    String name() {
      return card + "|" + accepted + "|" + at;
    }
  }

  /**
   * Takes everything that a request says, or nothing when it is malformed.
   *
   * @throws Refusal 400 when it is no feedback, 503 when the EHR could not be told: send it again
   */
  void take(JsonNode json, Entrance entrance) {
    JsonNode said = json.path("feedback");
    if (!said.isArray() || said.size() > MOST) {
      throw Refusal.malformed("Send {\"feedback\": […]} with at most " + MOST + " entries.");
    }
    List<Word> words = new ArrayList<>();
    said.forEach(one -> words.add(word(one)));
    words.forEach(word -> take(word, entrance));
  }

  private void take(Word word, Entrance entrance) {
    Optional<String> card = entrance.notes().read("card", word.card());
    if (card.isEmpty() || entrance.notes().read("feedback", word.name()).isPresent()) {
      return; // a card of questions, a card long gone, or heard before
    }
    JsonNode noted = JSON.readTree(card.get());
    if (word.accepted() && !word.taken().contains(noted.path("offered").asString(""))) {
      return; // taken was something that this card did not offer
    }
    ReviewDesk desk = tenants.desk(entrance.tenant());
    noted
        .path("suggestions")
        .properties()
        .forEach(
            suggestion ->
                decide(
                    word,
                    suggestion.getKey(),
                    suggestion.getValue().asString(""),
                    noted.path("user").asString(""),
                    desk));
    entrance.notes().note("feedback", word.name(), "", clock.instant().plus(REMEMBERED));
  }

  private void decide(Word word, String caseId, String suggestion, String user, ReviewDesk desk) {
    int number = desk.decisions().newest(caseId, suggestion).map(Decision::number).orElse(0) + 1;
    var kind = word.accepted() ? Decision.Kind.ACCEPTED : Decision.Kind.REJECTED;
    var decision =
        new Decision(
            caseId, suggestion, kind, List.of(), word.reason(), user, number, clock.instant());
    try {
      desk.deciding().decide(decision);
    } catch (UnusableInput e) {
      LOG.info("A decision came too late: another holds.");
    } catch (EhrProblem e) {
      throw new Refusal(
          503, "transient", "The EHR could not be told of the decision: send the feedback again.");
    }
  }

  private static Word word(JsonNode json) {
    String card = json.path("card").asString("");
    String outcome = json.path("outcome").asString("");
    boolean accepted = outcome.equals("accepted");
    if (card.isEmpty() || card.length() > 100 || !(accepted || outcome.equals("overridden"))) {
      throw Refusal.malformed(
          "Each entry of feedback names a card, and as its outcome accepted or overridden.");
    }
    List<String> taken =
        json.path("acceptedSuggestions").valueStream().map(s -> s.path("id").asString("")).toList();
    if (accepted && taken.isEmpty()) {
      throw Refusal.malformed("Name in acceptedSuggestions what was accepted.");
    }
    return new Word(card, accepted, taken, reason(json.path("overrideReason")), at(json));
  }

  private static String reason(JsonNode json) {
    String code = OverrideReasons.known(json.path("reason").path("code").asString("other"));
    String comment = json.path("userComment").asString("").strip();
    String kept =
        comment.length() > LONGEST_COMMENT ? comment.substring(0, LONGEST_COMMENT) : comment;
    return kept.isEmpty() ? code : code + ": " + kept;
  }

  private static Instant at(JsonNode json) {
    try {
      return OffsetDateTime.parse(json.path("outcomeTimestamp").asString("")).toInstant();
    } catch (DateTimeParseException e) {
      throw Refusal.malformed("Send as outcomeTimestamp a moment such as 2026-03-03T10:15:30Z.");
    }
  }
}
