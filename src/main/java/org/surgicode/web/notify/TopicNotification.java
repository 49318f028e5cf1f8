package org.surgicode.web.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.surgicode.casefile.UnusableInput;
import tools.jackson.databind.JsonNode;

/**
 * A notification of a topic, as the R4 backport guide (Parameters) or R4B (SubscriptionStatus) says
 * it: a history Bundle whose first entry is the status.
 *
 * @param subscription reference of the Subscription in the EHR
 * @param type handshake, heartbeat, event-notification, query-status or query-event
 * @param sinceStart events since the subscription began; -1 when it is not said
 * @param events what happened
 */
record TopicNotification(String subscription, String type, long sinceStart, List<Event> events) {

  /**
   * One event.
   *
   * @param number its number in the subscription; -1 when it is not said
   * @param focus references of what it is about
   */
  record Event(long number, List<String> focus) {}

  /**
   * @param bundle a Bundle of type history or subscription-notification
   * @throws UnusableInput with code {@code notification} when it has no status
   */
  static TopicNotification of(JsonNode bundle) {
    JsonNode status = bundle.path("entry").path(0).path("resource");
    TopicNotification found =
        switch (status.path("resourceType").asString("")) {
          case "Parameters" -> parameters(status);
          case "SubscriptionStatus" -> status(status);
          default ->
              throw new UnusableInput(
                  "notification",
                  "The first entry of a notification must be its status: Parameters, or"
                      + " SubscriptionStatus.");
        };
    return found.events().isEmpty() && found.type().equals("event-notification")
        ? new TopicNotification(
            found.subscription(), found.type(), found.sinceStart(), empty(found.sinceStart()))
        : found;
  }

  /** A notification without content: something happened, and nothing is said of what. */
  private static List<Event> empty(long number) {
    return List.of(new Event(number, List.of()));
  }

  private static TopicNotification parameters(JsonNode status) {
    List<Event> events = new ArrayList<>();
    for (JsonNode parameter : named(status.path("parameter"), "notification-event")) {
      JsonNode parts = parameter.path("part");
      events.add(
          new Event(
              number(first(parts, "event-number")),
              Stream.concat(
                      named(parts, "focus").stream(), named(parts, "additional-context").stream())
                  .map(part -> part.path("valueReference").path("reference").asString(""))
                  .toList()));
    }
    JsonNode all = status.path("parameter");
    return new TopicNotification(
        first(all, "subscription").path("valueReference").path("reference").asString(""),
        value(first(all, "type")),
        number(first(all, "events-since-subscription-start")),
        events);
  }

  private static TopicNotification status(JsonNode status) {
    List<Event> events = new ArrayList<>();
    for (JsonNode event : status.path("notificationEvent")) {
      List<String> focus = new ArrayList<>();
      focus.add(event.path("focus").path("reference").asString(""));
      event
          .path("additionalContext")
          .forEach(context -> focus.add(context.path("reference").asString("")));
      events.add(new Event(parsed(event.path("eventNumber").asString("")), focus));
    }
    return new TopicNotification(
        status.path("subscription").path("reference").asString(""),
        status.path("type").asString(""),
        parsed(status.path("eventsSinceSubscriptionStart").asString("")),
        events);
  }

  private static List<JsonNode> named(JsonNode parameters, String name) {
    List<JsonNode> found = new ArrayList<>();
    parameters.forEach(
        parameter -> {
          if (parameter.path("name").asString("").equals(name)) {
            found.add(parameter);
          }
        });
    return found;
  }

  private static JsonNode first(JsonNode parameters, String name) {
    List<JsonNode> found = named(parameters, name);
    return found.isEmpty() ? parameters.path("missing") : found.get(0);
  }

  /** The value of a parameter, whichever of its forms it takes. */
  private static String value(JsonNode parameter) {
    for (var property : parameter.properties()) {
      if (property.getKey().startsWith("value")) {
        return property.getValue().asString("");
      }
    }
    return "";
  }

  private static long number(JsonNode parameter) {
    return parsed(value(parameter));
  }

  private static long parsed(String text) {
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
  }
}
