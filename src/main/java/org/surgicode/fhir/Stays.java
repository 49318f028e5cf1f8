package org.surgicode.fhir;

import java.util.HashSet;
import java.util.Set;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * Encounters that are one stay: parts belong to their whole, and two with the same number are the
 * same visit entered twice or merged.
 */
final class Stays {
  private final Chart chart;

  Stays(Chart chart) {
    this.chart = chart;
  }

  /** The name of the stay that a reference leads to; empty when there is no reference. */
  String name(@Nullable String reference) {
    if (reference == null || reference.isBlank()) {
      return "";
    }
    Encounter stay = find(reference);
    return stay == null ? chart.follow(reference) : chart.name(stay);
  }

  /** The stay that a reference leads to; null when the Bundle does not hold it. */
  @Nullable Encounter find(@Nullable String reference) {
    Encounter found = chart.find(Encounter.class, reference);
    Set<Encounter> seen = new HashSet<>();
    while (found != null && seen.add(found)) {
      Encounter whole = chart.find(Encounter.class, found.getPartOf().getReference());
      if (whole == null || !within(found, whole)) {
        return sameVisit(found);
      }
      found = whole;
    }
    return found;
  }

  /** A whole that ended before its part began is another stay, whatever it is called. */
  private static boolean within(Encounter part, Encounter whole) {
    var begin = Days.of(part.getPeriod().getStartElement());
    var end = Days.of(whole.getPeriod().getEndElement());
    return begin == null || end == null || !begin.isAfter(end);
  }

  private Encounter sameVisit(Encounter encounter) {
    for (Encounter other : chart.all(Encounter.class)) {
      if (other.getStatus() != EncounterStatus.ENTEREDINERROR
          && other.getIdentifier().stream().anyMatch(i -> numbers(encounter, i))) {
        return other;
      }
    }
    return encounter;
  }

  private static boolean numbers(Encounter encounter, Identifier number) {
    return number.hasSystem()
        && number.hasValue()
        && encounter.getIdentifier().stream()
            .anyMatch(
                i ->
                    number.getSystem().equals(i.getSystem())
                        && number.getValue().equals(i.getValue()));
  }
}
