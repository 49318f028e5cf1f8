package org.surgicode.ehr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Task;

/** What was written about the patient of one copy of a labelled case. */
final class WriteBacks {
  private final ServerRecords server;

  WriteBacks(ServerRecords server) {
    this.server = server;
  }

  /** The only evaluation of the patient. */
  GuidanceResponse evaluation(String name) {
    var found = server.search(GuidanceResponse.class, "patient=" + name + "-pt");
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  List<Task> tasks(String name) {
    return server.search(Task.class, "patient=" + name + "-pt");
  }

  List<DetectedIssue> gaps(String name) {
    return server.search(DetectedIssue.class, "patient=" + name + "-pt");
  }

  DetectedIssue gap(String name, String flag) {
    return gaps(name).stream()
        .filter(g -> g.getCode().getCodingFirstRep().getCode().equals(flag))
        .findFirst()
        .orElseThrow();
  }

  /** Status of every suggestion by its code. */
  Map<String, String> statuses(String name) {
    Map<String, String> statuses = new TreeMap<>();
    for (Task task : tasks(name)) {
      var code = task.getInputFirstRep().getValue();
      String number = task.castToCodeableConcept(code).getCodingFirstRep().getCode();
      statuses.put(number, task.getStatus().name());
    }
    return statuses;
  }

  static Map.Entry<String, String> open(String code) {
    return Map.entry(code, "REQUESTED");
  }

  List<Provenance> provenance(GuidanceResponse evaluation) {
    return server.search(Provenance.class, "target=" + name(evaluation));
  }

  static String name(GuidanceResponse evaluation) {
    return evaluation.getIdElement().toUnqualifiedVersionless().getValue();
  }
}
