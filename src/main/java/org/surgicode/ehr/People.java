package org.surgicode.ehr;

import ca.uhn.fhir.rest.gclient.ReferenceClientParam;
import ca.uhn.fhir.rest.gclient.TokenClientParam;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;

/**
 * Fetches who operated and wrote. Somebody whom the EHR's directory no longer knows is passed over:
 * the record itself shows his name.
 */
final class People {
  private static final String ROLES = "PractitionerRole:practitioner";

  private final Talk talk;
  private final Gathering gathering;

  People(Talk talk, Gathering gathering) {
    this.talk = talk;
    this.gathering = gathering;
  }

  /** Names and roles of surgeons. */
  void surgeons(Stream<Reference> surgeons) {
    ids(surgeons).forEach(person -> gather(person, true));
  }

  /** Names of authors, where the documents do not show them. */
  void authors(Stream<Reference> authors) {
    ids(authors.filter(author -> !author.hasDisplay())).forEach(person -> gather(person, false));
  }

  private void gather(IdType person, boolean withRoles) {
    String id = person.getIdPart();
    boolean held = gathering.holds(person.getValue());
    if (!talk.granted().allow(person.getResourceType(), 'r') || (held && !withRoles)) {
      return;
    }
    if (held && person.getResourceType().equals("PractitionerRole")) {
      return;
    }
    if (person.getResourceType().equals("PractitionerRole")) {
      talk.exchange()
          .find(PractitionerRole.class, id)
          .ifPresent(
              role -> {
                gathering.add(role);
                ids(Stream.of(role.getPractitioner())).forEach(p -> gather(p, false));
              });
      return;
    }
    if (!held && withRoles && bringsRoles()) {
      var along = new Includes(List.of(), List.of(ROLES), gathering::add);
      var he = new TokenClientParam("_id").exactly().code(id);
      gathering.addAll(talk.pages().all(Practitioner.class, along, he));
      return;
    }
    if (!held) {
      talk.exchange().find(Practitioner.class, id).ifPresent(gathering::add);
    }
    if (withRoles && talk.canSearch("PractitionerRole")) {
      var his = new ReferenceClientParam("practitioner").hasId(id);
      gathering.addAll(talk.pages().allIfOffered(PractitionerRole.class, his));
    }
  }

  private boolean bringsRoles() {
    return talk.granted().allow("Practitioner", 's')
        && talk.canSearch("PractitionerRole")
        && talk.offered().reverseIncludes("Practitioner", ROLES);
  }

  private static Stream<IdType> ids(Stream<Reference> references) {
    return references
        .filter(Reference::hasReference)
        .map(reference -> new IdType(reference.getReference()).toUnqualifiedVersionless())
        .filter(id -> id.hasIdPart() && id.hasResourceType())
        .filter(id -> id.getResourceType().startsWith("Practitioner"))
        .distinct();
  }
}
