package org.surgicode.web;

import ca.uhn.fhir.context.FhirContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.fhir.CaseBundles;
import org.surgicode.review.CaseSource;
import org.surgicode.review.Decision;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.ReviewSink;

/** An EHR that holds labelled cases and does what a test tells it. */
public final class DirectedEhr implements CaseSource, ReviewSink {
  /** Patients by system and value of their identifiers. */
  public final Map<String, String> patients = new ConcurrentHashMap<>();

  /** Tokens that were lent. */
  public final List<String> lent = new CopyOnWriteArrayList<>();

  /** Operations that were read, each time. */
  public final List<String> read = new CopyOnWriteArrayList<>();

  /** Decisions that it was told. */
  public final List<Decision> told = new CopyOnWriteArrayList<>();

  /** How long it takes to read an operation. */
  public volatile Duration slow = Duration.ZERO;

  /** What it says instead of an answer, null for nothing. */
  public volatile EhrProblem.@Nullable Kind trouble;

  /** Questions that were put to the surgeon. */
  public final List<String> asked = new CopyOnWriteArrayList<>();

  /** Whether writing is switched off. */
  public volatile boolean stopped;

  private final Map<String, SurgicalCase> cases = new ConcurrentHashMap<>();

  /** Files the record of one patient. */
  public void holds(String bundle) {
    for (SurgicalCase found : new CaseBundles(FhirContext.forR4Cached()).read(bundle, "case")) {
      String procedure = String.valueOf(found.procedure());
      cases.put(procedure, found.named(new IdType(procedure).getIdPart()));
    }
  }

  @Override
  public List<String> operations() {
    return cases.keySet().stream().sorted().toList();
  }

  @Override
  public List<String> operationsOf(String patient) {
    return cases.values().stream()
        .filter(c -> c.patient().equals(patient))
        .map(c -> String.valueOf(c.procedure()))
        .sorted()
        .toList();
  }

  @Override
  public SurgicalCase fetch(String procedure) {
    read.add(procedure);
    try {
      Thread.sleep(slow.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EhrProblem(EhrProblem.Kind.TIMEOUT, "Given up.");
    }
    EhrProblem.Kind said = trouble;
    SurgicalCase found = cases.get(procedure);
    if (said != null || found == null) {
      throw new EhrProblem(
          said == null ? EhrProblem.Kind.NOT_FOUND : said, "The EHR has no such operation.");
    }
    return found;
  }

  @Override
  public CaseSource lent(String accessToken) {
    lent.add(accessToken);
    return this;
  }

  @Override
  public boolean enteredInError(String procedure) {
    return false;
  }

  @Override
  public String record(CaseReview review) {
    return "Task";
  }

  @Override
  public String withdraw(CaseReview review) {
    return "nothing";
  }

  @Override
  public String ask(CaseReview review, Flag flag, String who) {
    asked.add(flag.id() + " by " + who);
    return stopped ? "nothing: writing is switched off" : "Task";
  }

  @Override
  public Optional<String> decided(CaseReview review, Decision decision) {
    EhrProblem.Kind said = trouble;
    if (said != null) {
      throw new EhrProblem(said, "The EHR does not answer.");
    }
    if (stopped) {
      return Optional.empty();
    }
    told.add(decision);
    return Optional.of("Task");
  }

  @Override
  public List<String> patientsBy(String system, String value) {
    String found = patients.get(system + "|" + value);
    return found == null ? List.of() : List.of(found);
  }
}
