package org.surgicode.ehr;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.surgicode.ehr.StubbedEhr.page;
import static org.surgicode.ehr.StubbedEhr.search;
import static org.surgicode.ehr.StubbedEhr.searchset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which operations an EHR holds. */
class OperationSearchTest {
  private final StubbedEhr ehr = new StubbedEhr("a04");

  @AfterEach
  void stop() {
    ehr.close();
  }

  @Test
  void proceduresOfOneStayAndDayAreOneOperation() {
    assertThat(ehr.ehr().operations()).containsExactly("Procedure/a04-proc1");
  }

  @Test
  void theOperationHasOneNameWhicheverOfItsProceduresIsFetched() {
    var found = ehr.ehr().fetch("Procedure/a04-proc3");

    assertThat(found.id()).isEqualTo("a04-proc1");
    assertThat(found.procedures()).hasSize(3);
  }

  @Test
  void operationsOfAllPagesAreListedOnceAndInOrder() {
    List<Resource> listed = new ArrayList<>();
    for (String name : List.of("z", "m", "b")) {
      listed.add(spine(name, "Patient/" + name, "2026-01-02"));
      listed.add(spine(name + "-charge", "Patient/" + name, "2026-01-02"));
    }
    ehr.answer(search("Procedure"), page(ehr.base() + "?page=2", listed.subList(0, 3)));
    ehr.answer(ehr.pageAt("2"), searchset(listed.subList(3, 6)));

    assertThat(ehr.ehr().operations()).containsExactly("Procedure/b", "Procedure/m", "Procedure/z");
  }

  @Test
  void twoDaysAreTwoOperations() {
    ehr.answer(
        search("Procedure"),
        searchset(
            List.of(
                spine("first", "Patient/p", "2026-01-02"),
                spine("second", "Patient/p", "2026-01-09"))));

    assertThat(ehr.ehr().operations()).containsExactly("Procedure/first", "Procedure/second");
  }

  @Test
  void onlySurgicalProceduresAreAskedForWhereTheEhrMarksThem() {
    ehr.ehr().operations();

    ehr.server.verify(
        1,
        getRequestedFor(urlPathEqualTo("/fhir/Procedure"))
            .withQueryParam("category", equalTo("http://snomed.info/sct|387713003")));
    assertThat(ehr.requests("Procedure")).isOne();
  }

  @Test
  void whereNothingIsMarkedTheWordsDecide() {
    Procedure scan = spine("scan", "Patient/p", "2026-01-02");
    scan.getCode().setText("MRI lumbar spine");
    ehr.answer(
        search("Procedure")
            .withQueryParam("category", equalTo("http://snomed.info/sct|387713003"))
            .atPriority(1),
        searchset(List.of()));
    ehr.answer(
        search("Procedure"),
        searchset(List.of(scan, spine("operation", "Patient/q", "2026-01-02"))));

    assertThat(ehr.ehr().operations()).containsExactly("Procedure/operation");
  }

  @Test
  void onlyChangesAreAskedForWhenTheEhrSaysThatItKnowsThem() {
    ehr.answer(get(urlPathEqualTo("/fhir/metadata")), knowsChanges());

    ehr.ehr().operationsSince(Instant.parse("2026-01-04T08:30:00Z"));

    for (String type : List.of("Procedure", "DocumentReference", "DiagnosticReport")) {
      var asked = ehr.server.findAll(getRequestedFor(urlPathEqualTo("/fhir/" + type))).get(0);
      assertThat(asked.queryParameter("_lastUpdated").firstValue())
          .startsWith("ge2026-01-04T08:30:00");
    }
  }

  @Test
  void everythingIsAskedForWhenTheEhrDoesNotSayThatItKnowsChanges() {
    ehr.answer(
        search("Procedure"), searchset(List.of(spine("operation", "Patient/q", "2026-01-02"))));

    assertThat(ehr.ehr().operationsSince(Instant.parse("2026-01-04T08:30:00Z")))
        .containsExactly("Procedure/operation");
  }

  @Test
  void aReportLeadsToTheOperationsOfItsPatient() {
    var report = new DiagnosticReport();
    report.setId("DiagnosticReport/7");
    report.setSubject(new Reference("Patient/q"));
    ehr.answer(get(urlPathEqualTo("/fhir/DiagnosticReport/7")), report);
    ehr.answer(
        search("Procedure").withQueryParam("patient", equalTo("q")),
        searchset(List.of(spine("operation", "Patient/q", "2026-01-02"))));

    assertThat(ehr.ehr().operationsOf("DiagnosticReport/7")).containsExactly("Procedure/operation");
  }

  private static CapabilityStatement knowsChanges() {
    var statement = new CapabilityStatement();
    var rest = statement.addRest().setMode(RestfulCapabilityMode.SERVER);
    for (String type : List.of("Procedure", "DocumentReference", "DiagnosticReport")) {
      rest.addResource()
          .setType(type)
          .addSearchParam()
          .setName("_lastUpdated")
          .setType(SearchParamType.DATE);
    }
    return statement;
  }

  private static Procedure spine(String id, String patient, String day) {
    var procedure = new Procedure();
    procedure.setId("Procedure/" + id);
    procedure.setStatus(Procedure.ProcedureStatus.COMPLETED);
    procedure.setSubject(new Reference(patient));
    procedure.setEncounter(new Reference("Encounter/" + patient.substring(8)));
    procedure.setPerformed(new DateTimeType(day));
    procedure.getCode().setText("Excision of tumor, lumbar spine");
    return procedure;
  }
}
