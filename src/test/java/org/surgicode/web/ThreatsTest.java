package org.surgicode.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.web.door.DoorRules;
import org.surgicode.web.hooks.HookCharts;

/** Requests of somebody who means harm, sent byte for byte as he writes them. */
class ThreatsTest {
  private static final String VIEW = "/cds-services/surgicode-patient-view";
  private static final int DEEP = 50_000;
  private static OpenStreet street;

  @BeforeAll
  static void open() {
    street = new OpenStreet(DoorRules.usual());
    street.ehr.holds(HookCharts.bundle("a02"));
    street.desk().look("Procedure/a02-proc1");
  }

  @AfterAll
  static void close() {
    street.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/cases/a02-proc1",
        "//cases/a02-proc1",
        "/./cases/a02-proc1",
        "/library/../cases/a02-proc1",
        "/library/..;/cases/a02-proc1",
        "/library/%2e%2e/cases/a02-proc1",
        "/library/..%2fcases/a02-proc1",
        "/library;/../cases/a02-proc1",
        "/fhir/../cases/a02-proc1",
        "/health/../cases/a02-proc1",
        "/cases;/a02-proc1",
        "/cases;x=.css/a02-proc1",
        "/cases/a02-proc1;.css",
        "/cases/a02-proc1/.css",
        "/cases%2fa02-proc1",
        "/c%61ses/a02-proc1",
        "/CASES/a02-proc1",
        "/cases/a02-proc1%00.css",
        "/cases\\a02-proc1",
        "/error/../cases/a02-proc1",
        "/admin",
        "/admin/",
        "//admin",
        "/./admin",
        "/admin;x=y",
        "/adm%69n",
        "/library/../admin",
        "/library/..;/admin",
        "/admin/tenants",
        "/admin/metrics",
        "/admin;/metrics",
        "/api/../admin/metrics",
        "/api/v1/admin/audit",
        "/api/v1;/admin/audit",
        "/api//v1/admin/audit",
        "/api/v1/./admin/audit",
        "/api/v1/reviews/../admin/audit",
        "/../../../../etc/passwd",
        "/library/..%2f..%2f..%2fetc/passwd",
        "/surgicode.css/../../templates/case.mustache",
        "/%2e%2e/templates/case.mustache",
        "/jwks/..%2f..%2fsecret",
        "/WEB-INF/web.xml",
        "/.git/config",
        "/actuator/env"
      })
  void noWayOfWritingAPathLeadsPastAGuard(String path) throws IOException {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer)
        .doesNotContain("a02-pt", "Procedure/a02", "root:", "{{", "surgicode_door", "\"head\"");
    assertThat(answer.lines().findFirst().orElse("")).doesNotContain(" 200");
  }

  @Test
  void whatIsSentTooDeepIsRefusedAtEveryDoor() throws Exception {
    String arrays = "[".repeat(DEEP) + "]".repeat(DEEP);
    String objects = "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP);
    for (String deep : List.of(arrays, objects, "{\"prefetch\":" + objects + "}")) {
      for (String path :
          List.of(
              VIEW,
              VIEW + "/feedback",
              "/api/v1/reviews/a02-proc1/decisions",
              "/api/v1/jobs",
              "/notify/harbour",
              "/fhir/Procedure/$suggest-codes")) {
        HttpResponse<String> answer = street.post(path, deep);
        assertThat(answer.statusCode()).as(path).isBetween(400, 499);
        assertThat(answer.body()).as(path).doesNotContain("Exception", "org.surgicode");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE p [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d"
            + " \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]><Bundle xmlns=\"http://hl7.org/fhir\"><id"
            + " value=\"&d;\"/></Bundle>",
        "<!DOCTYPE p [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x.dtd\">%x;]><Bundle/>",
        "<!DOCTYPE p SYSTEM \"file:///etc/passwd\"><Bundle xmlns=\"http://hl7.org/fhir\"/>",
        "<Bundle xmlns=\"http://hl7.org/fhir\" xmlns:xi=\"http://www.w3.org/2001/XInclude\">"
            + "<xi:include href=\"file:///etc/passwd\" parse=\"text\"/></Bundle>"
      })
  void xmlThatReachesOutOrGrowsIsRefused(String xml) throws Exception {
    HttpResponse<String> answer =
        street.send(
            street
                .with("/fhir/Procedure/$suggest-codes", "Content-Type", "application/fhir+xml")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(xml)));

    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.body()).doesNotContain("root:", "aaaaaaaaaaaaaaaa");
  }

  @Test
  void methodsThatNobodyNeedsAreRefused() throws IOException {
    for (String method : List.of("TRACE", "TRACK", "CONNECT", "PROPFIND", "DEBUG")) {
      String answer =
          raw(
              method
                  + " /library HTTP/1.1\r\nHost: localhost\r\nX-Secret: cookie\r\n"
                  + "Connection: close\r\n\r\n");
      assertThat(answer).as(method).doesNotContain("X-Secret").doesNotStartWith("HTTP/1.1 200");
    }
  }

  @Test
  void aHeaderThatSmugglesALineOrASecondRequestChangesNothing() throws IOException {
    for (String smuggled :
        List.of(
            "X-Request-Id: a\r\n b",
            "X-Request-Id: a%0d%0aSet-Cookie:%20surgicode=evil",
            "X-Request-Id: a\nSet-Cookie: surgicode=evil",
            "Content-Length: 5\r\nContent-Length: 6",
            "Content-Length: 5\r\nTransfer-Encoding: chunked")) {
      String answer =
          raw(
              "GET /library HTTP/1.1\r\nHost: localhost\r\n"
                  + smuggled
                  + "\r\nConnection: close\r\n\r\n0\r\n\r\nGET /admin HTTP/1.1\r\nHost:"
                  + " localhost\r\n\r\n");
      assertThat(answer).as(smuggled).doesNotContain("surgicode=evil", "Operator");
    }
  }

  @Test
  void everyAnswerTellsTheBrowserToRunNothingAndToStayEncrypted() throws Exception {
    for (String path :
        List.of("/library", "/api/v1/reviews", "/fhir/metadata", "/nothing", "/admin")) {
      var headers = street.get(path).headers();
      assertThat(headers.firstValue("Strict-Transport-Security"))
          .as(path)
          .hasValueSatisfying(v -> assertThat(v).startsWith("max-age="));
      assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
      assertThat(headers.firstValue("Content-Security-Policy")).as(path).isPresent();
      assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()");
      assertThat(headers.firstValue("Cache-Control"))
          .as(path)
          .hasValueSatisfying(v -> assertThat(v).contains("no-store"));
      assertThat(headers.firstValue("Server")).as(path).isEmpty();
    }
  }

  private static String raw(String request) throws IOException {
    int port = URI.create(street.base()).getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
