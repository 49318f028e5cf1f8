package org.surgicode.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.DataRequirement;
import org.surgicode.casefile.Flag;

/** The kinds of data that would settle the open questions, each once. */
final class OpenNeeds {
  private static final Set<String> IMAGING = Set.of("preop-imaging", "postop-imaging");
  private static final Set<String> CHART =
      Set.of("neuro-history", "conservative-management", "diagnosis-mismatch");

  private OpenNeeds() {}

  static List<DataRequirement> of(List<Flag> flags) {
    List<DataRequirement> needed = new ArrayList<>();
    if (has(flags, "pathology-report")) {
      needed.add(coded("DiagnosticReport", "category", "LP7839-6"));
    }
    if (flags.stream().anyMatch(f -> IMAGING.contains(f.id()))) {
      needed.add(coded("DiagnosticReport", "category", "LP29684-5"));
    }
    if (has(flags, "consent")) {
      needed.add(new DataRequirement().setType("Consent"));
    }
    if (has(flags, "inpatient-only")) {
      needed.add(new DataRequirement().setType("Encounter"));
    }
    if (flags.stream().anyMatch(f -> CHART.contains(f.id()))) {
      needed.add(new DataRequirement().setType("Condition"));
    }
    if (flags.stream().anyMatch(OpenNeeds::settledByTheReport)) {
      needed.add(coded("DocumentReference", "type", Loinc.OPERATIVE_NOTE));
    }
    return needed;
  }

  /** Whatever no other document settles, the surgeon's report or its addendum does. */
  private static boolean settledByTheReport(Flag flag) {
    return !IMAGING.contains(flag.id())
        && !Set.of("pathology-report", "consent", "inpatient-only", "diagnosis-mismatch")
            .contains(flag.id());
  }

  private static boolean has(List<Flag> flags, String id) {
    return flags.stream().anyMatch(f -> f.id().equals(id));
  }

  private static DataRequirement coded(String type, String path, String code) {
    var needed = new DataRequirement().setType(type);
    needed.addCodeFilter().setPath(path).addCode().setSystem(Loinc.SYSTEM).setCode(code);
    return needed;
  }
}
