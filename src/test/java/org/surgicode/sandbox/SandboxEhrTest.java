package org.surgicode.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.UnusableInput;

/** The embedded EHR as a stranger's FHIR client meets it. */
class SandboxEhrTest {
  private static SandboxEhr ehr;
  private static IGenericClient client;

  @BeforeAll
  static void open() {
    ehr = SandboxEhr.start(0);
    FhirContext context = FhirContext.forR4();
    context.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
    client = context.newRestfulGenericClient(ehr.fhirUrl());
  }

  @AfterAll
  static void close() {
    ehr.close();
  }

  @Test
  void holdsADozenSyntheticOperations() {
    assertThat(search("Procedure?category=387713003&_count=500").getEntry())
        .hasSizeGreaterThanOrEqualTo(12);
  }

  @Test
  void findsTheDocumentsOfAPatientOfOneKindAndTime() {
    assertThat(ids(search("DocumentReference?patient=a02-pt&type=http://loinc.org|11504-8")))
        .containsExactly("a02-doc1");
    assertThat(ids(search("DocumentReference?patient=Patient/a02-pt&date=ge2026-01-24"))).isEmpty();
    assertThat(ids(search("Procedure?patient=a02-pt&date=2026-01-22"))).contains("a02-proc1");
    assertThat(ids(search("Procedure?date=2026-01&_id=a02-proc1"))).containsExactly("a02-proc1");
  }

  @Test
  void bringsWhatASearchIncludesInBothDirections() {
    assertThat(ids(search("Procedure?_id=a02-proc1&_include=Procedure:patient")))
        .containsExactly("a02-proc1", "a02-pt");
    assertThat(ids(search("Patient?_id=a02-pt&_revinclude=Procedure:patient")))
        .contains("a02-pt", "a02-proc1");
  }

  @Test
  void splitsALongAnswerIntoPagesWithoutLossOrRepetition() {
    List<String> whole = ids(search("Condition?_count=500"));
    Bundle page = search("Condition?_count=7");
    List<String> paged = new java.util.ArrayList<>(ids(page));
    while (page.getLink(Bundle.LINK_NEXT) != null) {
      page = client.loadPage().next(page).execute();
      paged.addAll(ids(page));
    }
    assertThat(paged).containsExactlyElementsOf(whole).hasSizeGreaterThan(14);
  }

  @Test
  void refusesASearchParameterItDoesNotKnow() {
    assertThatThrownBy(() -> search("Procedure?colour=red"))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("colour");
  }

  @Test
  void keepsEveryVersionAndMakesNoneForAnUnchangedResource() {
    Patient patient = new Patient();
    patient.addName().setFamily("Lindqvist");
    var id = client.create().resource(patient).execute().getId();
    patient.setId(id.toUnqualifiedVersionless());
    assertThat(client.update().resource(patient).execute().getId().getVersionIdPart())
        .isEqualTo("1");
    patient.addName().setFamily("Lindqvist-Moe");
    assertThat(client.update().resource(patient).execute().getId().getVersionIdPart())
        .isEqualTo("2");
    assertThat(client.read().resource(Patient.class).withUrl(id.withVersion("1")).execute())
        .satisfies(old -> assertThat(old.getName()).hasSize(1));
    assertThat(
            client
                .history()
                .onInstance(id.toUnqualifiedVersionless())
                .returnBundle(Bundle.class)
                .execute()
                .getEntry())
        .hasSize(2);
  }

  @Test
  void refusesAnUpdateThatStartsFromAnOldVersion() {
    Task task = new Task();
    var id = client.create().resource(task).execute().getId();
    task.setId(id.toUnqualifiedVersionless());
    task.setDescription("first");
    client.update().resource(task).execute();
    task.setId(id.toUnqualified().withVersion("1"));
    task.setDescription("late");
    assertThatThrownBy(() -> client.update().resource(task).execute())
        .isInstanceOf(PreconditionFailedException.class);
  }

  @Test
  void createsOnceUnderACondition() {
    Task task = new Task();
    task.addIdentifier().setSystem("urn:test").setValue("once");
    MethodOutcome first = createOnce(task);
    MethodOutcome second = createOnce(task);
    assertThat(first.getCreated()).isTrue();
    assertThat(second.getId().getIdPart()).isEqualTo(first.getId().getIdPart());
    assertThat(ids(search("Task?identifier=urn:test|once"))).hasSize(1);
  }

