package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
      assertThat(answer.body()).startsWith("{\"error\":{\"code\":\"ehr\",");
    }
  }

  private static Service start(String fhirBase) throws Exception {
    return Service.start(
        ConfigFiles.packaged(),
        Map.of(
            "SURGICODE_FHIR_BASE",
            fhirBase,
            "SURGICODE_DATABASE",
            "jdbc:h2:mem:service",
            "SURGICODE_PORT",
            Integer.toString(free())));
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
            HttpRequest.newBuilder(address).POST(BodyPublishers.noBody()).build(),
            BodyHandlers.ofString());
  }

  private static String tasks(SandboxEhr ehr) throws Exception {
    URI address = URI.create(ehr.fhirUrl() + "/Task?_count=1&_pretty=true");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body();
  }
}
