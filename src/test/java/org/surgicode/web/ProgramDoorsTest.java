package org.surgicode.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The doors as a program meets them. */
class ProgramDoorsTest {
  private static PagesStreet street;

  @BeforeAll
  static void open() throws Exception {
    street = new PagesStreet();
  }

  @AfterAll
  static void close() {
    street.close();
  }

  @Test
  void handsReviewsToProgramsAsJson() throws Exception {
    assertThat(street.get("/api/v1/reviews").body()).startsWith("[{\"case\":\"i1\"");
    assertThat(street.get("/api/v1/reviews/s1").body())
        .contains("\"determination\":\"supported\"", "\"code\":\"99907\"");
    HttpResponse<String> unknown = street.get("/api/v1/reviews/unknown");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("\"code\":\"not-found\"");
  }

  @Test
  void recordsOnlyWhenAskedTo() throws Exception {
    street.get("/cases/i1");
    assertThat(street.recorded).isEmpty();
    HttpResponse<String> answer = street.post("/api/v1/reviews/i1/record");
    assertThat(answer.body()).isEqualTo("{\"case\":\"i1\",\"written\":\"Task\"}");
    assertThat(street.recorded).hasSize(1);
  }

  @Test
  void tellsAProgramWhatWasWrongWithItsRequest() throws Exception {
    HttpResponse<String> odd = street.post("/api/v1/reviews?procedure=Procedure/../Patient");
    assertThat(odd.statusCode()).isEqualTo(422);
    assertThat(odd.body()).contains("Name an operation such as Procedure/123.");
    assertThat(street.post("/api/v1/reviews?procedure=Procedure/9").statusCode()).isEqualTo(404);
    assertThat(street.post("/api/v1/reviews").body()).contains("GET /api/v1/openapi");
  }

  @Test
  void takesNoRequestFromAForeignSite() throws Exception {
    HttpRequest.Builder foreign =
        HttpRequest.newBuilder(URI.create(street.base() + "/api/v1/reviews/s1/record"));
    foreign.header("Origin", "https://elsewhere.example").POST(HttpRequest.BodyPublishers.noBody());
    assertThat(PagesStreet.HTTP.send(foreign.build(), BodyHandlers.ofString()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void tellsAWatchdogThatItAnswers() throws Exception {
    assertThat(street.get("/health").body()).isEqualTo("ok");
  }

  @Test
  void publishesTheKeysOfATenantForAsLongAsTheyMayBeKept() throws Exception {
    HttpResponse<String> keys = street.get("/jwks/harbour");
    assertThat(keys.body()).isEqualTo("{\"keys\":[]}");
    assertThat(keys.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(keys.headers().allValues("Cache-Control")).containsExactly("public, max-age=3600");
    assertThat(street.get("/jwks/nobody").statusCode()).isEqualTo(404);
  }
}
