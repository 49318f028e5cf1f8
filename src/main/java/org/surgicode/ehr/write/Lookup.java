package org.surgicode.ehr.write;

import ca.uhn.fhir.rest.gclient.ICriterion;
import ca.uhn.fhir.rest.gclient.ReferenceClientParam;
import ca.uhn.fhir.rest.gclient.TokenClientParam;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.surgicode.fhir.Systems;

/**
 * Finds out whether a resource that is to be made is in the EHR already: by its identifier, or
 * among all of the patient where the EHR searches by nothing better.
 */
final class Lookup {
  private final Counterpart ehr;
  private final Offers offers;
  private final String patient;

  Lookup(Counterpart ehr, Offers offers, String patient) {
    this.ehr = ehr;
    this.offers = offers;
    this.patient = patient.substring(patient.lastIndexOf('/') + 1);
  }

  /** Whether the EHR can be asked at all. */
  boolean possible(Resource wanted) {
    String type = wanted.fhirType();
    if (wanted instanceof Provenance) {
      return offers.searches(type, "target");
    }
    return offers.searches(type, "patient")
        || (offers.searches(type, "identifier") && !(wanted instanceof DocumentReference));
  }

  /** What is there already, oldest name first; only to be asked where it is {@link #possible}. */
  List<Resource> find(Resource wanted) {
    if (wanted instanceof Provenance provenance) {
      return provenances(provenance);
    }
    Identifier identifier = Names.identifiers(wanted).get(0);
    boolean named =
        offers.searches(wanted.fhirType(), "identifier") && !(wanted instanceof DocumentReference);
    ICriterion<?> byName =
        new TokenClientParam("identifier")
            .exactly()
            .systemAndIdentifier(identifier.getSystem(), identifier.getValue());
    List<? extends Resource> candidates = named ? ehr.find(wanted.getClass(), byName) : all(wanted);
    return candidates.stream()
        .map(Resource.class::cast)
        .filter(found -> isIt(found, wanted, identifier))
        .sorted(Comparator.comparing(Names::reference))
        .toList();
  }

  /** Everything of the kind that the patient has; empty where the EHR cannot be asked for it. */
  List<? extends Resource> all(Resource like) {
    if (!offers.searches(like.fhirType(), "patient")) {
      return List.of();
    }
    ICriterion<?> his = new ReferenceClientParam("patient").hasId(patient);
    if (like instanceof DocumentReference document
        && offers.searches("DocumentReference", "type")) {
      var type = document.getType().getCodingFirstRep();
      return ehr.find(
          DocumentReference.class,
          his,
          new TokenClientParam("type").exactly().systemAndCode(type.getSystem(), type.getCode()));
    }
    return ehr.find(like.getClass(), his);
  }

  private static boolean isIt(Resource found, Resource wanted, Identifier identifier) {
    return Names.has(found, identifier.getSystem(), identifier.getValue())
        || (found instanceof DocumentReference there
            && wanted instanceof DocumentReference document
            && title(there).equals(title(document)));
  }

  /** Not every EHR keeps identifiers of documents; the title names the content too. */
  private static String title(DocumentReference document) {
    String title = document.getContentFirstRep().getAttachment().getTitle();
    return title == null ? "" : title;
  }

  private List<Resource> provenances(Provenance wanted) {
    String target = wanted.getTargetFirstRep().getReference();
    return ehr.find(Provenance.class, new ReferenceClientParam("target").hasId(target)).stream()
        .filter(found -> same(found, wanted))
        .map(Resource.class::cast)
        .toList();
  }

  /** By the tag of what it says; where the EHR drops tags, by the moment. */
  private static boolean same(Provenance found, Provenance wanted) {
    Optional<String> says = fingerprint(found);
    return says.isPresent()
        ? says.equals(fingerprint(wanted))
        : found.getRecordedElement().equalsDeep(wanted.getRecordedElement());
  }

  private static Optional<String> fingerprint(Provenance provenance) {
    return provenance.getMeta().getTag().stream()
        .filter(t -> Systems.FINGERPRINT.equals(t.getSystem()))
        .map(Coding::getCode)
        .findFirst();
  }
}
