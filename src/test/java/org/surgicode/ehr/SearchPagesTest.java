package org.surgicode.ehr;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.surgicode.ehr.StubbedEhr.page;
import static org.surgicode.ehr.StubbedEhr.search;
import static org.surgicode.ehr.StubbedEhr.searchset;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.EhrProblem.Kind;

/** A search is read to its last page, or not at all. */
class SearchPagesTest {
  private final StubbedEhr ehr = new StubbedEhr("b02");
  private final List<Resource> diagnoses = ehr.all("Condition");

  @AfterEach
  void stop() {
    ehr.close();
  }

  @Test
  void everyPageIsReadAndAskedForOnce() {
    ehr.answer(search("Condition"), page(ehr.base() + "?page=2", diagnoses.subList(0, 2)));
    ehr.answer(ehr.pageAt("2"), page("?page=3", diagnoses.subList(2, 3)));
    ehr.answer(ehr.pageAt("3"), searchset(diagnoses.subList(3, diagnoses.size())));

    assertThat(fetch().diagnoses()).hasSize(diagnoses.size());
    assertThat(ehr.requests("Condition")).isOne();
    assertThat(pageRequests()).isEqualTo(2);
  }

  @Test
  void theSearchIsForThisPatientAndFresh() {
    fetch();

    ehr.server.verify(
        getRequestedFor(urlPathEqualTo("/fhir/Condition"))
            .withQueryParam("patient", equalTo(ehr.patient().getIdElement().getIdPart()))
            .withQueryParam("_count", equalTo("50"))
            .withHeader("Cache-Control", equalTo("no-cache")));
  }

  @Test
  void aResourceOnTwoPagesCountsOnceAndTheNewerOneWins() {
    Condition old = ((Condition) diagnoses.get(0)).copy();
    old.getMeta().setVersionId("1").setLastUpdatedElement(new InstantType("2026-01-01T00:00:00Z"));
    Condition changed = old.copy();
    changed
        .getMeta()
        .setVersionId("2")
        .setLastUpdatedElement(new InstantType("2026-01-02T00:00:00Z"));
    ehr.answer(search("Condition"), page(ehr.base() + "?page=2", List.of(changed)));
    ehr.answer(ehr.pageAt("2"), searchset(List.of(old)));

    var found = fetch().diagnoses();

    assertThat(found).hasSize(1);
    assertThat(found.get(0).version()).isEqualTo("2");
  }

  @Test
  void aPageThatLeadsToItselfIsIncomplete() {
    ehr.answer(search("Condition"), page(ehr.base() + "?page=2", diagnoses));
    ehr.answer(ehr.pageAt("2"), page(ehr.base() + "?page=2", diagnoses));

    assertThat(problem().kind()).isEqualTo(Kind.INCOMPLETE);
    assertThat(pageRequests()).isOne();
  }

  @Test
  void endlessPagesAreGivenUp() {
    ehr.answer(search("Condition"), page(ehr.base() + "?page=0", diagnoses));
    for (int i = 0; i < 40; i++) {
      ehr.answer(ehr.pageAt("" + i), page(ehr.base() + "?page=" + (i + 1), diagnoses));
    }

    assertThat(problem().kind()).isEqualTo(Kind.INCOMPLETE);
    assertThat(pageRequests()).isEqualTo(19);
  }

  @Test
  void aPageOnAnotherHostIsNotFollowedAndSeesNoToken() {
    var stranger = new WireMockServer(WireMockConfiguration.wireMockConfig().dynamicPort());
    stranger.start();
    try {
      ehr.token = "secret-token";
      String elsewhere = "http://127.0.0.1:" + stranger.port() + "/fhir?page=2";
      ehr.answer(search("Condition"), page(elsewhere, diagnoses));

      assertThat(problem().kind()).isEqualTo(Kind.FOREIGN_LINK);
      assertThat(stranger.getAllServeEvents()).isEmpty();
    } finally {
      stranger.stop();
    }
  }

  @Test
  void aRedirectToAnotherHostIsNotFollowedAndSeesNoToken() {
    var stranger = new WireMockServer(WireMockConfiguration.wireMockConfig().dynamicPort());
    stranger.start();
    try {
      ehr.token = "secret-token";
      String elsewhere = "http://127.0.0.1:" + stranger.port() + "/fhir/Condition";
      ehr.serve(search("Condition"), aResponse().withStatus(302).withHeader("Location", elsewhere));

      assertThat(problem().kind()).isEqualTo(Kind.FOREIGN_LINK);
      assertThat(stranger.getAllServeEvents()).isEmpty();
    } finally {
      stranger.stop();
    }
  }

  @Test
  void aSearchThatExpiredBetweenPagesIsBegunAgain() {
    ehr.answer(search("Condition"), page(ehr.base() + "?page=2", diagnoses.subList(0, 2)));
    ehr.answer(ehr.pageAt("2"), searchset(diagnoses.subList(2, diagnoses.size())));
    ehr.serve(
        ehr.pageAt("2")
            .atPriority(1)
            .inScenario("once")
            .whenScenarioStateIs(Scenario.STARTED)
            .willSetStateTo("passed"),
        aResponse().withStatus(410));

    assertThat(fetch().diagnoses()).hasSize(diagnoses.size());
    assertThat(ehr.requests("Condition")).isEqualTo(2);
  }

