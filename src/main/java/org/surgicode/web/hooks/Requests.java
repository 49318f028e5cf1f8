package org.surgicode.web.hooks;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.surgicode.web.door.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what callers send; unknown members are ignored, wrong ones are told in a sentence. */
final class Requests {
  private static final int DEEPEST = 100;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");
  private static final Pattern PERSON =
      Pattern.compile(
          "(Practitioner|PractitionerRole|Patient|RelatedPerson)/[A-Za-z0-9\\-.]{1,64}");
  private static final Pattern JSON_TYPE =
      Pattern.compile(
          "application/(?:[a-z.]+\\+)?json\\s*(?:;\\s*charset=\"?([^\"; ]+)\"?.*|;.*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern INSTANCE = Pattern.compile("[\\x21-\\x7e]{1,128}");
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Requests() {}

  /**
   * A JSON object.
   *
   * @throws Refusal 400 for anything else
   */
  static JsonNode object(byte[] body) {
    try {
      JsonNode json = JSON.readTree(body);
      if (json != null && json.isObject()) {
        return json;
      }
    } catch (JacksonException e) {
      // Told below: what the parser says may quote the chart.
    }
    throw Refusal.malformed("Send one JSON object, each member once, as CDS Hooks 2.0 says.");
  }

  /**
   * A JSON object that is sent as such, in the charset that its sender names: none is named where
   * JSON is in one of Unicode's, which it says itself.
   *
   * @param type what the header Content-Type says
   * @throws Refusal 400 for anything else, 415 when the type or its charset is unknown
   */
  static JsonNode object(byte[] body, String type) {
    Matcher said = JSON_TYPE.matcher(type);
    if (!said.matches()) {
      throw new Refusal(415, "not-supported", "Send the request as application/json.");
    }
    String charset = said.group(1);
    if (charset == null || charset.toUpperCase(Locale.ROOT).startsWith("UTF")) {
      return object(body);
    }
    try {
      return object(new String(body, charset).getBytes(StandardCharsets.UTF_8));
    } catch (UnsupportedEncodingException e) {
      throw new Refusal(415, "not-supported", "Send the request in UTF-8.");
    }
  }

  /** The EHR that a request names; null when it names none. */
  static @Nullable String fhirServer(JsonNode json) {
    String named = json.path("fhirServer").asString("");
    return named.isBlank() ? null : named;
  }

  /**
   * A call of a service.
   *
   * @throws Refusal 400 when it is none
   */
  static HookCall call(HookService service, JsonNode json) {
    if (!json.path("hook").asString("").equals(service.hook())) {
      throw Refusal.malformed("This service answers the hook " + service.hook() + " only.");
    }
    String instance = json.path("hookInstance").asString("");
    if (!INSTANCE.matcher(instance).matches()) {
      throw Refusal.malformed("Send as hookInstance a UUID of this firing of the hook.");
    }
    JsonNode context = json.path("context");
    if (!context.isObject()) {
      throw Refusal.malformed("Send the context of the hook " + service.hook() + ".");
    }
    String user = context.path("userId").asString("");
    if (!PERSON.matcher(user).matches()) {
      throw Refusal.malformed("Send as context.userId a reference such as Practitioner/123.");
    }
    String encounter = id(context, "encounterId", "Encounter");
    if (encounter == null && service.isOfAStay()) {
      throw Refusal.malformed("Send as context.encounterId the id of the stay.");
    }
    String document = id(context, "documentReferenceId", "DocumentReference");
    if (document == null && service == HookService.NOTE_SIGN) {
      throw Refusal.malformed("Send as context.documentReferenceId the id of the signed note.");
    }
    String patient = id(context, "patientId", "Patient");
    if (patient == null) {
      throw Refusal.malformed("Send as context.patientId the id of the patient.");
    }
    JsonNode prefetch = json.path("prefetch");
    if (!prefetch.isMissingNode() && !prefetch.isNull() && !prefetch.isObject()) {
      throw Refusal.malformed("Send as prefetch an object with the keys of the service.");
    }
    return new HookCall(
        service,
        instance,
        user,
        patient,
        encounter,
        document,
        context
            .path("procedureIds")
            .valueStream()
            .map(id -> plain("procedureIds", "Procedure", id.asString("")))
            .toList(),
        fhirServer(json),
        lent(json, patient),
        new Prefetch(service, prefetch));
  }

  private static @Nullable String id(JsonNode context, String member, String type) {
    String id = context.path(member).asString("");
    return id.isEmpty() ? null : plain(member, type, id);
  }

  private static String plain(String member, String type, String id) {
    String plain = id.startsWith(type + "/") ? id.substring(type.length() + 1) : id;
    if (!ID.matcher(plain).matches()) {
      throw Refusal.malformed("Send as context." + member + " the id of a FHIR resource.");
    }
    return plain;
  }

  /**
   * @param asked id of the patient whose chart is open
   */
  private static @Nullable LentToken lent(JsonNode json, String asked) {
    JsonNode lent = json.path("fhirAuthorization");
    if (lent.isMissingNode() || lent.isNull()) {
      return null;
    }
    String token = lent.path("access_token").asString("");
    boolean bearer = lent.path("token_type").asString("").equalsIgnoreCase("Bearer");
    if (!bearer || !token.matches("[\\x21-\\x7e]{1,16384}")) {
      throw Refusal.malformed("Send in fhirAuthorization a Bearer access_token, or leave it out.");
    }
    if (fhirServer(json) == null) {
      throw Refusal.malformed("Send fhirServer beside fhirAuthorization.");
    }
    String patient = lent.path("patient").asString("");
    if (!patient.isEmpty() && !patient.equals(asked)) {
      throw Refusal.malformed("Lend in fhirAuthorization a token of the patient of the context.");
    }
    boolean over = lent.has("expires_in") && lent.path("expires_in").asLong(1) <= 0;
    return over ? null : LentToken.of(token, lent.path("scope").asString(""));
  }
}
