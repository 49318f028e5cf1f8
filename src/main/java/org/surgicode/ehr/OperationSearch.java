package org.surgicode.ehr;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.gclient.DateClientParam;
import ca.uhn.fhir.rest.gclient.ICriterion;
import ca.uhn.fhir.rest.gclient.TokenClientParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Procedure;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.fhir.CaseBundles;

/** Finds the operations of an EHR that serves all its Procedures. */
final class OperationSearch {
  private static final ICriterion<?> SURGICAL =
      new TokenClientParam("category")
          .exactly()
          .systemAndCode("http://snomed.info/sct", "387713003");

  private final Pages pages;
  private final CaseBundles bundles;

  OperationSearch(Pages pages, FhirContext fhir) {
    this.pages = pages;
    this.bundles = new CaseBundles(fhir);
  }

  /**
   * One Procedure of each operation, the lexically smallest, in lexical order. Where the EHR marks
   * surgical Procedures only these count; elsewhere their codes and words decide.
   *
   * @param since first moment of change that counts, null for all
   */
  List<String> all(@Nullable Instant since) {
    List<ICriterion<?>> changed = new ArrayList<>();
    if (since != null) {
      changed.add(new DateClientParam("_lastUpdated").afterOrEquals().millis(Date.from(since)));
    }
    List<Procedure> found = search(changed, SURGICAL);
    if (found.isEmpty()) {
      found = search(changed);
    }
    return byPatient(found).values().stream().flatMap(this::operations).sorted().toList();
  }

  private List<Procedure> search(List<ICriterion<?>> where, ICriterion<?>... more) {
    return pages.all(
        Procedure.class,
        Stream.concat(where.stream(), Stream.of(more)).toArray(ICriterion<?>[]::new));
  }

  private static Map<String, Bundle> byPatient(List<Procedure> found) {
    Map<String, Bundle> charts = new TreeMap<>();
    for (Procedure procedure : found) {
      String patient = procedure.getSubject().getReference();
      if (patient != null) {
        charts
            .computeIfAbsent(patient, p -> new Bundle().setType(BundleType.COLLECTION))
            .addEntry()
            .setResource(procedure);
      }
    }
    return charts;
  }

  private Stream<String> operations(Bundle chart) {
    try {
      return bundles.cases(chart, "").stream()
          .map(SurgicalCase::procedure)
          .filter(reference -> reference != null);
    } catch (UnusableInput e) {
      return Stream.empty();
    }
  }
}
