package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.ehr.EhrSettings;
import org.surgicode.ehr.SearchStrategy.Operations;

/** What an operator writes about his EHRs, and what he is told when it cannot be used. */
class TenantFilesTest {
  private static final URI SERVICE = URI.create("https://surgicode.example.org");
  private static final String BASE = "fhir-base: https://ehr.example.org/fhir\n";

  @TempDir private Path directory;
  private Path tenants;

  @BeforeEach
  void folder() throws Exception {
    tenants = Files.createDirectory(directory.resolve("tenants"));
  }

  @Test
  void eachFileIsATenantWithTheNameOfTheFile() throws Exception {
    write("north", BASE);
    write("south", BASE + "limits:\n  parallel: 5\n  answer-timeout: 90s\n");

    var read = new TenantFiles(new ConfigFiles(directory), Map.of()).read(SERVICE);

    assertThat(read).extracting(EhrSettings::tenant).containsExactly("north", "south");
    assertThat(read.get(0).limits().parallel()).isEqualTo(2);
    assertThat(read.get(1).limits().parallel()).isEqualTo(5);
    assertThat(read.get(1).limits().answerTimeout()).isEqualTo(Duration.ofSeconds(90));
    assertThat(read.get(1).limits().pageSize()).isEqualTo(100);
    assertThat(read.get(1).publicUrl()).isEqualTo("https://surgicode.example.org");
  }

  @Test
  void secretsComeFromTheEnvironment() throws Exception {
    write("north", BASE + "authorization:\n  bearer-token: ${NORTH_TOKEN}\n");

    EhrSettings read = one(Map.of("NORTH_TOKEN", "secret-word"));

    assertThat(read.authorization().bearerToken()).isEqualTo("secret-word");
    assertThat(read.toString() + read.authorization()).doesNotContain("secret-word");
    assertThatThrownBy(() -> one(Map.of()))
        .hasMessage(
            "tenants/north.yaml: set NORTH_TOKEN in the environment, which this file asks for.");
  }

  @Test
  void whoIsAskedAboutTokensIsNamedWithTheClient() throws Exception {
    String client =
        """
        doors:
          clients:
            - issuer: https://ehr.example.org
              introspection: {address: https://ehr.example.org/introspect, login: bearer}
              doors: [fhir, api]
        """;
    write("north", BASE + "authorization: {bearer-token: secret-word}\n" + client);

    assertThat(one(Map.of()).tenant()).isEqualTo("north");
    var doors = new TenantFiles(new ConfigFiles(directory), Map.of()).doors();
    assertThat(doors)
        .hasEntrySatisfying(
            "north", rules -> assertThat(rules.clients().get(0).introspection()).isNotNull());
    write("north", BASE + client);
    assertThatThrownBy(() -> one(Map.of()))
        .hasMessage(
            "tenants/north.yaml: introspection needs authorization, with which this software asks"
                + " about tokens.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"epic", "oracle", "repository"})
  void theExamplesCanBeUsedAsTheyStand(String example) {
    var files =
        new TenantFiles(ConfigFiles.packaged(), Map.of("EPIC_KEYS", "a", "ORACLE_KEYS", "b"));

    EhrSettings read = files.read("tenants/examples/" + example + ".yaml", SERVICE);

    boolean patientByPatient = read.search().operations() == Operations.WORKLIST;
    assertThat(read.tenant()).isEqualTo(example);
    assertThat(patientByPatient).isEqualTo(!example.equals("repository"));
    assertThat(read.authorization().backendServices() != null).isEqualTo(patientByPatient);
  }

  @Test
  void namesOfFilesBeginAtTheDirectoryOfTheSettings() throws Exception {
    write("north", BASE + "search:\n  operations: worklist\n  worklist: worklists/north.txt\n");

    assertThat(one(Map.of()).search().worklist())
        .isEqualTo(directory.resolve("worklists/north.txt"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fhirbase: x | there is no setting fhirbase; beside it there are authorization, ",
        "limits: {paralell: 3} | there is no setting limits.paralell; ",
        "limits: {parallel: 0} | parallel must be from 1 to 64.",
        "limits: {parallel: many} | limits.parallel is missing or of the wrong form",
        "limits: {answer-timeout: soon} | must be a time such as 30s.",
        "search: {operations: some} | search.operations is missing or of the wrong form",
        "search: {operations: worklist} | needs the name of its file.",
        "reach: {networks: [everything]} | A network is written as 10.20.0.0/16.",
        "reach: {origins: ['https://a.org/x']} | An origin has no path",
        "authorization: {backend-services: {client-id: a}} | is missing or of the wrong form",
        "fhir-base: [ | this is not readable YAML",
        "limits: 3 | limits is missing or of the wrong form",
        "- a | this file sets nothing"
      })
  void oneSentenceNamesTheFileAndTheSetting(String line, String sentence) throws Exception {
    write("north", line.startsWith("fhir-") || line.startsWith("-") ? line : BASE + line);

    assertThatThrownBy(() -> one(Map.of()))
        .isInstanceOf(UnusableInput.class)
        .hasMessageStartingWith("tenants/north.yaml: ")
        .hasMessageContaining(sentence)
        .hasMessageEndingWith(".")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void aTenantIsDescribedInOnePlaceOnly() throws Exception {
    write("north", BASE);
    Files.writeString(
        directory.resolve("application.yaml"), "surgicode:\n  fhir-base: https://a.org/fhir\n");

    assertThatThrownBy(() -> SettingsFile.read(new ConfigFiles(directory), Map.of()))
        .hasMessageStartingWith("The EHRs are described in tenants/");
  }

  private void write(String name, String yaml) throws Exception {
    Files.writeString(tenants.resolve(name + ".yaml"), yaml);
  }

  private EhrSettings one(Map<String, String> environment) {
    return new TenantFiles(new ConfigFiles(directory), environment).read(SERVICE).get(0);
  }
}
