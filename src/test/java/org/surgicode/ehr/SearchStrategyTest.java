package org.surgicode.ehr;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surgicode.ehr.StubbedEhr.json;
import static org.surgicode.ehr.StubbedEhr.one;
import static org.surgicode.ehr.StubbedEhr.page;
import static org.surgicode.ehr.StubbedEhr.search;
import static org.surgicode.ehr.StubbedEhr.searchset;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.ehr.SearchStrategy.Documents;
import org.surgicode.ehr.SearchStrategy.Operations;
import org.surgicode.review.EhrProblem;

/** How operations and documents are found in EHRs that answer each in their own way. */
class SearchStrategyTest {
  @TempDir private Path folder;
  private final StubbedEhr ehr = new StubbedEhr("a02");
  private final String patient = ehr.patient().getIdElement().getIdPart();

  @AfterEach
  void stop() {
    ehr.close();
  }

  @Test
  void theWorklistIsAskedPatientByPatientAndByDay() throws Exception {
    var listed = listed("# Theatre 3\nPatient/" + patient + "  # bed 4\n\nPatient/" + patient);

    assertThat(listed.operations()).containsExactly("Procedure/a02-proc1");

    LoggedRequest asked = requests("Procedure").get(0);
    assertThat(requests("Procedure")).hasSize(1);
    assertThat(asked.queryParameter("patient").firstValue()).isEqualTo(patient);
    assertThat(asked.queryParameter("date").firstValue()).isEqualTo("ge2025-10-07");
    assertThat(asked.queryParameter("category").isPresent()).isFalse();
  }

  @Test
  void aStayOnTheWorklistIsItsPatientsOperationsOfThatStay() throws Exception {
    Encounter stay = (Encounter) ehr.all("Encounter").get(0);

    assertThat(listed(StubbedEhr.name(stay)).operations()).containsExactly("Procedure/a02-proc1");

    Encounter other = stay.copy();
    other.setId("Encounter/other");
    ehr.answer(one("Encounter/other"), other);
    assertThat(listed("Encounter/other").operations()).isEmpty();
  }

  @Test
  void aGroupOnTheWorklistIsItsMembers() throws Exception {
    var group = new Group();
    group.setId("Group/spine");
    group.addMember().setEntity(new Reference("Patient/" + patient));
    ehr.answer(one("Group/spine"), group);

    assertThat(listed("Group/spine").operations()).containsExactly("Procedure/a02-proc1");
  }

  @Test
  void aProtectedChartOnTheWorklistDoesNotHideTheOthers() throws Exception {
    ehr.serve(
        search("Procedure").atPriority(1).withQueryParam("patient", equalTo("protected")),
        aResponse().withStatus(403));

    assertThat(listed("Patient/protected\nPatient/" + patient).operations())
        .containsExactly("Procedure/a02-proc1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Patient/../secret", "a02", "Procedure/1", "Patient/1?x=y"})
  void aLineThatNamesNobodyIsToldWithoutRepeatingIt(String line) throws Exception {
    assertThatThrownBy(() -> listed(line).operations())
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("worklist.txt holds a line that is neither")
        .hasMessageNotContaining(line);
    assertThat(ehr.server.getAllServeEvents()).isEmpty();
  }

  @Test
  void changesAreAskedForOnlyWhereTheEhrSaysThatItCan() throws Exception {
    var since = Instant.parse("2026-01-04T08:30:00Z");
    listed("Patient/" + patient).operationsSince(since);
    assertThat(requests("Procedure").get(0).queryParameter("_lastUpdated").isPresent()).isFalse();

    CapabilityStatement statement = statement("Procedure", "DocumentReference", "DiagnosticReport");
    for (String type : List.of("Procedure", "DocumentReference", "DiagnosticReport")) {
      type(statement, type).addSearchParam().setName("_lastUpdated");
    }
    ehr.answer(one("metadata"), statement);
    ehr.server.resetRequests();
    listed("Patient/" + patient).operationsSince(since);
    assertThat(requests("Procedure").get(0).queryParameter("date").isPresent()).isFalse();
    for (String type : List.of("Procedure", "DocumentReference")) {
      assertThat(requests(type).get(0).queryParameter("_lastUpdated").firstValue())
          .startsWith("ge2026-01-04T08:30");
    }
  }

