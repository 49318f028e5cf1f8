package org.surgicode.ehr;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.review.CaseSource;
import org.surgicode.review.Original;

/**
 * An EHR read with a token that somebody lent: the record of an operation is fetched with it;
 * nothing else is done in his name.
 */
final class LentSource implements CaseSource {
  private final CaseSource own;
  private final Supplier<Talk> talk;
  private final FhirContext fhir;

  LentSource(CaseSource own, Supplier<Talk> talk, FhirContext fhir) {
    this.own = own;
    this.talk = talk;
    this.fhir = fhir;
  }

  @Override
  public List<String> operations() {
    return List.of();
  }

  @Override
  public List<String> operationsOf(String patient) {
    return FhirEhr.operationsOf(patient, talk.get(), fhir);
  }

  @Override
  public SurgicalCase fetch(String procedure) {
    return new OperationFetch(talk.get(), fhir).fetch(procedure);
  }

  @Override
  public boolean enteredInError(String procedure) {
    return own.enteredInError(procedure);
  }

  @Override
  public Optional<Original> original(String resource, String attachment) {
    return Optional.empty();
  }
}
