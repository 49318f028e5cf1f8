package org.surgicode.casefile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One operation of one patient with everything the record holds about it: what goes into a review.
 *
 * @param id name of the case: Bundle.id, or the operation's key in the EHR
 * @param patient reference of the patient, for example {@code Patient/a02-pt}
 * @param dateOfService day of the operation; null for a bare note without a date
 * @param procedures the Procedures of this operation, charges and duplicates included
 * @param otherProcedures reference-only context: other Procedures of the patient (global period,
 *     history)
 * @param encounter the stay, null when the record has none
 * @param diagnoses Conditions of the patient
 * @param consents Consent resources
 * @param documents every readable text of the chart, each once
 * @param unreadable documents whose content could not be read; never the same as absent
 */
public record SurgicalCase(
    String id,
    String patient,
    @Nullable LocalDate dateOfService,
    List<ProcedureEntry> procedures,
    List<ProcedureEntry> otherProcedures,
    @Nullable EncounterEntry encounter,
    List<DiagnosisEntry> diagnoses,
    List<ConsentEntry> consents,
    List<ChartDocument> documents,
    List<UnreadDocument> unreadable) {

  /** Makes the lists unmodifiable. */
  public SurgicalCase {
    procedures = List.copyOf(procedures);
    otherProcedures = List.copyOf(otherProcedures);
    diagnoses = List.copyOf(diagnoses);
    consents = List.copyOf(consents);
    documents = List.copyOf(documents);
    unreadable = List.copyOf(unreadable);
  }

  /** The lexically smallest Procedure reference: the operation's name; null for a bare note. */
  public @Nullable String procedure() {
    return procedures.stream()
        .map(ProcedureEntry::reference)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Documents of one kind that are not withdrawn, in record order. */
  public Stream<ChartDocument> documents(DocumentKind kind) {
    return documents.stream().filter(d -> d.kind() == kind && d.status() != DocumentStatus.VOID);
  }

  /** The same case under another name. */
  public SurgicalCase named(String name) {
    return new SurgicalCase(
        name,
        patient,
        dateOfService,
        procedures,
        otherProcedures,
        encounter,
        diagnoses,
        consents,
        documents,
        unreadable);
  }

  /** The same case without the words of its documents, as it is kept. */
  public SurgicalCase withoutTexts() {
    return new SurgicalCase(
        id,
        patient,
        dateOfService,
        procedures,
        otherProcedures,
        encounter,
        diagnoses,
        consents,
        documents.stream().map(ChartDocument::withoutText).toList(),
        unreadable);
  }

  /** Names the case without anything that a person wrote in it. */
  @Override
  public String toString() {
    return "SurgicalCase[" + id + ", " + documents.size() + " documents]";
  }
}
