package org.surgicode.fhir;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Surgeon;

/** Who performed or wrote: names and specialties behind references. */
final class Performers {
  private final Chart chart;

  Performers(Chart chart) {
    this.chart = chart;
  }

  List<Surgeon> of(Procedure procedure) {
    List<Surgeon> surgeons = new ArrayList<>();
    for (var performer : procedure.getPerformer()) {
      String name = name(performer.getActor());
      if (!name.isEmpty()) {
        surgeons.add(
            new Surgeon(
                Coded.words(performer.getFunction()),
                name,
                specialty(performer.getActor()),
                Coded.filled(performer.getActor().getReference())));
      }
    }
    return surgeons;
  }

  List<String> names(List<Reference> people) {
    return people.stream().map(this::name).filter(n -> !n.isEmpty()).toList();
  }

  private String name(Reference person) {
    if (Coded.filled(person.getDisplay()) != null) {
      return person.getDisplay();
    }
    Practitioner practitioner = practitioner(person);
    if (practitioner != null && practitioner.hasName()) {
      HumanName name = practitioner.getNameFirstRep();
      return Coded.filled(name.getText()) != null ? name.getText() : name.getNameAsSingleString();
    }
    PractitionerRole role = chart.find(PractitionerRole.class, person.getReference());
    return role == null ? "" : Coded.plain(role.getPractitioner().getDisplay());
  }

  private @Nullable Practitioner practitioner(Reference person) {
    PractitionerRole role = chart.find(PractitionerRole.class, person.getReference());
    Reference who = role == null ? person : role.getPractitioner();
    return chart.find(Practitioner.class, who.getReference());
  }

  private @Nullable String specialty(Reference person) {
    PractitionerRole own = chart.find(PractitionerRole.class, person.getReference());
    if (own != null) {
      return specialty(own);
    }
    Practitioner practitioner = practitioner(person);
    if (practitioner == null) {
      return null;
    }
    String name = chart.name(practitioner);
    for (PractitionerRole role : chart.all(PractitionerRole.class)) {
      String whose = role.getPractitioner().getReference();
      if (whose != null && chart.follow(whose).equals(name) && specialty(role) != null) {
        return specialty(role);
      }
    }
    return null;
  }

  private static @Nullable String specialty(PractitionerRole role) {
    return role.getSpecialty().stream()
        .map(Coded::words)
        .filter(w -> !w.isEmpty())
        .findFirst()
        .orElse(null);
  }
}
