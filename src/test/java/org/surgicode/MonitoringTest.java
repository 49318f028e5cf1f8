package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.surgicode.TappedEhr.Spoilt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a monitor asks of a running service, and what a dashboard is drawn from. */
class MonitoringTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String LOOK = "/api/v1/reviews?procedure=Procedure/a02-proc1";
  private static final Pattern SERIES = Pattern.compile("(surgicode_\\w+)(?:\\{([^}]*)})?");
  private static final Pattern MATCHER = Pattern.compile("(\\w+)(!?=~?)\"([^\"]*)\"");
  private static final Pattern BY = Pattern.compile("by \\(([^)]*)\\)");

  private TappedEhr ehr;
  private RunningService running;

  @BeforeEach
  void open() throws Exception {
    ehr = new TappedEhr();
    running = RunningService.beside(ehr.tapped(), Map.of());
    running.load("a02", "a02");
  }

  @AfterEach
  void close() {
    running.close();
    ehr.close();
  }

  @Test
  void theEhrsAreAHealthGroupOfTheirOwn() throws Exception {
    assertThat(said()).isEqualTo("200 ok");
    assertThat(hospital().get("ehr").asString()).isEqualTo("unasked");

    look();
    operator("POST", "/api/v1/reviews/a02-proc1/record");
    assertThat(hospital().toString())
        .isEqualTo(
            "{\"tenant\":\"hospital\",\"well\":true,\"ehr\":\"answering\",\"token\":\"fixed\","
                + "\"writing\":\"transaction\"}");

    ehr.spoil(new Spoilt("/Procedure", 500, "text/plain", "no"));
    look();
    assertThat(said()).isEqualTo("503 trouble");
    assertThat(hospital().get("ehr").asString()).isEqualTo("failing");
    assertThat(operator("GET", "/admin/metrics"))
        .contains("surgicode_ehr_well{tenant=\"hospital\"} 0");
    assertThat(operator("GET", "/health/ready")).isEqualTo("ok");
    assertThat(operator("GET", "/health/live")).isEqualTo("ok");

    ehr.spoil(null);
    operator("POST", "/admin/tenants/hospital/stop");
    look();
    assertThat(said()).isEqualTo("200 ok");
    assertThat(hospital().get("writing").asString()).isEqualTo("switched-off");
  }

  @Test
  void theDashboardAsksOnlyForWhatIsTold() throws Exception {
    look();
    operator("POST", "/api/v1/reviews/a02-proc1/record");
    running.send("GET", "/admin", "", "Authorization", "Basic bm9ib2R5");
    ehr.spoil(new Spoilt("/Procedure", 500, "text/plain", "no"));
    look();
    List<String> told = operator("GET", "/admin/metrics").lines().toList();

    List<String> wanted = new ArrayList<>();
    JsonNode dashboard = JSON.readTree(Path.of("config/grafana/surgicode.json"));
    dashboard.findValuesAsString("expr").forEach(wanted::add);
    assertThat(wanted).hasSizeGreaterThan(7);
    for (String question : wanted) {
      Matcher series = SERIES.matcher(question);
      assertThat(series.find()).as(question).isTrue();
      List<String> lines =
          told.stream().filter(line -> line.startsWith(series.group(1) + "{")).toList();
      assertThat(lines).as(question).isNotEmpty();
      Matcher labels = MATCHER.matcher(String.valueOf(series.group(2)));
      while (labels.find()) {
        String label = labels.group(1);
        for (String value : labels.group(3).split("\\|", -1)) {
          String pair = label + "=\"" + value + "\"";
          assertThat(lines).as(question).anyMatch(line -> line.contains(pair));
        }
      }
      Matcher by = BY.matcher(question);
      while (by.find()) {
        Arrays.stream(by.group(1).split(",", -1))
            .forEach(label -> assertThat(lines).allMatch(l -> l.contains(label.strip() + "=\"")));
      }
    }
  }

  private JsonNode hospital() throws Exception {
    return JSON.readTree(operator("GET", "/health/ehr")).get(0);
  }

  /** What a stranger hears. */
  private String said() throws Exception {
    HttpResponse<String> answer = running.send("GET", "/health/ehr", "", "Accept", "*/*");
    return answer.statusCode() + " " + answer.body();
  }

  private void look() throws Exception {
    operator("POST", LOOK);
  }

  private String operator(String method, String path) throws Exception {
    return running.send(method, path, "", "Authorization", running.operator()).body();
  }
}
