package org.surgicode.ehr;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.ehr.smart.BackendServices;
import org.surgicode.ehr.smart.Keys;
import org.surgicode.ehr.smart.SigningKey;
import org.surgicode.ehr.smart.StrictServer;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.EhrProblem.Kind;

/** An EHR that wants a token, and an authorization server beside it that gives one. */
class SignedInTest {
  @TempDir private static Path folder;
  private static Path store;

  private final StubbedEhr ehr = new StubbedEhr("a02");
  private final StrictServer server = new StrictServer(Clock.fixed(StubbedEhr.NOW, ZoneOffset.UTC));

  @BeforeAll
  static void keys() {
    store = folder.resolve("keys.p12");
    Keys.addEc(store, "first");
  }

  @BeforeEach
  void discovery() {
    ehr.serve(
        get(urlPathEqualTo("/fhir/.well-known/smart-configuration")).atPriority(1),
        aResponse().withBody("{\"token_endpoint\":\"" + server.endpoint() + "\"}"));
    ehr.serve(
        get(anyUrl()).atPriority(4).withHeader("Authorization", equalTo("Bearer token-0")),
        aResponse().withStatus(401));
  }

  @AfterEach
  void stop() {
    ehr.close();
    server.close();
  }

  @Test
  void oneTokenServesTheWholeRecordAndGoesToTheEhrOnly() {
    assertThat(signedIn().fetch(ehr.operation()).documents()).isNotEmpty();

    assertThat(server.asked).hasSize(1);
    assertThat(server.refusals).isEmpty();
    assertThat(tokens()).containsExactly("Bearer token-1");
    ehr.server.verify(
        getRequestedFor(urlPathEqualTo("/fhir/.well-known/smart-configuration"))
            .withoutHeader("Authorization"));
  }

  @Test
  void whatOnlyReadsCarriesNoRightToWrite() {
    signedIn().fetch(ehr.operation());

    assertThat(server.asked.get(0).get("scope"))
        .contains("system/DocumentReference.rs")
        .doesNotContain("Task")
        .doesNotContain(".c");
  }

  @Test
  void aTokenThatTheEhrForgotIsRenewedOnce() {
    var client = signedIn();
    client.fetch(ehr.operation());
    ehr.serve(
        get(anyUrl()).atPriority(1).withHeader("Authorization", equalTo("Bearer token-1")),
        aResponse().withStatus(401));

    assertThat(client.fetch(ehr.operation()).documents()).isNotEmpty();

    assertThat(server.asked).hasSize(2);
    assertThat(ehr.pauses).isEmpty();
  }

  @Test
  void anEhrThatAcceptsNoTokenIsAskedTwiceAndNoMore() {
    ehr.serve(
        get(anyUrl()).atPriority(1).withHeader("Authorization", containing("Bearer")),
        aResponse().withStatus(401));

    var problem = catchThrowableOfType(EhrProblem.class, () -> signedIn().fetch(ehr.operation()));

    assertThat(problem.kind()).isEqualTo(Kind.UNAUTHORIZED);
    assertThat(ehr.requests(ehr.operation())).isEqualTo(2);
    assertThat(server.asked).hasSize(2);
  }

  @Test
  void anAuthorizationServerThatStumblesIsAskedAgainWithAFreshAssertion() {
    server.failures.set(2);

    assertThat(signedIn().fetch(ehr.operation()).documents()).isNotEmpty();

    Set<String> assertions =
        server.asked.stream().map(f -> f.get("client_assertion")).collect(Collectors.toSet());
    assertThat(assertions).hasSize(3);
    assertThat(server.refusals).isEmpty();
    assertThat(ehr.pauses).hasSize(2);
  }

  @Test
  void whatWasNotGrantedIsNotAskedFor() {
    server.grants =
        List.of(
            "system/Patient.r",
            "system/Procedure.rs",
            "system/Condition.rs",
            "system/DiagnosticReport.rs",
            "system/DocumentReference.rs",
            "system/Encounter.r");
    var client = signedIn();

    assertThat(client.fetch(ehr.operation()).documents()).isNotEmpty();

    assertThat(ehr.requests("Consent")).isZero();
    assertThat(ehr.requests("PractitionerRole")).isZero();
    assertThat(client.standing())
        .startsWith("Not granted, so not asked for: ")
        .contains("system/Consent.rs", "system/Practitioner.r")
        .doesNotContain("system/Procedure.rs");
  }

