package org.surgicode.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.CodeLine;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.UnusableInput;

/** What is written back: the same review always the same way, and nothing twice. */
class ReviewPacketTest {
  private static final Instant NOW = Instant.parse("2026-04-01T10:15:30.123Z");
  private static final CaseReview REVIEW = Reviews.supported();

  @Test
  void theSameReviewGivesTheSameBytes() {
    assertThat(packet(REVIEW).json()).isEqualTo(packet(Reviews.supported()).json());
  }

  @Test
  void aLaterMomentChangesNothingButTheMoment() {
    var later =
        new ReviewPacket(REVIEW, "hospital", "https://x.example.org", NOW.plusSeconds(3600));

    assertThat(later.json().replace("2026-04-01T11:15:30Z", "2026-04-01T10:15:30Z"))
        .isEqualTo(packet(REVIEW).json());
    assertThat(later.fingerprint()).isEqualTo(packet(REVIEW).fingerprint());
  }

  @Test
  void aSupportedCodeIsEvaluatedSuggestedQuestionedAndProved() {
    assertThat(types(packet(REVIEW).transaction()))
        .containsExactly(
            "Device",
            "GuidanceResponse",
            "Task",
            "DetectedIssue",
            "DetectedIssue",
            "DetectedIssue",
            "Provenance");
  }

  @Test
  void withoutASuggestedCodeNobodyIsAskedToDecide() {
    assertThat(types(packet(Reviews.insufficient()).transaction())).doesNotContain("Task");
    assertThat(types(packet(Reviews.notSupported()).transaction()))
        .containsExactly("Device", "GuidanceResponse", "Provenance");
  }

  @Test
  void theEvaluationSaysWhetherDataIsStillNeeded() {
    assertThat(evaluation(REVIEW).getStatus().toCode()).isEqualTo("data-requested");
    assertThat(evaluation(Reviews.insufficient()).getStatus().toCode()).isEqualTo("data-required");
    assertThat(evaluation(Reviews.notSupported()).getStatus().toCode()).isEqualTo("success");
  }

  @Test
  void theKeyNamesTheOperationAndTheFingerprintWhatWasFound() {
    var one = packet(REVIEW);
    var other = packet(Reviews.insufficient());

    assertThat(one.key()).matches("[0-9a-f]{64}").isEqualTo(other.key());
    assertThat(one.fingerprint()).matches("[0-9a-f]{64}").isNotEqualTo(other.fingerprint());
    assertThat(new ReviewPacket(REVIEW, "clinic", "https://x.example.org", NOW).key())
        .isNotEqualTo(one.key());
  }

  @Test
  void aSuggestionIsNamedByItsContentAlone() {
    Judgement judgement = REVIEW.judgement();
    List<CodeLine> turned = List.of(judgement.codes().get(1), judgement.codes().get(0));
    CodeLine one = judgement.codes().get(0);
    var fewer = List.of(new CodeLine(one.code(), 1, List.of(), "primary", List.of(), List.of()));

    assertThat(task(with(turned)).getIdentifierFirstRep().getValue())
        .isEqualTo(task(REVIEW).getIdentifierFirstRep().getValue());
    assertThat(task(with(fewer)).getIdentifierFirstRep().getValue())
        .isNotEqualTo(task(REVIEW).getIdentifierFirstRep().getValue());
  }

  @Test
  void stateIsUpdatedByItsIdentifierAndTheSuggestionIsNeverOverwritten() {
    for (BundleEntryComponent entry : packet(REVIEW).transaction().getEntry()) {
      var request = entry.getRequest();
      switch (entry.getResource().fhirType()) {
        case "Device", "Task" -> {
          assertThat(request.getMethod().toCode()).isEqualTo("POST");
          assertThat(request.getIfNoneExist()).startsWith("identifier=https%3A%2F%2Fsurgicode.org");
        }
        case "GuidanceResponse", "DetectedIssue" -> {
          assertThat(request.getMethod().toCode()).isEqualTo("PUT");
          assertThat(request.getUrl()).contains("?identifier=https%3A%2F%2Fsurgicode.org");
        }
        default -> assertThat(request.getUrl()).isEqualTo("Provenance");
      }
    }
  }

  @Test
  void everyIdentifierSurvivesASearch() {
    assertThat(packet(REVIEW).transaction().getEntry())
        .filteredOn(e -> !e.getResource().fhirType().equals("Provenance"))
        .flatExtracting(e -> e.getResource().getChildByName("identifier").getValues())
        .hasSize(6)
        .allSatisfy(i -> assertThat(((Identifier) i).getValue()).matches("[\\w.-]+"));
  }

