package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.CodedText;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.ConsentEntry;
import org.surgicode.casefile.DiagnosisEntry;
import org.surgicode.casefile.DocumentKind;
import org.surgicode.casefile.DocumentStatus;
import org.surgicode.casefile.EncounterEntry;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Standing;
import org.surgicode.casefile.SurgicalCase;

/**
 * What the record holds beside the reports counts by its kind, its day, its status and its words.
 */
class RecordBesideReportsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
  private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";
  private static final NoteReader READER = NoteReader.load(ConfigFiles.packaged());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MR lumbar spine | -5 | FINAL | A mass at L3. | imaging-before",
        "MRI of the lumbar spine | -1 | FINAL | A mass at L3. | imaging-before",
        "CT lumbar spine | -1 | PRELIMINARY | A mass at L3. | imaging-before",
        "CT lumbar spine | -1 | UNKNOWN | A mass at L3. | imaging-before",
        "Magnetic resonance, sacral | -30 | FINAL | A mass at S1. | imaging-before",
        "Tomography thoracic | -30 | FINAL | A mass at T9. | imaging-before",
        "Cervical myelogram | -3 | FINAL | A block at C5. | imaging-before",
        "CT chest and thoracic spine | -3 | FINAL | A mass at T9. | imaging-before",
        "Report | -3 | FINAL | MRI of the spine. A mass at L3. | imaging-before",
        "MR lumbar spine | 0 | FINAL | A mass at L3. | ",
        "MR lumbar spine | 1 | FINAL | The cage is in place. | imaging-after",
        "MR lumbar spine | -5 | REGISTERED | A mass at L3. | ",
        "MR lumbar spine | 5 | REGISTERED | A mass at L3. | ",
        "MR lumbar spine | -5 | VOID | A mass at L3. | ",
        "X-ray lumbar spine | -5 | FINAL | Degenerative change at L3. | ",
        "Lumbar radiographs | -5 | FINAL | Degenerative change at L3. | ",
        "XR lumbar spine | -5 | FINAL | Degenerative change at L3. | ",
        "X-ray lumbar spine | 2 | FINAL | The screws are in place. | imaging-after",
        "CT chest | -5 | FINAL | A nodule; the vertebra L1 is normal. | ",
        "CT abdomen | -5 | FINAL | A cyst at the level of L2. | ",
        "MR brain | -5 | FINAL | Normal. | ",
        "CT head | -5 | FINAL | Normal. | ",
        "MR hip | -5 | FINAL | Normal, L5 included. | ",
        "CT pelvis | -5 | FINAL | A mass in S1. | imaging-before",
        "CT pelvis | -5 | FINAL | The bladder is full. | ",
      })
  void anImageCountsByRegionKindAndDay(
      String title, int day, DocumentStatus status, String text, @Nullable String kind) {
    assertThat(kinds(document(DocumentKind.IMAGING, title, DAY.plusDays(day), status, text)))
        .isEqualTo(kind == null ? List.of() : List.of(kind));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | FINAL | Meningioma. | present",
        "6 | FINAL | Meningioma. | present",
        "6 | PRELIMINARY | Meningioma. | present",
        "-1 | FINAL | Meningioma. | ",
        "6 | REGISTERED | Meningioma. | ",
        "6 | FINAL | Normal bone and disc. No tumor is seen. | normal-tissue",
        "6 | FINAL | Part A: normal bone. Part B: schwannoma. | present",
        "6 | FINAL | SPECIMEN: L3 tumor⏎DIAGNOSIS: Normal bone and cartilage. | normal-tissue",
        "6 | FINAL | Received in a jar labeled \"tumor\". Normal bone and cartilage. |"
            + " normal-tissue",
        "6 | FINAL | The specimen is received. | present",
      })
  void pathologyCountsFromTheDayOfTheOperationOn(
      int day, DocumentStatus status, String text, @Nullable String value) {
    List<Fact> facts =
        facts(
            document(
                DocumentKind.PATHOLOGY,
                "Surgical pathology",
                DAY.plusDays(day),
                status,
                text.replace('⏎', '\n')));
    assertThat(facts.stream().filter(f -> f.kind().equals("pathology-report")).map(Fact::value))
        .isEqualTo(value == null ? List.of() : List.of(value));
  }

  @Test
  void tissueOfAnEarlierOperationDoesNotMakeTodaysTissueALesion() {
    ChartDocument earlier =
        document(
            DocumentKind.PATHOLOGY,
            "Pathology",
            DAY.minusDays(90),
            DocumentStatus.FINAL,
            "Schwannoma.");
    ChartDocument today =
        document(
            DocumentKind.PATHOLOGY,
            "Pathology",
            DAY,
            DocumentStatus.FINAL,
            "Normal bone. No tumor.");
    assertThat(facts(earlier, today).stream().map(Fact::value)).containsExactly("normal-tissue");
  }

  @Test
  void aDocumentWithoutADayOrWithoutWordsIsNoProof() {
    assertThat(
            facts(
                document(
                    DocumentKind.IMAGING, "MR lumbar spine", null, DocumentStatus.FINAL, "L3."),
                document(
                    DocumentKind.IMAGING,
                    "MR lumbar spine",
                    DAY.minusDays(1),
                    DocumentStatus.FINAL,
                    " \n ")))
        .isEmpty();
  }

  @Test
  void theOpeningWordsProveThatADocumentIsThereAndNeverCutACharacterInTwo() {
    String words = "MRI of the spine. " + "x".repeat(101) + "\uD83E\uDDE0 and more.";
    Fact f =
        facts(
                document(
                    DocumentKind.IMAGING,
                    "MR lumbar spine",
                    DAY.minusDays(1),
                    DocumentStatus.FINAL,
                    words))
            .get(0);
    assertThat(f.standing()).isEqualTo(Standing.RECORD);
    assertThat(f.quotes()).singleElement().satisfies(q -> assertThat(q.start()).isZero());
    assertThat(f.quotes().get(0).text()).isEqualTo(words.substring(0, 119));
  }

  @ParameterizedTest
  @CsvSource({"active, 1", "inactive, 1", "rejected, 0", "entered-in-error, 0"})
  void aConsentFormCountsUnlessItWasRefusedOrAMistake(String status, int forms) {
    var consent = new ConsentEntry("Consent/c1", null, status, DAY);
    assertThat(read(List.of(), List.of(consent), null)).hasSize(forms);
  }

  @Test
  void aSignedConsentDocumentIsAConsentForm() {
    assertThat(
            kinds(
                document(
                    DocumentKind.CONSENT,
                    "Consent",
                    DAY.minusDays(1),
                    DocumentStatus.FINAL,
                    "I agree to surgery.")))
        .containsExactly("consent-form");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "encounter-diagnosis | active | false | D32.1 | 1",
        "problem-list-item | active | true | D32.1 | 1",
        "problem-list-item | active | false | D32.1 | 0",
        "encounter-diagnosis | resolved | true | D32.1 | 0",
        "encounter-diagnosis | '' | false | D32.1 | 1",
        "encounter-diagnosis | active | false | | 0",
      })
  void aDiagnosisOfThisStayCounts(
      String category, String status, boolean ofThisStay, @Nullable String code, int facts) {
    assertThat(diagnosis(category, status, ofThisStay, ICD, code, "Meningioma")).hasSize(facts);
  }

  @Test
  void aDiagnosisWithoutWordsOrInAnotherSystemIsNoProof() {
    assertThat(diagnosis("encounter-diagnosis", "active", true, ICD, "D32.1", " ")).isEmpty();
    assertThat(
            diagnosis("encounter-diagnosis", "active", true, "http://snomed.info/sct", "1", "Mass"))
        .isEmpty();
    assertThat(diagnosis("encounter-diagnosis", "active", true, null, "D32.1", "Mass")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"IMP", "OBSENC", "AMB"})
  void theClassOfTheStayIsQuotedFromTheRecord(String code) {
    List<Fact> facts =
        read(
            List.of(),
            List.of(),
            new EncounterEntry("Encounter/e1", null, code, DAY, DAY, null),
            List.of());
    assertThat(facts)
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.kind()).isEqualTo("encounter-class");
              assertThat(f.value()).isEqualTo(code);
              assertThat(f.quotes().get(0).text()).isEqualTo(code);
            });
  }

  @Test
  void aStayWithoutAClassSaysNothing() {
    assertThat(
            read(
                List.of(),
                List.of(),
                new EncounterEntry("Encounter/e1", null, " ", DAY, DAY, null),
                List.of()))
        .isEmpty();
  }

  private static List<Fact> diagnosis(
      String category,
      String status,
      boolean ofThisStay,
      @Nullable String system,
      @Nullable String code,
      String words) {
    var coded = new CodedText(system, code, words, "code.coding[0].display");
    var d =
        new DiagnosisEntry(
            "Condition/d1", null, List.of(coded), category, status, ofThisStay, null);
    return read(List.of(), List.of(), null, List.of(d));
  }

  private static List<String> kinds(ChartDocument... documents) {
    return facts(documents).stream().map(Fact::kind).toList();
  }

  private static List<Fact> facts(ChartDocument... documents) {
    return read(List.of(documents), List.of(), null);
  }

  private static List<Fact> read(
      List<ChartDocument> documents, List<ConsentEntry> consents, @Nullable EncounterEntry stay) {
    return read(documents, consents, stay, List.of());
  }

  private static List<Fact> read(
      List<ChartDocument> documents,
      List<ConsentEntry> consents,
      @Nullable EncounterEntry stay,
      List<DiagnosisEntry> diagnoses) {
    return READER
        .read(
            new SurgicalCase(
                "t1",
                "Patient/t1",
                DAY,
                List.of(),
                List.of(),
                stay,
                diagnoses,
                consents,
                documents,
                List.of()))
        .stream()
        .filter(f -> f.standing() == Standing.RECORD)
        .toList();
  }

  private static ChartDocument document(
      DocumentKind kind,
      String title,
      @Nullable LocalDate date,
      DocumentStatus status,
      String text) {
    return new ChartDocument(
        "DocumentReference/" + Integer.toUnsignedString((title + date + text).hashCode()),
        "#content[0]",
        null,
        kind,
        null,
        title,
        date,
        status,
        List.of(),
        List.of(),
        "text/plain",
        "",
        text);
  }
}
