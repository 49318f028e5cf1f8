package org.surgicode.web.launch;

/**
 * Whose chart is open in the EHR.
 *
 * @param reference for example {@code Patient/7}
 * @param name his name; empty when it could not be read
 * @param born his day of birth as the EHR writes it; empty when unknown
 * @param number his medical record number; empty when unknown
 */
public record ChartPatient(String reference, String name, String born, String number) {
  /** A patient of whom nothing but the reference is known. */
  public static ChartPatient of(String reference) {
    return new ChartPatient(reference, "", "", "");
  }

  /** The same by name only, for an EHR that says the rest beside the screens. */
  ChartPatient briefly() {
    return new ChartPatient(reference, name, "", "");
  }

  /** Tells nothing: what a patient is called stays out of logs. */
  @Override
  public String toString() {
    return "ChartPatient";
  }
}
