package org.surgicode.web.facade;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.surgicode.fhir.Profiles;
import org.surgicode.review.audit.AuditFilter;
import org.surgicode.store.Database;
import org.surgicode.web.OpenStreet;
import org.surgicode.web.door.DoorRules;
import org.surgicode.web.hooks.ClientTokens;
import org.surgicode.web.hooks.HookCharts;

/** Every access to a record is told as an AuditEvent to whoever may read it. */
class AuditDoorTest {
  private static final ClientTokens CLIENT = new ClientTokens();
  private static final String BALP =
      "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";
  private static final String AUDITOR = "system/AuditEvent.rs";

  private final OpenStreet street =
      new OpenStreet(
          DoorRules.usual().with(List.of(CLIENT.registered("hooks", "fhir"))),
          address -> CLIENT.jwks(),
          true);

  @BeforeEach
  void fill() {
    street.ehr.holds(HookCharts.bundle("a02"));
    street.ehr.holds(HookCharts.bundle("a09"));
  }

  @AfterEach
  void close() {
    street.close();
  }

  @Test
  void whatAProgramReadsReviewsAndWritesIsNotedInTheNameOfItsUser() throws Exception {
    fhir("/fhir/Procedure/a02-proc1/$suggest-codes", "user/*.rs", null);
    street.send(
        street
            .with(
                "/fhir/Procedure/a02-proc1/$record-suggestion",
                "Authorization",
                token("user/*.cruds", null))
            .POST(BodyPublishers.noBody()));
    fhir("/fhir/GuidanceResponse/a02-proc1", "user/*.rs", null);
    fhir("/fhir/Task", "user/*.rs", null);

    List<AuditEvent> events = events(AUDITOR, null, "");

    assertThat(told(events.get(0))).isEqualTo("Query");
    List<AuditEvent> his = events.stream().filter(e -> !told(e).equals("Query")).toList();
    assertThat(his)
        .extracting(AuditDoorTest::told)
        .containsExactly(
            "PatientRead",
            "PatientCreate",
            "PatientCreate",
            "PatientRead",
            "PatientCreate",
            "PatientRead");
    for (AuditEvent event : events) {
      assertThat(Profiles.errors(event)).allMatch(e -> e.contains(BALP));
      keepsItsPattern(event);
      assertThat(who(event, "IRCP", "AUT")).isEqualTo(OpenStreet.EHR + "/Practitioner/7");
    }
    assertThat(his)
        .allMatch(e -> what(e, "1").equals(OpenStreet.EHR + "/Patient/a02-pt"))
        .allMatch(e -> what(e, "4").equals(OpenStreet.EHR + "/Procedure/a02-proc1"));
    assertThat(street.desk().audit().check(null).whole()).isTrue();
  }

  @Test
  void whoIsTurnedAwayIsNotedWithoutHisToken() throws Exception {
    assertThat(fhir("/fhir/Task/a02-proc1", "user/Condition.r", null)).isEqualTo(403);
    street.get(
        "/fhir/Procedure/a02-proc1/$suggest-codes", "Authorization", token("user/*.rs", null));
    assertThat(fhir("/fhir/Task/a02-proc1", "patient/*.rs", "a09-pt")).isEqualTo(404);
    assertThat(street.get("/fhir/Task", "Authorization", "Bearer stolen-token").statusCode())
        .isEqualTo(401);

    List<AuditEvent> denied =
        events(AUDITOR, null, "").stream()
            .filter(e -> e.getType().getCode().equals("110114"))
            .toList();

    assertThat(denied).extracting(AuditEvent::getOutcomeDesc).containsExactly("404", "403");
    assertThat(what(denied.get(0), "1")).isEqualTo(OpenStreet.EHR + "/Patient/a02-pt");
    var unknown = street.database().audit(Database.SERVICE);
    assertThat(unknown.page(AuditFilter.newest(null, 9)))
        .singleElement()
        .satisfies(n -> assertThat(n.entry().detail()).isEqualTo("401"))
        .satisfies(n -> assertThat(n.toString()).doesNotContain("stolen"));
  }

