package org.surgicode.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.web.OpenStreet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OwnWordsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static OpenStreet street;

  @BeforeAll
  static void open() {
    street = new OpenStreet(DoorRules.usual());
  }

  @AfterAll
  static void close() {
    street.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/cds-services/nothing, 405, application/json",
    "/cds-services/nothing/at/all, 404, application/json",
    "/fhir/unknown, 404, application/fhir+json",
    "/fhir/Unknown/1, 404, application/fhir+json",
    "/fhir/Patient?name=x, 404, application/fhir+json",
    "/api/v1/nothing, 404, application/problem+json",
    "/notify/harbour, 405, application/problem+json",
    "/hl7/harbour, 405, application/problem+json",
    "/jwks, 404, application/problem+json"
  })
  void aProgramThatComesToNoDoorIsToldSoInJson(String path, int status, String type)
      throws Exception {
    for (String wanted : new String[] {"*/*", "text/html", type}) {
      HttpResponse<String> answer = street.get(path, "Accept", wanted);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
      assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
      JsonNode told = JSON.readTree(answer.body());
      String sentence =
          told.path("issue").path(0).path("diagnostics").asString(told.path("detail").asString(""));
      assertThat(sentence).endsWith(".").doesNotContain("not understood");
    }
  }

  @Test
  void aPersonStillSeesAPage() throws Exception {
    assertThat(street.get("/cases/nobody", "Accept", "text/html").body()).contains("<html");
  }

  @Test
  void theNameOfARequestStandsInItsErrors() throws Exception {
    for (String path : new String[] {"/cds-services/none", "/fhir/none", "/fhir/Task/none"}) {
      HttpResponse<String> answer = street.get(path, "X-Request-Id", "call-17");
      assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("call-17");
      assertThat(JSON.readTree(answer.body()).path("id").asString("")).isEqualTo("call-17");
    }
    for (String path : new String[] {"/api/v1/reviews/none", "/api/v1/none"}) {
      JsonNode problem = JSON.readTree(street.get(path, "X-Request-Id", "call-18").body());
      assertThat(problem.path("request").asString("")).isEqualTo("call-18");
    }
    assertThat(street.get("/fhir/none", "X-Request-Id", "a_b\"c").body()).doesNotContain("a_b");
  }
}