  @Test
  void aRecordThatMayNotBeReadWholeIsNotReadAtAll() {
    server.grants = List.of("system/Procedure.rs", "system/Condition.rs", "system/Patient.r");

    var problem = catchThrowableOfType(EhrProblem.class, () -> signedIn().fetch(ehr.operation()));

    assertThat(problem.kind()).isEqualTo(Kind.REFUSED);
    assertThat(problem).hasMessageContaining("system/DiagnosticReport.rs");
    assertThat(ehr.requests("Condition")).isZero();
  }

  @Test
  void aTokenEndpointOfAStrangerSeesNoAssertion() {
    var settings = settings(new Reach(List.of(), List.of()));

    assertThatThrownBy(
            () -> new FhirEhr(settings, ehr.ledger, ehr.waiting()).fetch(ehr.operation()))
        .isInstanceOf(EhrProblem.class)
        .hasMessageContaining("is not among the origins of the tenant");
    assertThat(server.asked).isEmpty();
  }

  @Test
  void theAssertionDoesNotTravelUnencrypted() {
    var origin = URI.create("http://login.example.org");

    assertThatThrownBy(() -> settings(new Reach(List.of(origin), List.of())))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("unencrypted");
  }

  @Test
  void theOperatorLearnsHowTheEhrCanBeReadWithoutAskingIt() {
    var client = signedIn();

    assertThat(client.standing()).isEqualTo("Not signed in yet.");
    assertThat(server.asked).isEmpty();
    client.fetch(ehr.operation());
    assertThat(client.standing()).isEqualTo("Everything that is asked for is granted.");
  }

  @Test
  void whatTheEhrMustFetchIsPublished() {
    assertThat(signedIn().publishedKeys()).contains("\"first\"").contains("ES384");
    assertThat(ehr.ehr().publishedKeys()).isNull();
  }

  @Test
  void asksAboutATokenOfSomebodyElseWithItsOwn() {
    introspecting();
    var client = new FhirEhr(tokenAtTheEhr(), ehr.ledger, ehr.waiting());
    var endpoint = URI.create(ehr.base()).resolve("/introspect");

    assertThat(client.introspected(endpoint, null, "t-1")).contains("\"active\":true");
    ehr.server.verify(
        postRequestedFor(urlPathEqualTo("/introspect"))
            .withHeader("Authorization", equalTo("Bearer own"))
            .withRequestBody(containing("token=t-1")));
  }

  @Test
  void asksAboutATokenOfSomebodyElseWithAProofOfItsOwnKeys() {
    introspecting();
    var endpoint = URI.create(ehr.base()).resolve("/introspect");

    assertThat(signedIn().introspected(endpoint, "https://login.example.org", "t-2"))
        .contains("active");
    ehr.server.verify(
        postRequestedFor(urlPathEqualTo("/introspect"))
            .withoutHeader("Authorization")
            .withRequestBody(containing("client_assertion=")));
  }

  @Test
  void nobodyElsesTokenIsSentToAStranger() {
    var client = new FhirEhr(tokenAtTheEhr(), ehr.ledger, ehr.waiting());

    for (String audience : new String[] {"https://login.example.org", null}) {
      assertThatThrownBy(() -> client.introspected(URI.create(server.endpoint()), audience, "t-3"))
          .isInstanceOf(EhrProblem.class)
          .hasMessageContaining("is not among the origins of the tenant");
    }
    assertThat(server.asked).isEmpty();
  }

  @Test
  void aServerThatSaysNothingAboutATokenIsAProblem() {
    var client = new FhirEhr(tokenAtTheEhr(), ehr.ledger, ehr.waiting());
    var endpoint = URI.create(ehr.base()).resolve("/introspect");

    assertThatThrownBy(() -> client.introspected(endpoint, null, "t-4"))
        .isInstanceOf(EhrProblem.class)
        .hasMessageContaining("check introspection");
  }

  private EhrSettings tokenAtTheEhr() {
    return ehr.settings().with(Authorization.token("own"));
  }

  private void introspecting() {
    ehr.serve(
        post(urlPathEqualTo("/introspect")).atPriority(1),
        aResponse().withBody("{\"active\":true}"));
  }

  private FhirEhr signedIn() {
    var settings = settings(new Reach(List.of(URI.create(server.origin())), List.of()));
    var client = new FhirEhr(settings, ehr.ledger, ehr.waiting());
    server.fetches(String.valueOf(client.publishedKeys()));
    return client;
  }

  private EhrSettings settings(Reach reach) {
    var client =
        new BackendServices(
            "surgicode",
            store,
            Keys.PASSWORD,
            List.of(new SigningKey("first", null)),
            null,
            null,
            List.of());
    return ehr.settings().with(reach).with(new Authorization(null, client));
  }

  private Set<String> tokens() {
    return ehr.server.getAllServeEvents().stream()
        .map(event -> event.getRequest().getHeader("Authorization"))
        .filter(java.util.Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
