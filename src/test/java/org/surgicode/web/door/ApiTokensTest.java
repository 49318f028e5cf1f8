package org.surgicode.web.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.surgicode.review.Notebook;
import org.surgicode.store.Database;
import org.surgicode.web.OpenStreet;
import org.surgicode.web.hooks.ClientTokens;

class ApiTokensTest {
  private static final ClientTokens CLIENT = new ClientTokens();
  private static Database database;
  private static ApiTokens tokens;

  @BeforeAll
  static void open() {
    database = Database.inMemory();
    Notebook notes = database.notebook("harbour");
    DoorRules rules = DoorRules.usual().with(List.of(CLIENT.registered("api")));
    var harbour =
        new Entrance(
            "harbour",
            URI.create(OpenStreet.EHR),
            OpenStreet.PUBLIC,
            null,
            rules,
            notes,
            address -> CLIENT.jwks());
    var clock = Clock.fixed(OpenStreet.NOW, ZoneOffset.UTC);
    tokens = new ApiTokens(new Tokens(new Entrances(List.of(harbour), false, clock)));
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void whoComesWithATokenIsInItsTenant() {
    HttpServletRequest admitted = tokens.admitted(get("/api/v1/reviews", "user/*.rs", null));
    assertThat(admitted.getParameter("tenant")).isEqualTo("harbour");
    assertThat(admitted.getParameterMap()).containsKey("tenant");
    var other = get("/api/v1/reviews", "user/*.rs", null);
    other.setParameter("tenant", "elsewhere");
    refused(other, 403);
  }

  @Test
  void aTokenOpensWhatItsScopesCover() {
    refused(get("/api/v1/reviews", "user/Task.rs", null), 403);
    refused(request("POST", "/api/v1/jobs", "user/*.rs", null, null), 403);
    refused(request("POST", "/api/v1/reviews/a/decisions", "user/*.rs", null, null), 403);
    String all = "user/Procedure.r user/Task.cu user/GuidanceResponse.rs";
    for (String path : List.of("jobs", "reviews", "reviews/a/record", "reviews/a/decisions")) {
      assertThat(tokens.admitted(request("POST", "/api/v1/" + path, all, null, null))).isNotNull();
    }
  }

  @Test
  void aTokenOfOnePatientOpensNothingHere() {
    refused(get("/api/v1/reviews", "patient/*.rs", "a02-pt"), 403);
  }

  @Test
  void thePersonOfTheTokenIsKnown() {
    String user = OpenStreet.EHR + "/Practitioner/7";
    var request = request("GET", "/api/v1/reviews", "user/*.rs", null, user);
    tokens.admitted(request);
    assertThat(request.getAttribute(ApiTokens.USER)).isEqualTo("Practitioner/7");
  }

  @Test
  void withoutAGoodTokenNobodyComesIn() {
    var none = new MockHttpServletRequest("GET", "/api/v1/reviews");
    assertThat(ApiTokens.comesWith(none)).isFalse();
    refused(none, 401);
    var bad = new MockHttpServletRequest("GET", "/api/v1/reviews");
    bad.addHeader("Authorization", "Bearer x");
    assertThat(ApiTokens.comesWith(bad)).isTrue();
    refused(bad, 401);
    var fhir = new MockHttpServletRequest("GET", "/api/v1/reviews");
    fhir.addHeader("Authorization", CLIENT.bearer("/fhir"));
    refused(fhir, 401);
  }

  private static void refused(HttpServletRequest request, int status) {
    assertThatThrownBy(() -> tokens.admitted(request))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(status));
  }

  private static MockHttpServletRequest get(String path, String scope, @Nullable String patient) {
    return request("GET", path, scope, patient, null);
  }

  private static MockHttpServletRequest request(
      String method, String path, String scope, @Nullable String patient, @Nullable String user) {
    var request = new MockHttpServletRequest(method, path);
    request.addHeader(
        "Authorization",
        CLIENT.bearer(
            "/api/v1",
            claims -> {
              claims.claim("scope", scope);
              if (user != null) {
                claims.claim("fhirUser", user);
              }
              return patient == null ? claims : claims.claim("patient", patient);
            },
            header -> header));
    return request;
  }
}
