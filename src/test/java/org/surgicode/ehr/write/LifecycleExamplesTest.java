package org.surgicode.ehr.write;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.gclient.ICriterion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.CaseReview;
import org.surgicode.ehr.Capabilities;
import org.surgicode.ehr.Judgements;
import org.surgicode.fhir.CaseBundles;
import org.surgicode.fhir.Profiles;
import org.surgicode.fhir.Published;
import org.surgicode.fhir.ReviewPacket;
import org.surgicode.fhir.Systems;
import org.surgicode.review.EhrProblem;

/** What is written when things go on: each is published as an example of the profiles. */
class LifecycleExamplesTest {
  private static final Instant FIRST = Instant.parse("2026-04-01T10:15:30Z");
  private static final Instant LATER = Instant.parse("2026-04-03T08:00:00Z");

  private final Map<String, Resource> examples = new TreeMap<>();

  @Test
  void everyTurnOfTheLifeCycleIsAnExampleThatFollowsTheProfiles() {
    CaseReview open = review(Judgements.supported("63303", "consent", "lesion-size"));
    examples.put("DocumentArrived", after(open, review(Judgements.supported("63307", "consent"))));
    examples.put("FlagNoLongerApplies", after(open, review(Judgements.notSupported())));
    examples.put("EnteredInError", withdrawn(open));
    Task suggestion = held(open, Task.class);
    examples.put("TaskAccepted", decided(suggestion, TaskStatus.COMPLETED, "63303"));
    examples.put("TaskAcceptedWithChange", decided(suggestion, TaskStatus.COMPLETED, "63307"));
    Task rejected = decided(suggestion, TaskStatus.REJECTED, null);
    rejected.setStatusReason(coded(Systems.CANONICAL + "/CodeSystem/review-reason", "other-code"));
    examples.put("TaskRejected", rejected);
    examples.put("DecisionProvenance", decision(suggestion));

    Map<String, Resource> files = new TreeMap<>();
    examples.forEach((name, resource) -> files.put("Lifecycle-" + name + ".json", resource));
    Published.hold("examples", files);
    files
        .values()
        .forEach(
            resource -> {
              if (resource instanceof Bundle bundle) {
                bundle.getEntry().forEach(e -> follows(e.getResource()));
              } else {
                follows(resource);
              }
            });
  }

  private static void follows(Resource resource) {
    assertThat(Profiles.errors(resource)).as(resource.fhirType()).isEmpty();
  }

  /** The transaction that follows when one review stands in the EHR and another is written. */
  private static Bundle after(CaseReview earlier, CaseReview later) {
    ReviewPacket packet = packet(later, LATER);
    Standing standing = standing(earlier, packet);
    Bundle plan =
        new Succession(standing, later, new DateTimeType(LATER.toString()))
            .complete(packet.transaction(), standing.evaluation().orElseThrow());
    assertThat(plan.getEntry())
        .anyMatch(e -> e.getRequest().getIfMatch() != null && e.getResource() instanceof Task);
    return plan;
  }

  private static Bundle withdrawn(CaseReview earlier) {
    Standing standing = standing(earlier, packet(earlier, LATER));
    Bundle plan = Withdrawal.plan(standing, new DateTimeType(LATER.toString()));
    assertThat(plan.getEntry()).hasSize(4);
    return plan;
  }

  private static Task decided(Task suggestion, TaskStatus status, @Nullable String code) {
    Task task = suggestion.copy();
    task.setStatus(status).setOwner(new Reference("Practitioner/coder"));
    task.getMeta().getSecurity().clear();
    task.setLastModifiedElement(new DateTimeType(LATER.toString()));
    if (code != null) {
      task.addOutput()
          .setType(coded(Systems.TASK, "final-code"))
          .setValue(coded(Systems.CPT, code));
    }
    return task;
  }

  private static Provenance decision(Task suggestion) {
    var provenance = new Provenance();
    provenance.getMeta().addProfile(Systems.profile("decision-provenance"));
    provenance.addTarget(
        new Reference("Task/" + suggestion.getIdElement().getIdPart() + "/_history/2"));
    provenance.getRecordedElement().setValueAsString(LATER.toString());
    provenance
        .addAgent()
        .setType(
            coded("http://terminology.hl7.org/CodeSystem/provenance-participant-type", "verifier"))
        .setWho(new Reference("Practitioner/coder"));
    return provenance;
  }

  private static CodeableConcept coded(String system, String code) {
    var concept = new CodeableConcept();
    concept.addCoding().setSystem(system).setCode(code);
    return concept;
  }

  private static Standing standing(CaseReview earlier, ReviewPacket packet) {
    Held ehr = new Held(stored(earlier));
    return new Standing(ehr, new Offers(ehr.capabilities(), ehr::granted), packet);
  }

  private static <T extends Resource> T held(CaseReview review, Class<T> type) {
    return stored(review).stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  /** The review as an EHR stores it: with ids, and references to them. */
  private static List<Resource> stored(CaseReview review) {
    List<Resource> stored = new ArrayList<>();
    Bundle bundle = packet(review, FIRST).transaction();
    String text = Profiles.json(bundle);
    int number = 0;
    for (BundleEntryComponent entry : bundle.getEntry()) {
      number++;
      text =
          text.replace(
              "\"" + entry.getFullUrl() + "\"",
              "\"" + entry.getResource().fhirType() + "/" + number + "\"");
    }
    number = 0;
    for (BundleEntryComponent entry : Profiles.bundle(text).getEntry()) {
      number++;
      Resource resource = entry.getResource();
      resource.setId(new IdType(resource.fhirType(), Integer.toString(number), "1"));
      resource.getMeta().setVersionId("1");
      stored.add(resource);
    }
    return stored;
  }

  private static ReviewPacket packet(CaseReview review, Instant at) {
    return new ReviewPacket(review, "hospital", "https://coding.example.org", at);
  }

  private static CaseReview review(org.surgicode.casefile.Judgement judgement) {
    try {
      String json = Files.readString(Path.of("src/test/resources/cases/a02/bundle.json"));
      return Judgements.review(
          new CaseBundles(ca.uhn.fhir.context.FhirContext.forR4Cached()).read(json, "a02").get(0),
          judgement);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** An EHR that holds these resources and does nothing. */
  private record Held(List<Resource> resources) implements Counterpart {
    @Override
    public CapabilityStatement capabilities() {
      return Capabilities.of("repository");
    }

    @Override
    public boolean granted(String type, char letter) {
      return true;
    }

    @Override
    public <T extends Resource> List<T> find(Class<T> type, ICriterion<?>... where) {
      return resources.stream().filter(type::isInstance).map(r -> type.cast(r.copy())).toList();
    }

    @Override
    public <T extends Resource> T read(Class<T> type, String id) {
      throw new IllegalStateException("Nothing is read one by one here.");
    }

    @Override
    public Bundle transaction(Bundle transaction) {
      throw new IllegalStateException("Nothing is written here.");
    }

    @Override
    public Optional<IdType> create(Resource resource, @Nullable String ifNoneExist) {
      throw new IllegalStateException("Nothing is written here.");
    }

    @Override
    public void update(Resource resource) {
      throw new IllegalStateException("Nothing is written here.");
    }

    @Override
    public boolean again(int failed, EhrProblem problem) {
      return false;
    }
  }
}
