package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.UnusableInput;

/** What an operator writes, and what he is told when it cannot be used. */
class SettingsTest {
  private static final String BASE = "surgicode:\n  fhir-base: https://ehr.example.org/fhir\n";

  @TempDir private Path directory;

  @Test
  void needsNothingButTheAddressOfTheEhr() throws Exception {
    Settings settings = read(BASE, Map.of());
    assertThat(settings.fhirBase()).isEqualTo(URI.create("https://ehr.example.org/fhir"));
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.answerTimeout()).isEqualTo(Duration.ofSeconds(60));
    assertThat(settings.ownMachineOnly()).isTrue();
  }

  @Test
  void letsTheEnvironmentOverruleTheFile() throws Exception {
    Settings settings =
        read(BASE, Map.of("SURGICODE_PORT", "9090", "SURGICODE_BEARER_TOKEN", "abc"));
    assertThat(settings.port()).isEqualTo(9090);
    assertThat(settings.bearerToken()).isEqualTo("abc");
    assertThat(settings.toString()).doesNotContain("abc");
  }

  @Test
  void asksForTheAddressOfTheEhrWhenThePackagedFileIsAllThereIs() {
    assertThatThrownBy(() -> SettingsFile.read(ConfigFiles.packaged(), Map.of()))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("surgicode.fhir-base")
        .hasMessageContaining("SURGICODE_FHIR_BASE");
  }

  @Test
  void packagesAFileThatSaysTheDefaults() throws Exception {
    Settings fromFile =
        SettingsFile.read(
            ConfigFiles.packaged(), Map.of("SURGICODE_FHIR_BASE", "https://ehr.example.org/fhir"));
    assertThat(fromFile)
        .isEqualTo(Settings.of(Map.of("surgicode.fhir-base", "https://ehr.example.org/fhir")));
  }

  @ParameterizedTest
  @CsvSource({
    "fhir-base, ehr.example.org/fhir",
    "fhir-base, file:///etc/passwd",
    "fhir-base, 'https://user:word@ehr.example.org/fhir'",
    "fhir-base, 'https://ehr example org'",
    "public-url, surgicode.example.org",
    "port, 0",
    "port, 65536",
    "port, eighty",
    "tenant, 'St. Mary'",
    "address, everywhere at once",
    "connect-timeout, 0s",
    "answer-timeout, soon",
    "answer-timeout, 1h"
  })
  void namesTheSettingThatCannotBeUsed(String name, String value) {
    String start = name.equals("fhir-base") ? "surgicode:\n" : BASE;
    String both = start + "  " + name + ": '" + value + "'\n";
    assertThatThrownBy(() -> read(both, Map.of()))
        .isInstanceOf(UnusableInput.class)
        .hasMessageStartingWith("The setting surgicode." + name + " must be ")
        .hasMessageEndingWith(".")
        .message()
        .doesNotContain("\n")
        .doesNotContain("word@");
  }

  @Test
  void refusesASettingItDoesNotKnow() {
    assertThatThrownBy(() -> read(BASE + "  sandbox: true\n", Map.of()))
        .isInstanceOf(UnusableInput.class)
        .hasMessageStartingWith("There is no setting surgicode.sandbox; the settings are ");
    assertThatThrownBy(() -> read(BASE + "server:\n  port: 1\n", Map.of()))
        .hasMessageStartingWith("There is no setting server.port;");
  }

  @Test
  void sendsNoTokenUnencryptedToAnotherMachine() {
    assertThatThrownBy(
            () ->
                read(
                    "surgicode:\n  fhir-base: http://ehr.example.org/fhir\n  bearer-token: abc\n",
                    Map.of()))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("surgicode.bearer-token");
  }

  @Test
  void switchesCodeFamiliesOnByAListOrByTheEnvironment() throws Exception {
    Files.writeString(
        directory.resolve("application.yaml"),
        "surgicode:\n  families: [cpt-63300, cpt-63081, cpt-63300]\n");
    ConfigFiles own = new ConfigFiles(directory);
    assertThat(SettingsFile.rules(own, Map.of()).families())
        .containsExactly("cpt-63300", "cpt-63081");
    assertThat(SettingsFile.rules(own, Map.of("SURGICODE_FAMILIES", "cpt-63081")).families())
        .containsExactly("cpt-63081");
    assertThat(SettingsFile.rules(ConfigFiles.packaged(), Map.of()).families())
        .containsExactly("cpt-63300");
    assertThatThrownBy(() -> SettingsFile.rules(own, Map.of("SURGICODE_FAMILIES", "../x")))
        .hasMessageStartingWith("The setting surgicode.families must be ");
  }

  @Test
  void saysThatAFileIsNotYaml() {
    assertThatThrownBy(() -> read("surgicode: [", Map.of()))
        .isInstanceOf(UnusableInput.class)
        .hasMessageStartingWith("application.yaml is not readable YAML");
  }

  private Settings read(String yaml, Map<String, String> environment) throws Exception {
    Files.writeString(directory.resolve("application.yaml"), yaml);
    return SettingsFile.read(new ConfigFiles(directory), environment);
  }
}
