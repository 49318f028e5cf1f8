package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.ReferredDocumentStatus;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.Flag;
import org.surgicode.criteria.Families;
import org.surgicode.fhir.CaseBundles;
import org.surgicode.reading.NoteReader;
import org.surgicode.review.CaseReviewer;

/** A surgeon's answer counts as a signed addendum of the record, and as nothing else. */
class AnswersTest {
  private static final String ANSWER =
      "ADDENDUM\nThe tumor measured 2.4 x 1.8 x 1.5 cm in its largest dimensions.";
  private static final CaseReviewer REVIEWER =
      new CaseReviewer(
          NoteReader.load(ConfigFiles.packaged()),
          Families.load(ConfigFiles.packaged(), "cpt-63300", "0.1.0"));

  @Test
  void theQuestionIsOpenWithoutAnAnswer() throws Exception {
    assertThat(flags(bundle -> {})).contains("lesion-size");
  }

  @Test
  void aSignedAddendumAnswersIt() throws Exception {
    assertThat(flags(bundle -> addendum(bundle, ReferredDocumentStatus.FINAL)))
        .doesNotContain("lesion-size");
  }

  @Test
  void anAddendumThatNobodySignedDoesNot() throws Exception {
    assertThat(flags(bundle -> addendum(bundle, ReferredDocumentStatus.PRELIMINARY)))
        .contains("lesion-size");
  }

  @Test
  void whatIsWrittenInATaskAMessageOrAFormDoesNot() throws Exception {
    List<String> open =
        flags(
            bundle -> {
              Reference patient = report(bundle).getSubject();
              var task = new Task().setFor(patient).setDescription(ANSWER);
              task.setId("Task/answer");
              task.setStatus(Task.TaskStatus.COMPLETED).addNote(new Annotation().setText(ANSWER));
              task.addOutput().setType(new CodeableConcept()).setValue(new StringType(ANSWER));
              bundle.addEntry().setResource(task);
              var message = new Communication().setSubject(patient);
              message.setId("Communication/answer");
              message.addPayload().setContent(new StringType(ANSWER));
              bundle.addEntry().setResource(message);
              var form = new QuestionnaireResponse().setSubject(patient);
              form.setId("QuestionnaireResponse/answer");
              form.addItem().setLinkId("lesion-size").addAnswer().setValue(new StringType(ANSWER));
              bundle.addEntry().setResource(form);
            });

    assertThat(open).contains("lesion-size");
  }

  private static void addendum(Bundle bundle, ReferredDocumentStatus status) {
    DocumentReference addendum = report(bundle).copy();
    addendum.setId("DocumentReference/addendum");
    addendum.setDocStatus(status);
    addendum.setContent(null);
    addendum
        .addContent()
        .setAttachment(
            new Attachment()
                .setContentType("text/plain")
                .setTitle("Addendum")
                .setData(ANSWER.getBytes(StandardCharsets.UTF_8)));
    addendum.getRelatesTo().clear();
    addendum
        .addRelatesTo()
        .setCode(DocumentReference.DocumentRelationshipType.APPENDS)
        .setTarget(new Reference("DocumentReference/" + report(bundle).getIdElement().getIdPart()));
    bundle.addEntry().setResource(addendum);
  }

  private static DocumentReference report(Bundle bundle) {
    return bundle.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(DocumentReference.class::isInstance)
        .map(DocumentReference.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> flags(Consumer<Bundle> change) throws IOException {
    FhirContext fhir = FhirContext.forR4Cached();
    Bundle bundle =
        fhir.newJsonParser()
            .parseResource(
                Bundle.class,
                Files.readString(Path.of("src/test/resources/cases/a04/bundle.json")));
    change.accept(bundle);
    String json = fhir.newJsonParser().encodeResourceToString(bundle);
    return REVIEWER
        .reviews(new CaseBundles(fhir).read(json, "a04").get(0))
        .get(0)
        .get()
        .judgement()
        .flags()
        .stream()
        .map(Flag::id)
        .toList();
  }
}
