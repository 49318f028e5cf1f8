package org.surgicode.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.surgicode.review.WriteAbility;
import org.surgicode.review.WriteLedgers;
import org.surgicode.review.WriteReport;

/** The pages of the operator. */
class OperatorPagesTest {
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
  void opensTheOperatorsPageToThePasswordOnly() throws Exception {
    assertThat(street.get("/admin").statusCode()).isEqualTo(401);
    assertThat(street.get("/admin/").statusCode()).isEqualTo(401);
    String token =
        Base64.getEncoder().encodeToString("admin:secret".getBytes(StandardCharsets.UTF_8));
    HttpRequest known =
        HttpRequest.newBuilder(URI.create(street.base() + "/admin"))
            .header("Authorization", "Basic " + token)
            .build();
    assertThat(PagesStreet.HTTP.send(known, BodyHandlers.ofString()).body())
        .contains("surgicode.tenant", "harbour")
        .doesNotContain("secret");
  }

  @Test
  void tellsTheOperatorWhatReachedEachEhrAndWhatDidNot() throws Exception {
    assertThat(street.get("/admin/tenants").statusCode()).isEqualTo(401);
    var ledger = street.part(WriteLedgers.class).of("harbour").orElseThrow();
    ledger.keep(
        new WriteAbility("message", "document: no create of DocumentReference.", PagesStreet.NOW));
    ledger.keep(
        new WriteReport(
            "k",
            "s1",
            "Procedure/s1",
            "f",
            "message",
            WriteReport.Outcome.WRITTEN,
            List.of("lesion-size"),
            List.of("codes"),
            "Communication",
            PagesStreet.NOW));

    assertThat(operator("GET", "/admin/tenants", "text/html").body())
        .contains("harbour", "no create of DocumentReference", "lesion-size", "Stop writing");
    assertThat(operator("GET", "/admin/tenants", "application/json").body())
        .contains(
            "\"tenant\":\"harbour\"",
            "\"way\":\"message\"",
            "\"reached\":[\"lesion-size\"]",
            "\"missed\":[\"codes\"]");
  }

  @Test
  void letsTheOperatorStopWritingToATenantAndAllowItAgain() throws Exception {
    var ledger = street.part(WriteLedgers.class).of("harbour").orElseThrow();

    assertThat(operator("POST", "/admin/tenants/harbour/stop", "text/html").statusCode())
        .isEqualTo(302);
    assertThat(ledger.stopped()).isTrue();
    assertThat(operator("POST", "/admin/tenants/nobody/stop", "text/html").statusCode())
        .isEqualTo(404);
    operator("POST", "/admin/tenants/harbour/start", "text/html");
    assertThat(ledger.stopped()).isFalse();
  }

  private static HttpResponse<String> operator(String method, String path, String accept)
      throws Exception {
    String credentials =
        Base64.getEncoder().encodeToString("admin:secret".getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(street.base() + path))
            .header("Authorization", "Basic " + credentials)
            .header("Accept", accept)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return PagesStreet.HTTP.send(request, BodyHandlers.ofString());
  }
}
