package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surgicode.RunningService.SECRET;
import static org.surgicode.RunningService.await;

import java.util.Map;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelType;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.surgicode.ehr.HapiServerProcess;

/**
 * The walk of an operation beside the real HAPI FHIR server, which tells by itself what changed.
 */
class SubscriptionIT {
  private static final String PATIENT = "patient=Patient/walk-pt";

  @Test
  void aNoteLeadsToAReviewAndALatePathologyReportResolvesItsFlag() throws Exception {
    try (RunningService running = RunningService.beside(HapiServerProcess.base(), Map.of())) {
      subscribe(running, "DocumentReference");
      subscribe(running, "DiagnosticReport");
      running.load("a02", "walk", "-rep2");
      var note = running.ehr.read().resource(DocumentReference.class).withId("walk-doc1").execute();
      note.setDescription("Signed");
      running.ehr.update().resource(note).execute();

      await("the suggestion stands", () -> !running.search(Task.class, PATIENT).isEmpty());
      await("the flag stands", () -> pathology(running).equals("preliminary"));

      running
          .ehr
          .update()
          .resource(RunningService.piece("a02", "walk", DiagnosticReport.class, "-rep2"))
          .execute();

      await("the flag is resolved", () -> pathology(running).equals("final"));
      assertThat(running.search(Task.class, PATIENT)).hasSize(1);
    }
  }

  private static void subscribe(RunningService running, String type) throws Exception {
    var subscription = new Subscription();
    subscription.setStatus(SubscriptionStatus.REQUESTED);
    subscription.setReason("coding review");
    subscription.setCriteria(type + "?");
    subscription
        .getChannel()
        .setType(SubscriptionChannelType.RESTHOOK)
        .setPayload("application/fhir+json")
        .setEndpoint(running.address() + "/notify/hospital")
        .addHeader("Authorization: Bearer " + SECRET);
    var id = running.ehr.create().resource(subscription).execute().getId();
    await(
        "the Subscription is active",
        () ->
            running.search(Subscription.class, "_id=" + id.getIdPart()).get(0).getStatus()
                == SubscriptionStatus.ACTIVE);
  }

  private static String pathology(RunningService running) {
    return running.search(DetectedIssue.class, PATIENT).stream()
        .filter(
            issue ->
                issue.getIdentifier().stream()
                    .anyMatch(i -> i.getValue().endsWith("pathology-report")))
        .map(issue -> issue.getStatus().toCode())
        .findFirst()
        .orElse("none");
  }
}
