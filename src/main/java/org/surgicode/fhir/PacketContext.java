package org.surgicode.fhir;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.EncounterEntry;
import org.surgicode.casefile.ProcedureEntry;

/**
 * What every resource of one packet is made from.
 *
 * @param review the review
 * @param keys its identifiers
 * @param sources what it was made from
 * @param at the moment of writing
 */
record PacketContext(CaseReview review, PacketKeys keys, Sources sources, Instant at) {
  Reference patient() {
    return new Reference(review.surgicalCase().patient());
  }

  Optional<Reference> encounter() {
    return Optional.ofNullable(review.surgicalCase().encounter())
        .map(EncounterEntry::reference)
        .map(Reference::new);
  }

  /** The operation's Procedures, the one that names it first. */
  List<Reference> procedures() {
    return review.surgicalCase().procedures().stream()
        .map(ProcedureEntry::reference)
        .distinct()
        .sorted()
        .map(Reference::new)
        .toList();
  }

  Reference device() {
    return new Reference(keys.fullUrl("device"));
  }

  Reference evaluation() {
    return new Reference(keys.fullUrl("evaluation"));
  }
}
