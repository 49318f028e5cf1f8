package org.surgicode.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One FHIR Condition of the patient.
 *
 * @param reference for example {@code Condition/a02-cond1}
 * @param version version id or null
 * @param codes all codings and the text of {@code Condition.code}
 * @param category {@code encounter-diagnosis}, {@code problem-list-item} or empty
 * @param clinicalStatus {@code active}, {@code resolved}, … or empty
 * @param ofThisEncounter whether the Condition names the operation's encounter
 * @param onset first day, null when unknown
 */
public record DiagnosisEntry(
    String reference,
    @Nullable String version,
    List<CodedText> codes,
    String category,
    String clinicalStatus,
    boolean ofThisEncounter,
    @Nullable LocalDate onset) {

  /** Makes the list unmodifiable. */
  public DiagnosisEntry {
    codes = List.copyOf(codes);
  }

  /** Names the diagnosis without its words. */
  @Override
  public String toString() {
    return "DiagnosisEntry[" + reference + "]";
  }
}
