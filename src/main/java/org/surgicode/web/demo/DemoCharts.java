package org.surgicode.web.demo;

import org.surgicode.web.launch.ChartPatient;

/** Tells what the embedded EHR knows of a patient, as an EHR does whose chart is open. */
@FunctionalInterface
public interface DemoCharts {
  /**
   * The patient.
   *
   * @param reference for example {@code Patient/7}
   */
  ChartPatient patient(String reference);
}
