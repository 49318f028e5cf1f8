package org.surgicode.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueStatus;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.Determination;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.Severity;
import org.surgicode.casefile.Status;

/** The profiles say what is written, and what is written follows the profiles. */
class ProfilesTest {
  private static final Instant NOW = Instant.parse("2026-04-01T10:15:30Z");

  /** All but the extension: to check its definition the validator asks the network. */
  static Stream<Path> definitions() {
    return Profiles.definitions().stream()
        .filter(f -> !f.endsWith("StructureDefinition-claim-line.json"));
  }

  static Stream<CaseReview> reviews() {
    return Stream.of(Reviews.supported(), Reviews.insufficient(), Reviews.notSupported());
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void everyDefinitionIsItselfValid(Path file) {
    assertThat(Profiles.errors(Cases.text(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("reviews")
  void everyPacketFollowsTheProfiles(CaseReview review) {
    Bundle packet = packet(review);

    assertThat(Profiles.errors(packet)).isEmpty();
    packet
        .getEntry()
        .forEach(e -> assertThat(Profiles.errors(e.getResource())).as(e.getFullUrl()).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("reviews")
  void everyPlainerPacketFollowsTheProfiles(CaseReview review) {
    var plainer = packets(review).plainer();
    var terms = new SummaryTerms("http://loinc.org", "51851-4", "Practitioner/coder");
    for (Bundle bundle :
        List.of(plainer.document(terms, true), plainer.messages(List.of()), plainer.form())) {
      bundle
          .getEntry()
          .forEach(e -> assertThat(Profiles.errors(e.getResource())).as(e.getFullUrl()).isEmpty());
    }
  }

  @Test
  void everyExampleIsWhatTheProductWritesAndFollowsItsProfile() {
    Published.hold("examples", examples());

    for (Path file : Profiles.files("examples")) {
      assertThat(Profiles.errors(Cases.text(file))).as(file.toString()).isEmpty();
    }
    assertThat(Profiles.files("examples"))
        .filteredOn(f -> !f.getFileName().toString().startsWith("Lifecycle"))
        .hasSameSizeAs(examples().keySet());
  }

  @Test
  void everyInvariantHasAnExampleThatFailsByIt() {
    Published.hold("invalid-examples", InvalidExamples.all());

    assertThat(invariants())
        .isNotEmpty()
        .allSatisfy(
            key ->
                assertThat(
                        Profiles.errors(
                            Cases.text(
                                Profiles.FOLDER.resolve("invalid-examples/" + key + ".json"))))
                    .as(key)
                    .anyMatch(error -> error.contains(key)));
    assertThat(Profiles.files("invalid-examples")).hasSameSizeAs(invariants());
  }

  @Test
  void anEvaluationWithAnUnknownVerdictFails() {
    GuidanceResponse evaluation = find(packet(Reviews.supported()), GuidanceResponse.class);
    var result = (Parameters) evaluation.getContained().get(0);
    result.getParameter().stream()
        .filter(p -> p.getName().equals("criterion"))
        .findFirst()
        .orElseThrow()
        .getPart()
        .get(1)
        .setValue(new CodeType("probably"));

    assertThat(Profiles.errors(evaluation)).anyMatch(e -> e.contains("probably"));
  }

  @Test
  void anEvaluationWithoutItsKeyFails() {
    GuidanceResponse evaluation = find(packet(Reviews.supported()), GuidanceResponse.class);
    evaluation.getIdentifier().clear();

    assertThat(Profiles.errors(evaluation))
        .anyMatch(e -> e.contains("GuidanceResponse.identifier"));
  }

  @Test
  void aTaskThatOrdersInsteadOfProposingFails() {
    Task task = find(packet(Reviews.supported()), Task.class);
    task.setIntent(Task.TaskIntent.ORDER);
    task.getInputFirstRep().getExtension().clear();

    assertThat(Profiles.errors(task))
        .anyMatch(e -> e.contains("intent"))
        .anyMatch(e -> e.contains("input"));
  }

  @Test
  void theLineOfAnInputIsANumber() {
    Task task = find(packet(Reviews.supported()), Task.class);
    task.getInputFirstRep().getExtensionFirstRep().setValue(new StringType("first"));

    assertThat(Profiles.errors(task)).anyMatch(e -> e.contains("extension"));
  }

  @Test
  void aQuestionThatNothingSettledCannotBeFinal() {
    DetectedIssue gap = find(packet(Reviews.supported()), DetectedIssue.class);
    gap.setStatus(DetectedIssueStatus.FINAL);

    assertThat(Profiles.errors(gap)).anyMatch(e -> e.contains("surgicode-gap-1"));
  }

  @Test
  void whatAProgramConcludedMustSaySo() {
    DetectedIssue gap = find(packet(Reviews.supported()), DetectedIssue.class);
    gap.getMeta().getSecurity().clear();

    assertThat(Profiles.errors(gap)).anyMatch(e -> e.contains("surgicode-ai"));
  }

  @Test
  void aPacketWithoutProvenanceFails() {
    Bundle packet = packet(Reviews.supported());
    packet.getEntry().remove(packet.getEntry().size() - 1);

    assertThat(Profiles.errors(packet)).anyMatch(e -> e.contains("provenance"));
  }

  @Test
  void theCodesAreThoseOfTheCasefile() {
    assertThat(codes("determination"))
        .containsExactly(
            Stream.of(Determination.values()).map(Determination::code).toArray(String[]::new));
    assertThat(codes("criterion-status"))
        .containsExactly(Stream.of(Status.values()).map(Status::code).toArray(String[]::new));
    assertThat(codes("flag-severity"))
        .containsExactly(Stream.of(Severity.values()).map(Severity::code).toArray(String[]::new));
  }

  private static Map<String, Resource> examples() {
    Map<String, Resource> examples = new TreeMap<>();
    Bundle packet = packet(Reviews.supported());
    add(examples, "Bundle-supported", packet);
    add(examples, "Bundle-insufficient", packet(Reviews.insufficient()));
    add(examples, "Bundle-not-supported", packet(Reviews.notSupported()));
    var plainer = packets(Reviews.supported()).plainer();
    var terms = new SummaryTerms("http://loinc.org", "51851-4", null);
    plainer
        .document(terms, true)
        .getEntry()
        .forEach(e -> add(examples, e.getResource().fhirType() + "-summary", e.getResource()));
    add(
        examples,
        "Communication-example",
        plainer.messages(List.of("Practitioner/a01-pr1")).getEntryFirstRep().getResource());
    for (Flag flag : Reviews.supported().judgement().flags()) {
      for (boolean asTask : new boolean[] {true, false}) {
        var put =
            plainer.question(flag, asTask, "Practitioner/coder", List.of("Practitioner/a01-pr1"));
        Resource question = put.getEntryFirstRep().getResource();
        String whom = flag.audience().code();
        examples.putIfAbsent(question.fhirType() + "-question-" + whom + ".json", question);
      }
    }
    add(examples, "QuestionnaireResponse-example", plainer.form().getEntryFirstRep().getResource());
    packet
        .getEntry()
        .forEach(e -> add(examples, e.getResource().fhirType() + "-example", e.getResource()));
    return examples;
  }

  private static java.util.Set<String> invariants() {
    var keys = new java.util.TreeSet<String>();
    for (Path file : definitions().toList()) {
      if (Cases.FHIR.newJsonParser().parseResource(Cases.text(file))
          instanceof StructureDefinition definition) {
        definition.getDifferential().getElement().stream()
            .flatMap(e -> e.getConstraint().stream())
            .forEach(c -> keys.add(c.getKey()));
      }
    }
    return keys;
  }

  private static void add(Map<String, Resource> examples, String name, Resource resource) {
    examples.putIfAbsent(name + ".json", resource);
  }

  private static Stream<String> codes(String codeSystem) {
    var file = Profiles.FOLDER.resolve("CodeSystem-" + codeSystem + ".json");
    return Cases.FHIR
        .newJsonParser()
        .parseResource(CodeSystem.class, Cases.text(file))
        .getConcept()
        .stream()
        .map(CodeSystem.ConceptDefinitionComponent::getCode);
  }

  private static Bundle packet(CaseReview review) {
    return packets(review).transaction();
  }

  private static ReviewPacket packets(CaseReview review) {
    return new ReviewPacket(review, "hospital", "https://coding.example.org", NOW);
  }

  private static <T extends Resource> T find(Bundle packet, Class<T> type) {
    return packet.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }
}