  @Test
  void aPatientsTokenReadsWhoHadToDoWithHisRecordAlone() throws Exception {
    for (String operation : List.of("a02-proc1", "a09-proc1")) {
      fhir("/fhir/Procedure/" + operation + "/$suggest-codes", "user/*.rs", null);
    }

    List<AuditEvent> his = events("patient/AuditEvent.rs", "a02-pt", "");

    assertThat(his).hasSize(2).allMatch(e -> what(e, "1").endsWith("/Patient/a02-pt"));
    assertThat(events("patient/AuditEvent.rs", "a02-pt", "?patient=a09-pt")).isEmpty();
    assertThat(fhir("/fhir/AuditEvent", "user/Task.rs", null)).isEqualTo(403);
    String first = his.get(1).getIdElement().getIdPart();
    assertThat(fhir("/fhir/AuditEvent/" + first, AUDITOR, null)).isEqualTo(200);
    assertThat(fhir("/fhir/AuditEvent/" + first, "patient/*.rs", "a09-pt")).isEqualTo(404);
    assertThat(fhir("/fhir/AuditEvent/audit-99999999999999999", AUDITOR, null)).isEqualTo(404);
    assertThat(events(AUDITOR, null, "").get(0).getType().getCode()).isEqualTo("110101");
  }

  /** What the pattern's slices ask for, which this build has no copy of. */
  private static void keepsItsPattern(AuditEvent event) {
    String pattern = told(event).replace("Patient", "");
    boolean read = pattern.equals("Read");
    assertThat(event.getType().getCode()).isEqualTo("rest");
    assertThat(event.getAction().toCode())
        .isEqualTo(Map.of("Read", "R", "Create", "C", "Update", "U", "Query", "E").get(pattern));
    assertThat(event.getOutcome().toCode()).isEqualTo("0");
    Map<String, List<AuditEventAgentComponent>> agents =
        event.getAgent().stream()
            .collect(Collectors.groupingBy(a -> a.getType().getCodingFirstRep().getCode()));
    for (String machine : List.of("110152", "110153")) {
      assertThat(agents.get(machine))
          .singleElement()
          .satisfies(a -> assertThat(a.getWho().isEmpty()).isFalse())
          .satisfies(a -> assertThat(a.getNetwork().getAddress()).isNotEmpty());
    }
    assertThat(agents.keySet())
        .isSubsetOf(Set.of("110152", "110153", pattern.equals("Create") ? "AUT" : "IRCP"));
    String client =
        Objects.requireNonNull(agents.get(read ? "110152" : "110153"))
            .get(0)
            .getWho()
            .getIdentifier()
            .getValue();
    assertThat(client).isIn(OpenStreet.PUBLIC, ClientTokens.ISSUER);
    assertThat(entities(event, "2"))
        .singleElement()
        .satisfies(
            e -> assertThat(e.getRole().getCode()).isEqualTo(pattern.equals("Query") ? "24" : "4"))
        .satisfies(e -> assertThat(e.hasQuery()).isEqualTo(pattern.equals("Query")));
    if (told(event).startsWith("Patient")) {
      assertThat(entities(event, "1"))
          .singleElement()
          .satisfies(e -> assertThat(e.getRole().getCode()).isEqualTo("1"));
    }
    assertThat(entities(event, "XrequestId"))
        .singleElement()
        .satisfies(e -> assertThat(e.getWhat().getIdentifier().getValue()).isNotEmpty());
  }

  private static List<AuditEventEntityComponent> entities(AuditEvent event, String type) {
    return event.getEntity().stream().filter(e -> type.equals(e.getType().getCode())).toList();
  }

  private static String told(AuditEvent event) {
    return event.getMeta().getProfile().stream()
        .map(p -> p.getValue().replace(BALP, ""))
        .collect(Collectors.joining());
  }

  private static String what(AuditEvent event, String role) {
    return event.getEntity().stream()
        .filter(e -> role.equals(e.getRole().getCode()))
        .map(e -> e.getWhat().getReference())
        .collect(Collectors.joining());
  }

  private static String who(AuditEvent event, String... types) {
    return event.getAgent().stream()
        .filter(
            a ->
                a.getType().getCoding().stream()
                    .map(Coding::getCode)
                    .anyMatch(Set.of(types)::contains))
        .map(a -> a.getWho().getReference())
        .collect(Collectors.joining());
  }

  private List<AuditEvent> events(String scope, @Nullable String patient, String query)
      throws Exception {
    String body =
        street.get("/fhir/AuditEvent" + query, "Authorization", token(scope, patient)).body();
    Bundle found = FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, body);
    return found.getEntry().stream().map(e -> (AuditEvent) e.getResource()).toList();
  }

  private int fhir(String path, String scope, @Nullable String patient) throws Exception {
    return street.get(path, "Authorization", token(scope, patient)).statusCode();
  }

  private static String token(String scope, @Nullable String patient) {
    return CLIENT.bearer(
        "/fhir",
        claims -> {
          claims.claim("scope", scope).claim("fhirUser", "Practitioner/7");
          return patient == null ? claims : claims.claim("patient", patient);
        },
        header -> header);
  }
}
