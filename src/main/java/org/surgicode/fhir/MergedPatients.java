package org.surgicode.fhir;

import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;

/**
 * Patients that an EHR has merged: the one that is left stands for the others. Only a merge counts;
 * two records that merely point to each other stay two.
 */
final class MergedPatients {
  private static final int LONGEST_CHAIN = 20;

  private final Map<String, String> survivors = new HashMap<>();

  MergedPatients(Chart chart) {
    for (Patient patient : chart.all(Patient.class)) {
      for (var link : patient.getLink()) {
        String other = link.getOther().getReference();
        if (other == null || other.isBlank()) {
          continue;
        }
        if (link.getType() == LinkType.REPLACEDBY) {
          survivors.put(chart.name(patient), chart.follow(other));
        } else if (link.getType() == LinkType.REPLACES) {
          survivors.put(chart.follow(other), chart.name(patient));
        }
      }
    }
  }

  /** The patient that a reference means today. */
  String survivor(String patient) {
    String name = patient;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      String next = survivors.get(name);
      if (next == null || next.equals(patient)) {
        return name;
      }
      name = next;
    }
    return name;
  }
}
