package org.surgicode.ehr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueStatus;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.Edition;
import org.surgicode.casefile.Judgement;
import org.surgicode.fhir.CaseBundles;
import org.surgicode.fhir.ReviewPacket;

/** One patient's operation, what is reviewed of it, and what the EHR holds about it. */
final class WriteStory {
  private static final List<Class<? extends Resource>> WRITTEN =
      List.of(
          GuidanceResponse.class,
          Task.class,
          DetectedIssue.class,
          DocumentReference.class,
          Communication.class,
          QuestionnaireResponse.class);

  /** The review that comes first where there are two: another code, one more question. */
  final CaseReview earlier;

  /** The review that is to be written. */
  final CaseReview review;

  private final ServerRecords inside;
  private final String name;
  private final String tenant;

  /**
   * @param name part of every id, so that no other story meets this one
   */
  WriteStory(String name, ServerRecords inside, String tenant) {
    this.name = name;
    this.inside = inside;
    this.tenant = tenant;
    String json = ServerRecords.bundle("a02").replace("a02-", name + "-");
    var chart = new CaseBundles(StubbedEhr.FHIR).read(json, name).get(0);
    earlier =
        Judgements.review(chart, own(Judgements.supported("63303", "consent", "lesion-size")));
    review = Judgements.review(chart, own(Judgements.supported("63307", "consent")));
  }

  String key() {
    return packet().key();
  }

  private ReviewPacket packet() {
    return new ReviewPacket(review, tenant, "https://coding.example.org", StubbedEhr.NOW);
  }

  /** A version of the software that no other story has, so that its Device is written here. */
  private Judgement own(Judgement j) {
    var edition =
        new Edition(
            j.edition().family(), j.edition().criteria(), j.edition().sha256(), "0.1-" + name);
    return new Judgement(
        j.determination(),
        j.codes(),
        j.alternatives(),
        j.verdicts(),
        j.flags(),
        j.companions(),
        j.modifierHints(),
        j.release(),
        j.diagnoses(),
        edition);
  }

  /** Every resource about the patient that was written, with its version. */
  SortedMap<String, String> written() {
    SortedMap<String, String> versions = new TreeMap<>();
    for (var type : WRITTEN) {
      his(type).forEach(resource -> note(versions, resource));
    }
    if (!versions.isEmpty()) {
      inside
          .search(Provenance.class, "target=" + String.join(",", versions.keySet()))
          .forEach(p -> note(versions, p));
    }
    return versions;
  }

  private long proofs(Resource of) {
    String target = of.fhirType() + "/" + of.getIdElement().getIdPart();
    return inside.search(Provenance.class, "target=" + target).size();
  }

  private static void note(Map<String, String> versions, Resource resource) {
    versions.put(
        resource.fhirType() + "/" + resource.getIdElement().getIdPart(),
        resource.getMeta().getVersionId());
  }

  /**
   * Whether exactly one set of the review stands there, and what the earlier one left is closed.
   */
  List<String> lacks(String kind, boolean second) {
    return switch (kind) {
      case "epic", "oracle" -> lacksOfDocuments(second, kind.equals("oracle"));
      case "meditech" -> lacksOfNumber(his(Communication.class), second ? 2 : 1);
      case "athena" -> lacksOfNumber(his(QuestionnaireResponse.class), second ? 2 : 1);
      case "meditech-form" -> lacksOfForms();
      default -> lacksOfPacket(second);
    };
  }

  private List<String> lacksOfPacket(boolean second) {
    List<String> lacks = new ArrayList<>(lacksOfNumber(his(GuidanceResponse.class), 1));
    String fingerprint = packet().fingerprint();
    for (GuidanceResponse evaluation : his(GuidanceResponse.class)) {
      if (!fingerprint.equals(evaluation.getRequestIdentifier().getValue())) {
        lacks.add("an old evaluation");
      }
      long proofs = proofs(evaluation);
      if (proofs != (second ? 2 : 1)) {
        lacks.add(proofs + " Provenance");
      }
    }
    List<Task> open =
        his(Task.class).stream().filter(t -> t.getStatus() == TaskStatus.REQUESTED).toList();
    lacks.addAll(lacksOfNumber(open, 1));
    lacks.addAll(lacksOfNumber(his(Task.class), second ? 2 : 1));
    open.stream()
        .filter(t -> !t.getIdentifierFirstRep().getValue().equals(packet().suggestion()))
        .forEach(t -> lacks.add("an old suggestion open"));
    var gaps = his(DetectedIssue.class);
    lacks.addAll(lacksOfNumber(gaps, second ? 2 : 1));
    gaps.stream()
        .filter(g -> g.getStatus() == DetectedIssueStatus.PRELIMINARY)
        .filter(g -> !g.getIdentifierFirstRep().getValue().equals(packet().gap("consent")))
        .forEach(g -> lacks.add("an old question open"));
    return lacks;
  }

  private List<String> lacksOfDocuments(boolean second, boolean proved) {
    var all = his(DocumentReference.class);
    var current =
        all.stream().filter(d -> d.getStatus() == DocumentReferenceStatus.CURRENT).toList();
    List<String> lacks = new ArrayList<>(lacksOfNumber(current, 1));
    lacks.addAll(lacksOfNumber(all, second ? 2 : 1));
    for (DocumentReference document : current) {
      String value = document.getIdentifierFirstRep().getValue();
      if (!value.equals(key() + "." + packet().fingerprint())) {
        lacks.add("an old summary");
      }
    }
    for (DocumentReference document : all) {
      long proofs = proofs(document);
      if (proofs != (proved ? 1 : 0)) {
        lacks.add(proofs + " Provenance of a summary");
      }
    }
    return lacks;
  }

  private List<String> lacksOfForms() {
    var all = his(QuestionnaireResponse.class);
    List<String> lacks = new ArrayList<>(lacksOfNumber(all, 1));
    all.stream()
        .filter(f -> !f.getIdentifier().getValue().equals(key() + "." + packet().fingerprint()))
        .forEach(f -> lacks.add("an old form"));
    return lacks;
  }

  private static List<String> lacksOfNumber(List<? extends Resource> found, int wanted) {
    return found.size() == wanted
        ? List.of()
        : Stream.of(found.size() + " resources instead of " + wanted).toList();
  }

  private <T extends Resource> List<T> his(Class<T> type) {
    return inside.search(type, "patient=Patient/" + name + "-pt");
  }
}
