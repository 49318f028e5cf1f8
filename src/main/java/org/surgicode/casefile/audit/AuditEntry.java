package org.surgicode.casefile.audit;

import org.jspecify.annotations.Nullable;

/**
 * One access to a patient's record. It holds references and codes and can hold nothing else: words
 * of a chart do not pass.
 *
 * @param act what was done
 * @param outcome how it ended
 * @param visitor on whose behalf
 * @param patient reference of the patient, null when none is known
 * @param subject reference of what was read, written or decided about, null for none
 * @param detail a code that says more, for example {@code accepted}; may be empty
 */
public record AuditEntry(
    Act act,
    Outcome outcome,
    Visitor visitor,
    @Nullable String patient,
    @Nullable String subject,
    String detail) {
  /** Lets references and codes pass and nothing else. */
  public AuditEntry {
    patient = Plain.reference(patient);
    subject = Plain.reference(subject);
    detail = Plain.code(detail);
  }
}
