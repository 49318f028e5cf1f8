package org.surgicode.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.surgicode.casefile.SurgicalCase;

/** Port to an EHR that is read: finds operations and fetches their records. */
public interface CaseSource {
  /**
   * References of the surgical Procedures that could be reviewed, one per operation (the lexically
   * smallest), in a stable order.
   */
  List<String> operations();

  /**
   * References of the operations that a change of a resource may concern: those of its patient. A
   * source that does not know its patients names them all.
   *
   * @param reference for example {@code DocumentReference/7}
   * @throws EhrProblem when the EHR could not be asked
   */
  default List<String> operationsOf(String reference) {
    return operations();
  }

  /**
   * References of the patients who have an identifier, such as a medical record number.
   *
   * @param system what gives the identifier its meaning
   * @throws EhrProblem when the EHR could not be asked
   */
  default List<String> patientsBy(String system, String value) {
    return List.of();
  }

  /**
   * References of the operations whose record changed since then, and perhaps of others.
   *
   * @param since first moment that counts
   * @throws EhrProblem when not everything could be read
   */
  default List<String> operationsSince(Instant since) {
    return operations();
  }

  /**
   * How the EHR lets itself be read at the moment, in a sentence or two for the operator; asks it
   * nothing.
   */
  default String standing() {
    return "";
  }

  /** How the EHR was when it was last needed; asks it nothing. */
  default EhrHealth health() {
    return EhrHealth.unasked();
  }

  /**
   * Fetches everything the record holds about one operation.
   *
   * @param procedure reference of a Procedure, for example {@code Procedure/123}
   * @throws EhrProblem when anything needed could not be read; nothing half-read is ever returned
   */
  SurgicalCase fetch(String procedure);

  /**
   * Whether the EHR says that an operation was entered in error.
   *
   * @param procedure reference of a Procedure
   * @throws EhrProblem when the EHR could not be asked
   */
  boolean enteredInError(String procedure);

  /**
   * Fetches one document as the EHR holds it, to show it to a person.
   *
   * @param resource reference of the holding resource, for example {@code DocumentReference/123}
   * @param attachment where it lies, as a document of the case says it
   * @return empty when there is no such document; a source without documents has none
   * @throws EhrProblem when it cannot be had
   */
  default Optional<Original> original(String resource, String attachment) {
    return Optional.empty();
  }

  /**
   * The same EHR, read with an access token that somebody lends.
   *
   * @param accessToken never kept beyond the use of the answer, never logged
   * @throws EhrProblem REFUSED when this source takes no such token
   */
  default CaseSource lent(String accessToken) {
    throw new EhrProblem(
        EhrProblem.Kind.REFUSED, "This EHR is not read with a token of somebody else.");
  }
}
