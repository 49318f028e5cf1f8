package org.surgicode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReviewCommandTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final String A01 = CASES.resolve("a01/bundle.json").toString();

  @TempDir private Path folder = Path.of("");

  @Test
  void aBundleGivesOneLineOfTheContract() {
    Shell.Result result = Shell.run("review", A01);

    assertThat(result.status()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).endsWith("}\n");
    JsonNode review = JSON.readTree(result.lines().get(0));
    assertThat(result.lines()).hasSize(1);
    assertThat(review.propertyNames())
        .containsExactly(
            "case",
            "procedure",
            "procedures",
            "dateOfService",
            "purpose",
            "determination",
            "codes",
            "alternatives",
            "criteria",
            "flags",
            "queries",
            "companions",
            "considerModifiers",
            "release",
            "diagnoses",
            "site",
            "searched",
            "edition");
    assertThat(review.get("case").asString()).isEqualTo("a01");
    assertThat(review.get("dateOfService").asString()).isEqualTo("2025-09-16");
  }

  @Test
  void theDocumentsAreListedWithTheirTextOnRequest() throws IOException {
    JsonNode review = JSON.readTree(Shell.run("review", "--with-text", A01).out());

    assertThat(review.get("documents"))
        .filteredOn(d -> d.get("attachment").asString().equals("Binary/a01-bin1"))
        .singleElement()
        .extracting(d -> d.get("text").asString())
        .isEqualTo(Files.readString(CASES.resolve("a01/op-note.txt")));
  }

  @Test
  void daysAreCountedWhereTheHospitalStands() throws IOException {
    Path late = folder.resolve("late.json");
    Files.writeString(
        late,
        Files.readString(Path.of(A01))
            .replace(
                "\"performedDateTime\": \"2025-09-16\"",
                "\"performedDateTime\": \"2025-09-17T02:30:00Z\""));

    assertThat(day(Shell.run("review", late.toString()))).isEqualTo("2025-09-17");
    assertThat(day(Shell.run("review", "--time-zone", "America/Chicago", late.toString())))
        .isEqualTo("2025-09-16");
    assertThat(Shell.run("review", "--time-zone", "Chicago", late.toString()).status())
        .isEqualTo(2);
  }

  private static String day(Shell.Result result) {
    return JSON.readTree(result.lines().get(0)).get("dateOfService").asString();
  }

  @Test
  void aFolderOfCaseFoldersIsReviewedByName() {
    Shell.Result result = Shell.run("review", CASES.toString());

    assertThat(result.status()).isZero();
    assertThat(names(result)).startsWith("a01", "a02").endsWith("f20").isSorted().hasSize(76);
  }

  @Test
  void aCaseFolderIsOneCase() {
    assertThat(names(Shell.run("review", CASES.resolve("b02").toString()))).containsExactly("b02");
  }

  @Test
  void theOrderOfTheInputsIsTheOrderOfTheLines() throws IOException {
    bundle("b", "b01");
    bundle("a", "a02");
    Files.writeString(folder.resolve("c.ndjson"), oneLine("f01") + "\n\n" + oneLine("a03"));

    Shell.Result result = Shell.run("review", A01, folder.toString(), A01);

    assertThat(names(result)).containsExactly("a01", "a02", "b01", "f01", "a03", "a01");
  }

  @Test
  void standardInputHoldsABundleOrManyOnALineEach() throws IOException {
    String pretty = Files.readString(Path.of(A01));
    assertThat(names(Shell.runWith(pretty, "review", "-"))).containsExactly("a01");
    String lines = oneLine("a02") + "\n" + oneLine("a03") + "\n";
    assertThat(names(Shell.runWith(lines, "review", "-"))).containsExactly("a02", "a03");
  }

  @Test
  void brokenInputGetsALineAndTheOthersAreStillReviewed() throws IOException {
    String lines = oneLine("a02") + "\n{broken\n" + oneLine("a03") + "\n[]\n";
    Files.writeString(folder.resolve("mixed.ndjson"), lines);
    Files.write(
        folder.resolve("latin.json"), "{\"id\":\"ü\"}".getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(folder.resolve("empty.json"), " \n");
    Files.writeString(
        folder.resolve("named.json"),
        "{\"resourceType\":\"Bundle\",\"id\":\"n7\",\"type\":\"batch\"}");

    Shell.Result result = Shell.run("review", folder.toString(), "no/such.json", A01);

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).isEmpty();
    assertThat(codes(result))
        .containsExactly(
            "empty: empty",
            "latin: not-utf-8",
            "a02: reviewed",
            "mixed-2: not-json",
            "a03: reviewed",
            "mixed-4: not-json",
            "n7: no-procedure",
            "such: not-found",
            "a01: reviewed");
  }

  @Test
  void aFolderWithNothingToReviewIsUnusable() {
    Shell.Result result = Shell.run("review", folder.toString());

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).contains("\"code\":\"empty-folder\"");
  }

  @Test
  void aCaseWithoutBundleIdTakesTheNameOfItsFileOrFolder() throws IOException {
    String bundle = Files.readString(Path.of(A01)).replace(" \"id\": \"a01\",\n", "");
    Files.writeString(folder.resolve("one.two.json"), bundle);
    Path caseFolder = Files.createDirectory(folder.resolve("three.d"));
    Files.writeString(caseFolder.resolve("bundle.json"), bundle);

    assertThat(names(Shell.run("review", folder.toString()))).containsExactly("one.two", "three.d");
    assertThat(names(Shell.run("review", caseFolder.toString()))).containsExactly("three.d");
    assertThat(names(Shell.runWith(bundle, "review", "-"))).containsExactly("stdin");
  }

  @Test
  void aBareNoteIsJudgedByTheDayItIsGiven() throws IOException {
    Path note = Files.writeString(folder.resolve("note.txt"), "OPERATIVE REPORT\nSpine.\n");

    JsonNode dated =
        JSON.readTree(Shell.run("review", "--note", note.toString(), "--date", "2025-06-01").out());
    JsonNode undated = JSON.readTree(Shell.run("review", "--note", note.toString()).out());

    assertThat(dated.get("case").asString()).isEqualTo("note");
    assertThat(dated.get("procedure").isNull()).isTrue();
    assertThat(dated.get("dateOfService").asString()).isEqualTo("2025-06-01");
    assertThat(dated.at("/edition/criteria").asString()).isEqualTo("2025.1");
    assertThat(undated.get("dateOfService").isNull()).isTrue();
    assertThat(undated.at("/edition/criteria").asString()).isEqualTo("2026.1");
  }

  @Test
  void aDayWithoutAnEditionIsAnErrorLine() throws IOException {
    Path note = Files.writeString(folder.resolve("note.txt"), "OPERATIVE REPORT\nSpine.\n");
    Path other = Files.writeString(folder.resolve("blank.txt"), "  \n");

    Shell.Result result =
        Shell.run(
            "review",
            "--date",
            "1999-01-01",
            "--note",
            note.toString(),
            "--note",
            other.toString());

    assertThat(result.status()).isEqualTo(1);
    assertThat(codes(result)).containsExactly("note: no-edition", "blank: no-content");
  }

  @Test
  void wrongRulesAreToldInASentenceBeforeAnythingIsReviewed() throws IOException {
    Files.createDirectories(folder.resolve("families/cpt-63300"));
    Files.writeString(folder.resolve("families/cpt-63300/criteria.yaml"), "family: {");

    Shell.Result result = Shell.run("review", "--config", folder.toString(), A01);

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("criteria.yaml").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-SA-u-nu-arab", "de-DE"})
  void theBytesDependOnNeitherLocaleNorZoneNorThreads(String locale) {
    String expected = Shell.run("review", "--with-text", "--threads", "1", CASES.toString()).out();
    Locale before = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(locale));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(Shell.run("review", "--with-text", "--threads", "8", CASES.toString()).out())
          .isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void theTextReportIsForPeople() {
    Shell.Result result = Shell.run("review", "--format", "text", A01, "no/such.json");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out())
        .startsWith("a01: ")
        .contains("\n  Procedure/a01-proc1, 2025-09-16\n")
        .contains("\n  A suggestion for a qualified coder, who decides.\n")
        .contains("\nsuch: NOT REVIEWED (not-found)\n  There is no such file; check the path.\n");
  }

  private void bundle(String file, String name) throws IOException {
    Files.copy(CASES.resolve(name).resolve("bundle.json"), folder.resolve(file + ".json"));
  }

  private static String oneLine(String name) throws IOException {
    return JSON.readTree(Files.readString(CASES.resolve(name).resolve("bundle.json"))).toString();
  }

  private static List<String> names(Shell.Result result) {
    return result.lines().stream().map(l -> JSON.readTree(l).path("case").asString()).toList();
  }

  private static List<String> codes(Shell.Result result) {
    return result.lines().stream()
        .map(JSON::readTree)
        .map(l -> l.path("case").asString() + ": " + l.at("/error/code").asString("reviewed"))
        .toList();
  }
}