  @Test
  void anEhrThatListsNoProceduresOfAllPatientsIsNamedWithTheWayOut() {
    ehr.serve(search("Procedure"), aResponse().withStatus(400));

    assertThatThrownBy(() -> ehr.ehr().operations())
        .isInstanceOf(EhrProblem.class)
        .hasMessageContaining("set search.operations of tenant hospital to worklist");
  }

  @Test
  void notesAreAskedForByKindAndReportsAroundTheOperation() {
    var search = new SearchStrategy(Operations.ALL, 90, null, Documents.KINDS, 30, 10);

    assertThat(with(search).fetch(ehr.operation()).documents()).isNotEmpty();

    List<LoggedRequest> notes = requests("DocumentReference");
    assertThat(notes).hasSize(2);
    LoggedRequest byType =
        notes.stream().filter(r -> r.getUrl().contains("type=")).findFirst().orElseThrow();
    assertThat(byType.getUrl())
        .contains("type=http%3A%2F%2Floinc.org%7C11504-8%2Chttp%3A%2F%2Floinc.org%7C28570-0");
    assertThat(byType.queryParameter("date").isPresent()).isFalse();
    LoggedRequest byCategory =
        notes.stream().filter(r -> r.getUrl().contains("category=")).findFirst().orElseThrow();
    assertThat(byCategory.getUrl()).contains("us-core-documentreference-category%7Cclinical-note");
    assertThat(byCategory.queryParameter("date").getValues())
        .hasSize(2)
        .anyMatch(v -> v.startsWith("ge"))
        .anyMatch(v -> v.startsWith("le"));
    assertThat(requests("DiagnosticReport").get(0).getUrl())
        .contains("category=http%3A%2F%2Floinc.org%7CLP7839-6");
  }

  @Test
  void whereNoOperativeNoteIsFoundByItsKindTheWholeChartIsAskedFor() {
    var uncoded = ehr.all("DocumentReference");
    uncoded.forEach(d -> ((DocumentReference) d).setType(null));
    ehr.answer(search("DocumentReference"), searchset(uncoded));
    var search = new SearchStrategy(Operations.ALL, 90, null, Documents.KINDS, 30, 10);

    assertThat(with(search).fetch(ehr.operation()).documents()).isNotEmpty();

    assertThat(requests("DocumentReference"))
        .hasSize(3)
        .anyMatch(r -> !r.getUrl().contains("type=") && !r.getUrl().contains("category="));
  }

  @Test
  void aNoteFoundByTypeAndByCategoryCountsOnce() {
    var chart = ehr.ehr().fetch(ehr.operation());
    var search = new SearchStrategy(Operations.ALL, 90, null, Documents.KINDS, 365, 90);

    var kinds = with(search).fetch(ehr.operation());

    assertThat(kinds.documents()).hasSameSizeAs(chart.documents());
  }

  @Test
  void whatTheEhrSaysThatItHasNotIsNotAskedFor() {
    ehr.answer(
        one("metadata"),
        statement("Patient", "Procedure", "Condition", "DiagnosticReport", "DocumentReference"));

    ehr.ehr().fetch(ehr.operation());

    assertThat(ehr.requests("Consent")).isZero();
    assertThat(ehr.requests("PractitionerRole")).isZero();
    assertThat(ehr.requests("metadata")).isOne();
  }

  @Test
  void anEhrThatSaysNothingAboutItselfIsAskedForEverything() {
    ehr.ehr().fetch(ehr.operation());

    assertThat(ehr.requests("Consent")).isOne();
    assertThat(ehr.requests("metadata")).isOne();
  }

