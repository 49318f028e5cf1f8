package org.surgicode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.sandbox.SandboxEhr;

/** The service as an operator starts it, beside an EHR that it knows by its address only. */
class ServiceTest {
  @Test
  void looksAtAnOperationOnRequestAndWritesOnlyWhenToldTo() throws Exception {
    try (SandboxEhr ehr = SandboxEhr.start(0);
        Service service = start(ehr.fhirUrl())) {
      HttpResponse<String> looked = post(service, "?procedure=Procedure/a02-proc1");
      assertThat(looked.statusCode()).isEqualTo(200);
      assertThat(looked.body()).contains("\"determination\":");
      assertThat(tasks(ehr)).contains("\"total\": 0");

      HttpResponse<String> recorded = post(service, "/a02-proc1/record");
      assertThat(recorded.statusCode()).isEqualTo(200);
      assertThat(tasks(ehr)).contains("\"total\": 1");
    }
  }

  @Test
  void tellsAProgramThatTheEhrCannotBeReached() throws Exception {
    try (Service service = start("http://localhost:" + free() + "/fhir")) {
      HttpResponse<String> answer = post(service, "?procedure=Procedure/1");
      assertThat(answer.statusCode()).isEqualTo(502);
      assertThat(answer.body()).contains("\"code\":\"ehr\"");
    }
  }

  @Test
  void theOperatorSeesByWhichFamiliesEditionsAndTablesIsJudged() throws Exception {
    Map<String, String> more =
        Map.of(
            "SURGICODE_FAMILIES",
            "cpt-63300,cpt-63081",
            "SURGICODE_SITE_DATA",
            "src/test/resources/site-data");
    try (Service service = start("http://localhost:1/fhir", more)) {
      assertThat(operatorsPage(service))
          .contains("family cpt-63081", "family cpt-63300")
          .contains("editions 2025.1 (2025-01-01 to 2025-12-31), 2026.1 (2026-01-01 to 2026-12-31)")
          .contains("not yet reviewed by a certified coder")
          .contains("site data, NCCI most units")
          .contains("2025-10-01_2025-12-31/mue.csv (2025-10-01 to 2025-12-31)")
          .doesNotContain("not loaded");
    }
    try (Service service = start("http://localhost:1/fhir")) {
      assertThat(operatorsPage(service))
          .contains("family cpt-63300", "not loaded")
          .doesNotContain("cpt-63081");
    }
  }

  private static String operatorsPage(Service service) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(
                    URI.create("http://localhost:" + service.settings().port() + "/admin"))
                .header("Authorization", operator(service))
                .build(),
            BodyHandlers.ofString())
        .body();
  }

  private static String operator(Service service) {
    String credentials = "admin:" + service.password();
    return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
  }

  private static Service start(String fhirBase) throws Exception {
    return start(fhirBase, Map.of());
  }

  private static Service start(String fhirBase, Map<String, String> more) throws Exception {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("SURGICODE_FHIR_BASE", fhirBase);
    environment.put("SURGICODE_DATABASE", "jdbc:h2:mem:service");
    environment.put("SURGICODE_PORT", Integer.toString(free()));
    return Service.start(ConfigFiles.packaged(), environment);
  }

  private static int free() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static HttpResponse<String> post(Service service, String rest) throws Exception {
    URI address =
        URI.create("http://localhost:" + service.settings().port() + "/api/v1/reviews" + rest);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address)
                .header("Authorization", operator(service))
                .POST(BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofString());
  }

  private static String tasks(SandboxEhr ehr) throws Exception {
    URI address = URI.create(ehr.fhirUrl() + "/Task?_count=1&_pretty=true");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body();
  }
}
