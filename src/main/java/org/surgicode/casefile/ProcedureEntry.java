package org.surgicode.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One FHIR Procedure of the operation. Its codes are somebody's claim, never evidence of what was
 * done; its words and sites may contradict the report.
 *
 * @param reference for example {@code Procedure/a02-proc1}
 * @param version version id or null
 * @param status FHIR status, for example {@code completed}, {@code stopped}, {@code not-done}
 * @param codes all codings and the text of {@code Procedure.code}
 * @param performed first day of the performed time, null when absent
 * @param bodySites all codings and texts of {@code Procedure.bodySite}
 * @param statusReason words of {@code Procedure.statusReason}, or null
 * @param notes texts of {@code Procedure.note}
 * @param surgeons performers in the record's order
 */
public record ProcedureEntry(
    String reference,
    @Nullable String version,
    String status,
    List<CodedText> codes,
    @Nullable LocalDate performed,
    List<CodedText> bodySites,
    @Nullable String statusReason,
    List<String> notes,
    List<Surgeon> surgeons) {

  /** Makes the lists unmodifiable. */
  public ProcedureEntry {
    codes = List.copyOf(codes);
    bodySites = List.copyOf(bodySites);
    notes = List.copyOf(notes);
    surgeons = List.copyOf(surgeons);
  }

  /** Names the procedure without its words. */
  @Override
  public String toString() {
    return "ProcedureEntry[" + reference + " " + status + "]";
  }
}
