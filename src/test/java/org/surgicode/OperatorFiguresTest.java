package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.surgicode.sandbox.SandboxEhr;

/** The figures that documents and dashboard name are those that the service tells. */
class OperatorFiguresTest {
  private static final Pattern NAME = Pattern.compile("surgicode_[a-z_]+");

  @Test
  void tellStagesQueueActsAndDoors() throws Exception {
    try (SandboxEhr ehr = SandboxEhr.start(0);
        RunningService running = RunningService.beside(ehr.fhirUrl(), Map.of())) {
      String caseId = review(running, "Procedure/a02-proc1", 200);
      assertThat(post(running, "/api/v1/reviews/" + caseId + "/record")).isEqualTo(200);
      review(running, "Procedure/nobody-s", 404);

      String figures =
          running.send("GET", "/admin/metrics", "", "Authorization", running.operator()).body();

      for (String page :
          new String[] {"config/grafana/surgicode.json", "src/site/markdown/operate.md"}) {
        var named = new TreeSet<String>();
        NAME.matcher(Files.readString(Path.of(page))).results().forEach(m -> named.add(m.group()));
        named.remove("surgicode_");
        assertThat(named)
            .as(page)
            .hasSizeGreaterThan(3)
            .allSatisfy(n -> assertThat(figures).contains("\n" + n));
      }
      assertThat(figures)
          .contains("surgicode_queue_jobs{state=\"waiting\",tenant=\"hospital\"} 0")
          .containsPattern("surgicode_stage_seconds_count\\{stage=\"pull\"} [1-9]")
          .containsPattern("surgicode_stage_seconds_count\\{stage=\"write\"} [1-9]")
          .containsPattern(
              "act=\"review\",outcome=\"done\",result=\"[a-z-]+\",tenant=\"hospital\"} 1")
          .contains(
              "act=\"chart-read\",outcome=\"failed\",result=\"not-found\",tenant=\"hospital\"} 1")
          .doesNotContain("a02");
      assertThat(running.send("GET", "/health/live", "").body()).isEqualTo("ok");
      assertThat(running.send("GET", "/health/ready", "").body()).isEqualTo("ok");
    }
  }

  private static String review(RunningService running, String operation, int status)
      throws Exception {
    var answer =
        running.send(
            "POST",
            "/api/v1/reviews?procedure=" + operation,
            "",
            "Authorization",
            running.operator());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return operation.replace("Procedure/", "").replace("-proc1", "");
  }

  private static int post(RunningService running, String path) throws Exception {
    return running.send("POST", path, "", "Authorization", running.operator()).statusCode();
  }
}