  @Test
  void appliesATransactionWithReferencesBetweenItsEntries() {
    Bundle answer = client.transaction().withBundle(packet("packet", "Patient/a02-pt")).execute();
    assertThat(answer.getEntry()).hasSize(2);
    assertThat(answer.getEntryFirstRep().getResponse().getStatus()).startsWith("201");
    DetectedIssue issue =
        (DetectedIssue)
            search("DetectedIssue?identifier=urn:test|packet").getEntryFirstRep().getResource();
    String task = issue.getEvidenceFirstRep().getDetailFirstRep().getReference();
    assertThat(task).startsWith("Task/");
    assertThat(client.read().resource(Task.class).withUrl(task).execute()).isNotNull();

    Bundle again = client.transaction().withBundle(packet("packet", "Patient/a02-pt")).execute();
    assertThat(again.getEntry())
        .allSatisfy(
            entry -> {
              assertThat(entry.getResponse().getStatus()).startsWith("200");
              assertThat(entry.getResponse().getEtag()).isEqualTo("W/\"1\"");
            });
  }

  @Test
  void keepsNothingOfATransactionThatFails() {
    Bundle packet = packet("half", "Patient/a02-pt");
    packet
        .addEntry()
        .setResource(new Procedure())
        .getRequest()
        .setMethod(Bundle.HTTPVerb.PUT)
        .setUrl("Procedure?colour=red");
    assertThatThrownBy(() -> client.transaction().withBundle(packet).execute())
        .isInstanceOf(InvalidRequestException.class);
    assertThat(ids(search("Task?identifier=urn:test|half"))).isEmpty();
  }

  @Test
  void saysWhatItCanDo() {
    CapabilityStatement able = client.capabilities().ofType(CapabilityStatement.class).execute();
    assertThat(able.getRestFirstRep().getInteraction())
        .anySatisfy(i -> assertThat(i.getCode().toCode()).isEqualTo("transaction"));
    assertThat(able.getRestFirstRep().getResource())
        .filteredOn(r -> r.getType().equals("Task"))
        .singleElement()
        .satisfies(r -> assertThat(r.getConditionalCreate()).isTrue());
  }

  @Test
  void saysThatAnUnknownResourceIsNotThere() {
    assertThatThrownBy(
            () -> client.read().resource(DocumentReference.class).withId("none").execute())
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void tellsABusyPortInOneSentence() {
    int taken = java.net.URI.create(ehr.fhirUrl()).getPort();
    assertThatThrownBy(() -> SandboxEhr.startEmpty(taken))
        .isInstanceOf(UnusableInput.class)
        .hasMessage("Port " + taken + " is in use: stop the program that listens there.");
  }

  private static MethodOutcome createOnce(Task task) {
    return client
        .create()
        .resource(task)
        .conditionalByUrl("Task?identifier=urn:test%7Conce")
        .execute();
  }

  private static Bundle packet(String key, String patient) {
    Bundle packet = new Bundle().setType(Bundle.BundleType.TRANSACTION);
    Task task = new Task().setFor(new Reference(patient));
    task.addIdentifier().setSystem("urn:test").setValue(key);
    add(packet, "urn:uuid:b4e29a1c-0b51-4b3c-9f8b-0d5f9b6a0001", task)
        .setMethod(Bundle.HTTPVerb.POST)
        .setUrl("Task")
        .setIfNoneExist("identifier=urn:test%7C" + key);
    DetectedIssue issue = new DetectedIssue().setPatient(new Reference(patient));
    issue.addIdentifier().setSystem("urn:test").setValue(key);
    issue.addEvidence().addDetail(new Reference("urn:uuid:b4e29a1c-0b51-4b3c-9f8b-0d5f9b6a0001"));
    add(packet, "urn:uuid:b4e29a1c-0b51-4b3c-9f8b-0d5f9b6a0002", issue)
        .setMethod(Bundle.HTTPVerb.PUT)
        .setUrl("DetectedIssue?identifier=urn:test%7C" + key);
    return packet;
  }

  private static Bundle.BundleEntryRequestComponent add(Bundle b, String url, Resource resource) {
    return b.addEntry().setFullUrl(url).setResource(resource).getRequest();
  }

  private static Bundle search(String query) {
    return client.search().byUrl(ehr.fhirUrl() + "/" + query).returnBundle(Bundle.class).execute();
  }

  private static List<String> ids(Bundle bundle) {
    return bundle.getEntry().stream().map(e -> e.getResource().getIdElement().getIdPart()).toList();
  }
}