  @Test
  void whatBelongsToAProcedureComesAlongWhereTheEhrOffersIt() {
    CapabilityStatement statement =
        statement("Patient", "Procedure", "Condition", "DiagnosticReport", "DocumentReference");
    type(statement, "Procedure").addSearchInclude("Procedure:encounter");
    type(statement, "Procedure").addSearchInclude("Procedure:performer");
    ehr.answer(one("metadata"), statement);
    List<Resource> along = new ArrayList<>(ehr.all("Encounter"));
    along.addAll(ehr.all("Practitioner"));
    Bundle found = searchset(ehr.all("Procedure"));
    along.forEach(
        r -> found.addEntry().setResource(r).getSearch().setMode(Bundle.SearchEntryMode.INCLUDE));
    found.setTotal(ehr.all("Procedure").size());
    ehr.answer(search("Procedure"), found);
    var plain = new StubbedEhr("a02");

    var fetched = ehr.ehr().fetch(ehr.operation());

    try (plain) {
      assertThat(fetched.encounter()).isEqualTo(plain.ehr().fetch(ehr.operation()).encounter());
    }
    assertThat(requests("Procedure").get(0).queryParameter("_include").getValues())
        .containsExactlyInAnyOrder("Procedure:encounter", "Procedure:performer");
    assertThat(ehr.requests(StubbedEhr.name(ehr.all("Encounter").get(0)))).isZero();
  }

  @Test
  void aStayOfSomebodyElseIsNotTakenAlong() {
    CapabilityStatement statement = statement("Procedure");
    type(statement, "Procedure").addSearchInclude("Procedure:encounter");
    ehr.answer(one("metadata"), statement);
    var stray = ((Encounter) ehr.all("Encounter").get(0)).copy();
    stray.setId("Encounter/stray");
    stray.setSubject(new Reference("Patient/somebody-else"));
    Bundle found = searchset(ehr.all("Procedure"));
    found.addEntry().setResource(stray).getSearch().setMode(Bundle.SearchEntryMode.INCLUDE);
    ehr.answer(search("Procedure"), found);

    assertThatThrownBy(() -> ehr.ehr().fetch(ehr.operation()))
        .isInstanceOfSatisfying(
            EhrProblem.class, e -> assertThat(e.kind()).isEqualTo(EhrProblem.Kind.OTHER_PATIENT));
  }

  @Test
  void aSearchWhosePagesExpiredAsEpicSaysItIsBegunAgain() {
    List<Resource> diagnoses = ehr.all("Condition");
    ehr.answer(search("Condition"), page(ehr.base() + "?page=2", diagnoses));
    ehr.serve(ehr.pageAt("2"), json(said("4113")).withStatus(400));

    assertThatThrownBy(() -> ehr.ehr().fetch(ehr.operation()))
        .isInstanceOfSatisfying(
            EhrProblem.class, e -> assertThat(e.kind()).isEqualTo(EhrProblem.Kind.INCOMPLETE));
    assertThat(ehr.requests("Condition")).isEqualTo(2);
  }

  @Test
  void anEhrThatSaysTomorrowIsNotAskedAgainToday() {
    ehr.serve(search("DocumentReference"), json(said("4135")).withStatus(500));

    assertThatThrownBy(() -> ehr.ehr().fetch(ehr.operation()))
        .isInstanceOfSatisfying(
            EhrProblem.class, e -> assertThat(e.kind()).isEqualTo(EhrProblem.Kind.THROTTLED));
    assertThat(ehr.requests("DocumentReference")).isOne();
  }

  private static OperationOutcome said(String code) {
    var outcome = new OperationOutcome();
    outcome
        .addIssue()
        .setSeverity(OperationOutcome.IssueSeverity.ERROR)
        .getDetails()
        .addCoding()
        .setCode(code);
    return outcome;
  }

  private static CapabilityStatement statement(String... types) {
    var statement = new CapabilityStatement();
    var rest = statement.addRest().setMode(RestfulCapabilityMode.SERVER);
    for (String type : types) {
      rest.addResource().setType(type);
    }
    return statement;
  }

  private static CapabilityStatementRestResourceComponent type(
      CapabilityStatement statement, String type) {
    return statement.getRestFirstRep().getResource().stream()
        .filter(r -> r.getType().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private FhirEhr listed(String lines) throws Exception {
    Path file = Files.writeString(folder.resolve("worklist.txt"), lines);
    return with(new SearchStrategy(Operations.WORKLIST, 90, file, Documents.CHART, 365, 90));
  }

  private FhirEhr with(SearchStrategy search) {
    return new FhirEhr(ehr.settings().with(search), ehr.ledger, ehr.waiting());
  }

  private List<LoggedRequest> requests(String type) {
    return ehr.server.findAll(getRequestedFor(urlPathEqualTo("/fhir/" + type)));
  }
}
