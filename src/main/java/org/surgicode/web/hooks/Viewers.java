package org.surgicode.web.hooks;

import java.util.List;
import java.util.stream.Stream;
import org.surgicode.casefile.ProcedureEntry;
import tools.jackson.databind.JsonNode;

/**
 * Whom the card of an opened chart concerns, where a hospital has said so: who performed the
 * operation, and who has one of the roles that it named. To others an opened chart stays quiet.
 */
final class Viewers {
  private Viewers() {}

  /**
   * Whether a card about the operation concerns the person at the screen.
   *
   * @param viewers codes of roles, with or without {@code system|}, and references of people; empty
   *     for everybody
   */
  static boolean concerns(Operation operation, HookCall call, List<String> viewers) {
    return viewers.isEmpty()
        || call.service() != HookService.PATIENT_VIEW
        || viewers.contains(call.user())
        || roles(call).anyMatch(viewers::contains)
        || performed(operation, call);
  }

  /** The roles that the prefetched PractitionerRole or Practitioner says. */
  private static Stream<String> roles(HookCall call) {
    return call.prefetch().resources("user").stream()
        .filter(user -> isUser(user, call))
        .flatMap(
            user ->
                Stream.concat(
                    user.path("code").valueStream(),
                    user.path("qualification").valueStream().map(q -> q.path("code"))))
        .flatMap(concept -> concept.path("coding").valueStream())
        .flatMap(
            coding -> {
              String code = coding.path("code").asString("");
              return Stream.of(code, coding.path("system").asString("") + "|" + code);
            });
  }

  private static boolean isUser(JsonNode user, HookCall call) {
    return call.user()
        .equals(user.path("resourceType").asString("") + "/" + user.path("id").asString(""));
  }

  /** As the caller's Procedures say it, or as the review read it in the EHR. */
  private static boolean performed(Operation operation, HookCall call) {
    List<ProcedureEntry> entries = operation.first().surgicalCase().procedures();
    List<String> procedures = entries.stream().map(ProcedureEntry::reference).toList();
    Stream<String> brought =
        call.prefetch().resources("procedures").stream()
            .filter(p -> procedures.contains("Procedure/" + p.path("id").asString("")))
            .flatMap(p -> p.path("performer").valueStream())
            .map(performer -> performer.path("actor").path("reference").asString(""));
    Stream<String> read =
        entries.stream()
            .flatMap(entry -> entry.surgeons().stream())
            .flatMap(surgeon -> Stream.ofNullable(surgeon.reference()));
    List<String> people = people(call);
    return Stream.concat(brought, read)
        .anyMatch(
            actor -> people.stream().anyMatch(p -> actor.equals(p) || actor.endsWith("/" + p)));
  }

  /** The person, and who he is behind his role. */
  private static List<String> people(HookCall call) {
    return Stream.concat(
            Stream.of(call.user()),
            call.prefetch().resources("user").stream()
                .filter(user -> isUser(user, call))
                .map(user -> user.path("practitioner").path("reference").asString("")))
        .filter(reference -> !reference.isEmpty())
        .toList();
  }
}
