package org.surgicode.ehr;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.gclient.DateClientParam;
import ca.uhn.fhir.rest.gclient.ICriterion;
import ca.uhn.fhir.rest.gclient.ReferenceClientParam;
import ca.uhn.fhir.rest.gclient.TokenClientParam;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
import org.surgicode.review.EhrProblem;
import org.surgicode.review.EhrProblem.Kind;

/** Finds the operations of an EHR in the way that the tenant's settings say. */
final class OperationSearch {
  private static final ICriterion<?> SURGICAL =
      new TokenClientParam("category")
          .exactly()
          .systemAndCode("http://snomed.info/sct", "387713003");

  private final Talk talk;
  private final SearchStrategy strategy;
  private final CaseBundles bundles;

  OperationSearch(Talk talk, FhirContext fhir) {
    this.talk = talk;
    this.strategy = talk.site().settings().search();
    this.bundles = new CaseBundles(fhir, strategy.timeZone());
  }

  /**
   * One Procedure of each operation, the lexically smallest, in lexical order.
   *
   * @param since first moment of change that counts, null for all
   */
  List<String> all(@Nullable Instant since) {
    return among(procedures(since));
  }

  /** One Procedure of each operation among these, the lexically smallest, in lexical order. */
  List<String> among(List<Procedure> found) {
    return byPatient(found).values().stream().flatMap(this::operations).sorted().toList();
  }

  /** The same of one patient. */
  List<String> of(String patientId) {
    var his = new ReferenceClientParam("patient").hasId(patientId);
    List<Procedure> found = talk.pages().all(Procedure.class, his);
    return among(found);
  }

  /** The Procedures that could belong to an operation. */
  List<Procedure> procedures(@Nullable Instant since) {
    Path worklist = strategy.worklist();
    return strategy.operations() == SearchStrategy.Operations.WORKLIST && worklist != null
        ? new Worklist(talk, worklist, from(), since).procedures()
        : everywhere(since);
  }

  private List<Procedure> everywhere(@Nullable Instant since) {
    List<ICriterion<?>> where = new ArrayList<>();
    if (since != null) {
      where.add(new DateClientParam("_lastUpdated").afterOrEquals().millis(Date.from(since)));
    } else if (strategy.operations() == SearchStrategy.Operations.DATES) {
      where.add(new DateClientParam("date").afterOrEquals().day(from().toString()));
    }
    try {
      return everywhere(where);
    } catch (EhrProblem e) {
      if (e.kind() == Kind.REFUSED) {
        throw new EhrProblem(
            Kind.REFUSED,
            "The EHR does not list the Procedures of all patients; set search.operations of tenant "
                + talk.site().settings().tenant()
                + " to worklist and name the patients there.");
      }
      throw e;
    }
  }

  /** Where the EHR marks surgical Procedures only these count; elsewhere codes and words decide. */
  private List<Procedure> everywhere(List<ICriterion<?>> where) {
    List<Procedure> found = search(where, SURGICAL);
    return found.isEmpty() ? search(where) : found;
  }

  private LocalDate from() {
    ZoneId zone = strategy.timeZone();
    return LocalDate.ofInstant(talk.site().clock().instant(), zone == null ? ZoneOffset.UTC : zone)
        .minusDays(strategy.days());
  }

  private List<Procedure> search(List<ICriterion<?>> where, ICriterion<?>... more) {
    return talk.pages()
        .all(
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
