package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.surgicode.OtlpCollector.Told;
import org.surgicode.sandbox.SandboxEhr;

/** A collector is told each step of a trip, under the request's name, and nothing of a patient. */
class TracesTest {
  private static final Set<String> TAGS =
      Set.of(
          "surgicode.request",
          "surgicode.tenant",
          "surgicode.resource",
          "http.request.method",
          "http.response.status_code",
          "error.type");

  @Test
  void aTripIsToldStepByStepUnderTheNameOfItsRequest() throws Exception {
    String name = "of-this-request";
    try (var collector = new OtlpCollector();
        SandboxEhr ehr = SandboxEhr.startEmpty(0)) {
      try (var running =
          RunningService.beside(ehr.fhirUrl(), Map.of("SURGICODE_TRACES", collector.address()))) {
        running.load("a02", "a02");
        String[] headers = {"X-Request-Id", name, "Authorization", running.operator()};
        assertThat(
                running
                    .send("POST", "/api/v1/reviews?procedure=Procedure/a02-proc1", "", headers)
                    .statusCode())
            .isEqualTo(200);
        running.send("POST", "/api/v1/reviews/a02-proc1/record", "", headers);
        running.send("POST", "/api/v1/reviews?procedure=Procedure/nobody", "", headers);
        running.send("GET", "/health/ready", "", headers);
        running.tell("POST", "/notify/hospital/DocumentReference/a02-doc1", "");
        RunningService.await(
            "the job's trace",
            () -> collector.spans.stream().anyMatch(s -> s.name().equals("job find")));
      }
      List<Told> spans = collector.spans;
      Told look = first(spans, "door api");
      assertThat(look.tags()).containsEntry("surgicode.request", "of-this-request");
      List<Told> trip = spans.stream().filter(s -> s.trace().equals(look.trace())).toList();
      assertThat(trip.stream().filter(s -> s.parent().equals(look.id())).map(Told::name))
          .containsExactlyInAnyOrder("pull", "read", "judge");
      Told pull = first(trip, "pull");
      assertThat(trip.stream().filter(s -> s.parent().equals(pull.id())).map(Told::name))
          .contains("ehr GET Procedure", "ehr GET Patient", "ehr GET DocumentReference");
      assertThat(first(trip, "ehr GET Patient").tags())
          .containsEntry("surgicode.tenant", "hospital")
          .containsEntry("surgicode.resource", "Patient")
          .containsEntry("http.response.status_code", "200");
      Told write = first(spans, "write");
      assertThat(spans).anyMatch(s -> s.parent().equals(write.id()) && s.name().contains("POST"));
      assertThat(spans)
          .anyMatch(s -> s.name().equals("pull") && "not-found".equals(s.tags().get("error.type")));
      assertThat(spans)
          .noneMatch(
              s -> s.name().equals("door pages") && name.equals(s.tags().get("surgicode.request")));
      assertThat(spans).allMatch(s -> TAGS.containsAll(s.tags().keySet()));
      assertThat(String.join("", collector.bodies)).contains("surgicode");
      assertThat(collector.toldOf("a02-")).isFalse();
    }
  }

  private static Told first(List<Told> spans, String name) {
    return spans.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }
}
