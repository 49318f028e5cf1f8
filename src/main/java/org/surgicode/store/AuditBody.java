package org.surgicode.store;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.audit.Act;
import org.surgicode.casefile.audit.AuditEntry;
import org.surgicode.casefile.audit.Outcome;
import org.surgicode.casefile.audit.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An audit entry as the text that is stored and hashed. */
final class AuditBody {
  private static final JsonMapper JSON = new JsonMapper();

  private AuditBody() {}

  static String of(AuditEntry entry, Instant at) {
    Visitor visitor = entry.visitor();
    ObjectNode json = JSON.createObjectNode();
    json.put("at", at.toString())
        .put("act", entry.act().code())
        .put("outcome", entry.outcome().code())
        .put("patient", entry.patient())
        .put("subject", entry.subject())
        .put("detail", entry.detail());
    json.putObject("visitor")
        .put("kind", visitor.kind().code())
        .put("name", visitor.name())
        .put("issuer", visitor.issuer())
        .put("door", visitor.door())
        .put("address", visitor.address())
        .put("request", visitor.request());
    return json.toString();
  }

  /** When an entry was noted. */
  static Instant at(String body) {
    return Instant.parse(JSON.readTree(body).path("at").asString(""));
  }

  /**
   * The entry again.
   *
   * @throws RuntimeException when it is none
   */
  static AuditEntry read(String body) {
    JsonNode json = JSON.readTree(body);
    JsonNode visitor = json.path("visitor");
    return new AuditEntry(
        Act.valueOf(name(text(json, "act"))),
        Outcome.valueOf(name(text(json, "outcome"))),
        new Visitor(
            Visitor.Kind.valueOf(name(text(visitor, "kind"))),
            text(visitor, "name"),
            text(visitor, "issuer"),
            text(visitor, "door"),
            text(visitor, "address"),
            text(visitor, "request")),
        orNull(json, "patient"),
        orNull(json, "subject"),
        text(json, "detail"));
  }

  private static String name(String code) {
    return code.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static String text(JsonNode json, String field) {
    return json.path(field).asString("");
  }

  private static @Nullable String orNull(JsonNode json, String field) {
    return json.path(field).isString() ? text(json, field) : null;
  }
}
