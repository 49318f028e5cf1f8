package org.surgicode.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.EncounterEntry;
import org.surgicode.casefile.SurgicalCase;

/** The resources a review was made from, each in the version that was read. */
final class Sources {
  private final Map<String, String> versions = new HashMap<>();
  private final List<String> read = new ArrayList<>();

  Sources(CaseReview review) {
    SurgicalCase chart = review.surgicalCase();
    chart.procedures().forEach(p -> add(p.reference(), p.version()));
    chart.otherProcedures().forEach(p -> know(p.reference(), p.version()));
    EncounterEntry stay = chart.encounter();
    if (stay != null) {
      add(stay.reference(), stay.version());
    }
    chart.diagnoses().forEach(d -> add(d.reference(), d.version()));
    chart.consents().forEach(c -> add(c.reference(), c.version()));
    chart.documents().forEach(d -> add(d.resource(), d.version()));
    chart.unreadable().forEach(d -> know(d.resource(), d.version()));
  }

  /** Every resource that was read, in the record's order. */
  List<Reference> all() {
    return read.stream().map(this::exact).toList();
  }

  /** A reference to the version that was read; without a version when the source has none. */
  Reference exact(String reference) {
    String version = versions.get(reference);
    return new Reference(version == null ? reference : reference + "/_history/" + version);
  }

  private void add(String reference, @Nullable String version) {
    know(reference, version);
    if (!read.contains(reference)) {
      read.add(reference);
    }
  }

  private void know(String reference, @Nullable String version) {
    if (version != null) {
      versions.put(reference, version);
    }
  }
}
