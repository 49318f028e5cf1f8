package org.surgicode.sandbox;

import org.hl7.fhir.r4.model.Patient;

/**
 * What this EHR shows above a patient's chart. All of them are invented.
 *
 * @param name given names and family name
 * @param born day of birth as recorded; empty when unknown
 * @param number medical record number; empty when unknown
 */
public record KnownPatient(String name, String born, String number) {
  static KnownPatient of(Patient patient) {
    String born = patient.getBirthDateElement().getValueAsString();
    String number = patient.getIdentifierFirstRep().getValue();
    return new KnownPatient(
        patient.getNameFirstRep().getNameAsSingleString(),
        born == null ? "" : born,
        number == null ? "" : number);
  }
}
