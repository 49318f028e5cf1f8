package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.surgicode.sandbox.SandboxEhr;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The compose file fits what it starts: no engine is needed to know that. */
class ComposeTest {
  private static final JsonNode SERVICES =
      new YAMLMapper().readTree(Path.of("docker-compose.yml")).get("services");

  @Test
  void setsOnlySettingsThatExist() {
    List<String> known = Settings.DEFAULTS.keySet().stream().map(SettingsFile::variable).toList();
    assertThat(SERVICES.get("surgicode").get("environment").propertyNames())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(known).contains(name));
  }

  @Test
  void startsTheServiceWithSettingsThatItAccepts() {
    var written = new TreeMap<String, String>();
    JsonNode environment = SERVICES.get("surgicode").get("environment");
    Settings.DEFAULTS
        .keySet()
        .forEach(
            name -> {
              JsonNode value = environment.get(SettingsFile.variable(name));
              if (value != null) {
                written.put(name, value.asString());
              }
            });
    Settings settings = Settings.of(written);
    assertThat(settings.fhirBase()).hasToString("http://ehr:8080/fhir");
    assertThat(ports("surgicode")).containsExactly("127.0.0.1:8080:" + settings.port());
  }

  @Test
  void opensEveryPortOnThisMachineOnly() {
    for (JsonNode service : SERVICES) {
      for (JsonNode port : service.path("ports")) {
        assertThat(port.asString()).startsWith("127.0.0.1:");
      }
    }
  }

  @Test
  void namesFilesThatExist() throws Exception {
    Path dockerfile = Path.of(SERVICES.get("surgicode").get("build").get("dockerfile").asString());
    String pom = Files.readString(Path.of("pom.xml"));
    assertThat(Files.readString(dockerfile)).contains("COPY target/surgicode.jar ");
    assertThat(pom).contains("<finalName>surgicode</finalName>");
    assertThat(Files.readString(Path.of(".dockerignore"))).contains("!target/surgicode.jar");
    String volume = SERVICES.get("seeder").get("volumes").get(0).asString();
    assertThat(Path.of(volume.substring(0, volume.indexOf(':')))).isDirectory();
  }

  @Test
  void seedsTheCasesOfTheDemonstration() throws Exception {
    var included = Pattern.compile("<include>(\\w+)/bundle.json</include>");
    List<String> packaged = new ArrayList<>();
    var found = included.matcher(Files.readString(Path.of("pom.xml")));
    while (found.find()) {
      packaged.add(found.group(1));
    }
    String seeded = SERVICES.get("seeder").get("environment").get("CASES").asString();
    assertThat(List.of(seeded.split(" "))).isEqualTo(packaged).hasSize(12);
  }

  @Test
  void theSeederFillsAnEhr() throws Exception {
    assumeTrue(has("curl"), "Skipped: there is no curl");
    JsonNode seeder = SERVICES.get("seeder");
    List<String> command = new ArrayList<>();
    seeder.get("entrypoint").forEach(word -> command.add(word.asString()));
    try (SandboxEhr ehr = SandboxEhr.startEmpty(0)) {
      command.add(
          seeder
              .get("command")
              .get(0)
              .asString()
              .replace("$$", "$")
              .replace("http://ehr:8080/fhir", ehr.fhirUrl())
              .replace("@/cases/", "@src/test/resources/cases/"));
      assertThat(run(command, Map.of("CASES", seeder.get("environment").get("CASES").asString())))
          .isZero();
      assertThat(operations(ehr)).isEqualTo(12);
    }
  }

  @Test
  void theHealthCheckTellsAServiceThatIsReady() throws Exception {
    assumeTrue(has("curl"), "Skipped: there is no curl");
    try (SandboxEhr ehr = SandboxEhr.startEmpty(0);
        RunningService running = RunningService.beside(ehr.fhirUrl(), Map.of())) {
      assertThat(run(health(running.address()), Map.of())).isZero();
    }
    assertThat(run(health("http://localhost:1"), Map.of())).isNotZero();
  }

  @Test
  void startsEachServiceWhenWhatItNeedsIsThere() {
    SERVICES
        .properties()
        .forEach(
            service ->
                service
                    .getValue()
                    .path("depends_on")
                    .properties()
                    .forEach(
                        needed -> {
                          JsonNode other = SERVICES.get(needed.getKey());
                          assertThat(other).as(needed.getKey()).isNotNull();
                          String condition = needed.getValue().path("condition").asString("");
                          if (condition.equals("service_healthy")) {
                            assertThat(other.has("healthcheck")).isTrue();
                          }
                        }));
    JsonNode database = SERVICES.get("database").get("environment");
    JsonNode service = SERVICES.get("surgicode").get("environment");
    assertThat(service.get("SURGICODE_DATABASE").asString())
        .isEqualTo("jdbc:postgresql://database/" + database.get("POSTGRES_DB").asString());
    assertThat(service.get("SURGICODE_DATABASE_USER")).isEqualTo(database.get("POSTGRES_USER"));
    assertThat(service.get("SURGICODE_DATABASE_PASSWORD"))
        .isEqualTo(database.get("POSTGRES_PASSWORD"));
  }

  private static List<String> health(String address) {
    List<String> command = new ArrayList<>();
    SERVICES
        .get("surgicode")
        .get("healthcheck")
        .get("test")
        .forEach(word -> command.add(word.asString().replace("http://localhost:8080", address)));
    assertThat(command.remove(0)).isEqualTo("CMD");
    return command;
  }

  private static int run(List<String> command, Map<String, String> environment) throws Exception {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    return builder.start().waitFor();
  }

  private static boolean has(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static int operations(SandboxEhr ehr) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(ehr.fhirUrl() + "/Patient")).build();
    String body = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    return new JsonMapper().readTree(body).path("total").asInt(-1);
  }

  private static List<String> ports(String service) {
    List<String> ports = new ArrayList<>();
    SERVICES.get(service).get("ports").forEach(port -> ports.add(port.asString()));
    return ports;
  }
}