  @Test
  void aSearchThatExpiresEveryTimeIsIncomplete() {
    ehr.answer(search("Condition"), page(ehr.base() + "?page=2", diagnoses.subList(0, 2)));
    ehr.serve(ehr.pageAt("2"), aResponse().withStatus(410));

    assertThat(problem().kind()).isEqualTo(Kind.INCOMPLETE);
  }

  @Test
  void fewerMatchesThanAnnouncedAreIncomplete() {
    Bundle cut = searchset(diagnoses.subList(0, 2));
    ehr.answer(search("Condition"), cut.setTotal(diagnoses.size()));

    assertThat(problem().kind()).isEqualTo(Kind.INCOMPLETE);
  }

  @Test
  void aRecordOfAnotherPatientIsNeverMixedIn() {
    Condition stray = ((Condition) diagnoses.get(0)).copy();
    stray.setSubject(new Reference("Patient/somebody-else"));
    ehr.answer(search("Condition"), searchset(List.of(diagnoses.get(0), stray)));

    assertThat(problem().kind()).isEqualTo(Kind.OTHER_PATIENT);
  }

  @Test
  void aPatientOfTheSameNumberOnAnotherServerIsAnotherPatient() {
    Condition stray = ((Condition) diagnoses.get(0)).copy();
    stray.setSubject(
        new Reference("https://other.example.org/fhir/" + StubbedEhr.name(ehr.patient())));
    ehr.answer(search("Condition"), searchset(List.of(stray)));

    assertThat(problem().kind()).isEqualTo(Kind.OTHER_PATIENT);
  }

  @Test
  void anErrorBesideTheResultsMeansThatSomeAreMissing() {
    beside(IssueSeverity.ERROR, IssueType.PROCESSING, "any");

    assertThat(problem().kind()).isEqualTo(Kind.INCOMPLETE);
  }

  @Test
  void aWarningOfMissingResultsIsHeard() {
    beside(IssueSeverity.WARNING, IssueType.INCOMPLETE, "any");

    assertThat(problem().kind()).isEqualTo(Kind.INCOMPLETE);
  }

  @Test
  void informationBesideTheResultsIsHarmless() {
    beside(IssueSeverity.INFORMATION, IssueType.INFORMATIONAL, "59100");

    assertThat(fetch().diagnoses()).hasSize(diagnoses.size());
  }

  @Test
  void aStandingNoticeBesideTheResultsIsHarmless() {
    beside(IssueSeverity.WARNING, IssueType.SUPPRESSED, "4119");

    assertThat(fetch().diagnoses()).hasSize(diagnoses.size());
  }

  @Test
  void anEhrWithoutConsentResourcesStillHasOperations() {
    ehr.serve(search("Consent"), aResponse().withStatus(404));

    assertThat(fetch().consents()).isEmpty();
  }

  @Test
  void aKindOfResourcesThatEpicKeepsBackIsNamedWithWhatToDo() {
    keptBack("Condition - Encounter Diagnosis");

    assertThat(problem())
        .satisfies(p -> assertThat(p.kind()).isEqualTo(Kind.INCOMPLETE))
        .hasMessageContaining("keeps back Condition - Encounter Diagnosis,")
        .hasMessageContaining("search.not-needed of tenant hospital");
  }

  @Test
  void aKindOfResourcesThatNoReviewNeedsMayBeKeptBack() {
    keptBack("Condition - Dental Finding");
    EhrSettings settings = ehr.settings();
    var search = settings.search().without(List.of("Condition - Dental Finding"));

    var found = new FhirEhr(settings.with(search), Ledgers.fresh(), ehr.waiting());

    assertThat(found.fetch(ehr.operation()).diagnoses()).hasSameSizeAs(diagnoses);
    assertThat(problem().kind()).isEqualTo(Kind.INCOMPLETE);
  }

  private void keptBack(String kind) {
    var outcome = new OperationOutcome();
    var issue = outcome.addIssue().setSeverity(IssueSeverity.WARNING).setCode(IssueType.SUPPRESSED);
    issue.getDetails().addCoding().setCode("59204");
    issue.setDiagnostics(
        "Client not authorized for "
            + kind
            + ". Search results of this type have not been included.");
    Bundle found = searchset(diagnoses);
    found.addEntry().setResource(outcome).getSearch().setMode(Bundle.SearchEntryMode.OUTCOME);
    ehr.answer(search("Condition"), found);
  }

  private void beside(IssueSeverity severity, IssueType type, String code) {
    var outcome = new OperationOutcome();
    var issue = outcome.addIssue().setSeverity(severity).setCode(type);
    issue.getDetails().addCoding().setCode(code);
    Bundle found = searchset(diagnoses);
    found.addEntry().setResource(outcome).getSearch().setMode(Bundle.SearchEntryMode.OUTCOME);
    ehr.answer(search("Condition"), found);
  }

  private int pageRequests() {
    return ehr.server.findAll(getRequestedFor(urlPathMatching("/fhir/?"))).size();
  }

  private SurgicalCase fetch() {
    return ehr.ehr().fetch(ehr.operation());
  }

  private EhrProblem problem() {
    return Assertions.assertThrows(EhrProblem.class, this::fetch);
  }
}
