package org.surgicode.ehr;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.fhir.CaseBundles;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.EhrProblem.Kind;

/** Turns a reference of a Procedure into the case of its operation. */
final class OperationFetch {
  private final Talk talk;
  private final FhirContext fhir;

  OperationFetch(Talk talk, FhirContext fhir) {
    this.talk = talk;
    this.fhir = fhir;
  }

  /**
   * @param procedure for example {@code Procedure/123}
   * @throws EhrProblem NOT_FOUND when this is no operation that can be reviewed, else what {@link
   *     RecordFetch} throws
   */
  SurgicalCase fetch(String procedure) {
    var id = new IdType(procedure);
    if (!"Procedure".equals(id.getResourceType()) || !id.isIdPartValid()) {
      throw new EhrProblem(
          Kind.NOT_FOUND,
          "This is not the reference of a Procedure; write it as Procedure/ and its id.");
    }
    String reference = "Procedure/" + id.getIdPart();
    Bundle record = new RecordFetch(talk, fhir).fetch(id.getIdPart());
    return cases(record, reference).stream()
        .filter(c -> c.procedures().stream().anyMatch(p -> p.reference().equals(reference)))
        .findFirst()
        .map(OperationFetch::named)
        .orElseThrow(() -> noOperation(reference));
  }

  private List<SurgicalCase> cases(Bundle record, String reference) {
    try {
      return new CaseBundles(fhir, talk.site().settings().search().timeZone())
          .cases(record, reference);
    } catch (UnusableInput e) {
      if (e.code().equals("no-procedure")) {
        throw noOperation(reference);
      }
      throw e;
    }
  }

  private static EhrProblem noOperation(String reference) {
    return new EhrProblem(
        Kind.NOT_FOUND,
        reference
            + " is not an operation that can be reviewed; choose the Procedure of a spine"
            + " operation that was not withdrawn.");
  }

  /** An operation has one name, whichever of its Procedures was asked for. */
  private static SurgicalCase named(SurgicalCase found) {
    String name = found.procedure() == null ? found.id() : found.procedure();
    return found.named(new IdType(name).getIdPart());
  }
}
