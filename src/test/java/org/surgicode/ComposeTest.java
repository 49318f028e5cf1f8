package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
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
  void asksTheServiceForItsHealthWhereItAnswers() {
    assertThat(SERVICES.get("surgicode").get("healthcheck").get("test").toString())
        .contains("http://localhost:8080/health");
  }

  private static List<String> ports(String service) {
    List<String> ports = new ArrayList<>();
    SERVICES.get(service).get("ports").forEach(port -> ports.add(port.asString()));
    return ports;
  }
}