  @Test
  void everyFlagBecomesAnIssueWithItsWeight() {
    var issues = resources(packet(REVIEW).transaction(), DetectedIssue.class).toList();

    assertThat(issues)
        .extracting(i -> i.getCode().getCodingFirstRep().getCode() + " " + i.getSeverity().toCode())
        .containsExactly("lesion-size moderate", "segment-count high", "postop-imaging low");
    assertThat(issues).allSatisfy(i -> assertThat(i.getStatus().toCode()).isEqualTo("preliminary"));
  }

  @Test
  void provenanceAndEvidenceNameTheExactVersions() {
    String versioned =
        Cases.bundle("a01")
            .replace(
                "\"resourceType\": \"Procedure\",",
                "\"resourceType\": \"Procedure\", \"meta\": {\"versionId\": \"7\"},");
    var chart = Cases.BUNDLES.read(versioned, "a01").get(0);
    var review = new CaseReview(chart, REVIEW.judgement(), REVIEW.searched());

    var provenance =
        resources(packet(review).transaction(), Provenance.class).findFirst().orElseThrow();

    assertThat(provenance.getEntity())
        .extracting(e -> e.getWhat().getReference())
        .contains("Procedure/a01-proc1/_history/7", "DocumentReference/a01-doc1");
    assertThat(packet(review).json()).contains("Procedure/a01-proc1/_history/7");
    assertThat(packet(review).fingerprint()).isNotEqualTo(packet(REVIEW).fingerprint());
  }

  @Test
  void conclusionsAreMarkedAsMadeByAProgram() {
    for (BundleEntryComponent entry : packet(REVIEW).transaction().getEntry()) {
      boolean marked =
          entry.getResource().getMeta().getSecurity().stream()
              .anyMatch(s -> s.getCode().equals("AIAST"));
      boolean concluded = !List.of("Device", "Provenance").contains(entry.getResource().fhirType());
      assertThat(marked).as(entry.getResource().fhirType()).isEqualTo(concluded);
    }
  }

  @Test
  void theTaskOpensTheSidebarAndKeepsEachLineTogether() {
    Task task = task(REVIEW);

    assertThat(task.getInput())
        .extracting(i -> i.getType().getCodingFirstRep().getCode())
        .containsExactly(
            "suggested-code",
            "units",
            "modifier",
            "suggested-code",
            "units",
            "smartonfhir-application");
    assertThat(task.getInput().get(5).getValue().primitiveValue())
        .isEqualTo("https://x.example.org/launch");
    assertThat(task.getInput().get(4).getExtensionFirstRep().getValue().primitiveValue())
        .isEqualTo("2");
  }

  @Test
  void aBareNoteCannotBeWrittenBack() {
    var note = CaseBundles.bareNote("note", "An operation.", null);
    var review = new CaseReview(note, REVIEW.judgement(), List.of());

    assertThatThrownBy(() -> packet(review))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("Procedure");
  }

  private static ReviewPacket packet(CaseReview review) {
    return new ReviewPacket(review, "hospital", "https://x.example.org/", NOW);
  }

  private static CaseReview with(List<CodeLine> lines) {
    Judgement j = REVIEW.judgement();
    return new CaseReview(
        REVIEW.surgicalCase(),
        new Judgement(
            j.determination(),
            lines,
            j.alternatives(),
            j.verdicts(),
            j.flags(),
            j.companions(),
            j.modifierHints(),
            j.release(),
            j.diagnoses(),
            j.edition()),
        REVIEW.searched());
  }

  private static GuidanceResponse evaluation(CaseReview review) {
    return resources(packet(review).transaction(), GuidanceResponse.class)
        .findFirst()
        .orElseThrow();
  }

  private static Task task(CaseReview review) {
    return resources(packet(review).transaction(), Task.class).findFirst().orElseThrow();
  }

  private static List<String> types(Bundle bundle) {
    return resources(bundle, Resource.class).map(Resource::fhirType).toList();
  }

  private static <T extends Resource> Stream<T> resources(Bundle bundle, Class<T> type) {
    return bundle.getEntry().stream()
        .map(BundleEntryComponent::getResource)
        .filter(type::isInstance)
        .map(type::cast);
  }
}
