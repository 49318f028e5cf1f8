package org.surgicode.ehr.write;

import ca.uhn.fhir.context.FhirContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.EhrProblem.Kind;

/**
 * Sends the requests of a packet one by one, in order. Each resource is looked up before it is
 * made; one that was sent without a clear answer is looked up before it is sent again, and never
 * sent again where it cannot be looked up. Played again after a break, it makes only what is
 * missing.
 */
final class OneByOne {
  private final Counterpart ehr;
  private final Offers offers;
  private final Lookup lookup;
  private final Account account;
  private final Map<String, String> names = new HashMap<>();

  OneByOne(Counterpart ehr, Offers offers, Lookup lookup, Account account) {
    this.ehr = ehr;
    this.offers = offers;
    this.lookup = lookup;
    this.account = account;
  }

  /**
   * @throws EhrProblem CONFLICT when somebody changed what was read: read again and plan anew;
   *     otherwise when a request failed for good, or nobody knows what became of it
   */
  void play(Bundle plan) {
    // A proof comes last: what it proves stands by then.
    for (boolean proofs : new boolean[] {false, true}) {
      for (BundleEntryComponent entry : plan.getEntry()) {
        if (entry.getResource() instanceof Provenance == proofs) {
          play(entry);
        }
      }
    }
  }

  private void play(BundleEntryComponent entry) {
    Resource resource = entry.getResource();
    point(resource);
    String name = Names.of(entry);
    Optional<String> reference;
    if (entry.getRequest().getMethod() == HTTPVerb.POST) {
      reference = once(name, resource);
    } else if (entry.getRequest().getUrl().contains("?")) {
      reference = state(name, resource);
    } else {
      change(name, resource, entry.getRequest().getIfMatch());
      reference = Optional.of(Names.reference(resource));
    }
    if (entry.hasFullUrl()) {
      reference.ifPresent(r -> names.put(entry.getFullUrl(), r));
    }
  }

  /** Names of entries become names in the EHR; what has none there is not pointed to. */
  private void point(Resource resource) {
    var terser = FhirContext.forR4Cached().newTerser();
    for (Reference reference :
        terser.getAllPopulatedChildElementsOfType(resource, Reference.class)) {
      String name = names.get(String.valueOf(reference.getReference()));
      if (name != null) {
        reference.setResource(null);
        reference.setReference(name);
      }
    }
    if (resource instanceof Provenance provenance) {
      provenance.getTarget().removeIf(t -> t.getReference().startsWith("urn:"));
    }
  }

  /** Makes a resource that is made once; returns what it is called. */
  private Optional<String> once(String name, Resource resource) {
    if (resource instanceof Provenance p
        && (p.getTarget().isEmpty() || !offers.creates("Provenance"))) {
      return Optional.empty();
    }
    if (!lookup.possible(resource)) {
      // A question that was put is not put again because something else was learned.
      var before =
          resource instanceof Communication ? account.everArrived(name) : account.arrived(name);
      if (before.isPresent()) {
        return Optional.ofNullable(before.get().reference());
      }
      if (account.isOpen(name)) {
        throw unknown(resource);
      }
      if (resource instanceof Provenance && account.wroteNothing()) {
        return Optional.empty();
      }
    }
    return found(name, resource).or(() -> made(name, resource));
  }

  private Optional<String> made(String name, Resource resource) {
    boolean conflict = false;
    for (int failed = 1; ; failed++) {
      account.sending(name);
      try {
        Optional<String> made = ehr.create(resource, condition(resource)).map(OneByOne::named);
        account.wrote(resource.fhirType());
        account.confirmed(name, made.orElse(null));
        return made.isPresent() ? made : found(name, resource);
      } catch (EhrProblem e) {
        boolean unclear = Doubt.remains(e);
        if (unclear && !lookup.possible(resource)) {
          throw unknown(resource);
        }
        if (!unclear) {
          account.refused(name);
        }
        boolean again = e.kind() == Kind.CONFLICT ? !conflict : ehr.again(failed, e);
        conflict |= e.kind() == Kind.CONFLICT;
        if (unclear || conflict) {
          Optional<String> there = found(name, resource);
          if (there.isPresent()) {
            account.wrote(resource.fhirType());
            return there;
          }
        }
        if (!again) {
          throw e;
        }
      }
    }
  }

  private @Nullable String condition(Resource resource) {
    return Names.identifiers(resource).stream()
        .filter(i -> offers.createsOnCondition(resource.fhirType()))
        .map(i -> "identifier=" + i.getSystem() + "|" + i.getValue())
        .findFirst()
        .orElse(null);
  }

  private Optional<String> found(String name, Resource resource) {
    if (!lookup.possible(resource)) {
      return Optional.empty();
    }
    Optional<String> there = lookup.find(resource).stream().findFirst().map(Names::reference);
    there.ifPresent(reference -> account.confirmed(name, reference));
    return there;
  }

  /** Brings a resource to the state that it should have, making it when it is not there. */
  private Optional<String> state(String name, Resource resource) {
    List<Resource> there = lookup.find(resource);
    if (there.size() > 1) {
      throw new EhrProblem(
          Kind.CONFLICT,
          "The EHR holds a "
              + resource.fhirType()
              + " of this review more than once, so nothing was written over it; delete all but the"
              + " newest.");
    }
    if (there.isEmpty()) {
      return made(name, resource);
    }
    Resource before = there.get(0);
    if (Content.same(before, resource)) {
      account.confirmed(name, Names.reference(before));
    } else {
      resource.setId(before.getIdElement().toUnqualifiedVersionless());
      String version = before.getMeta().getVersionId();
      change(name, resource, version == null ? null : "W/\"" + version + "\"");
    }
    return Optional.of(Names.reference(before));
  }

  /** Changes a resource; a request without a clear answer may be sent again without harm. */
  private void change(String name, Resource resource, @Nullable String ifMatch) {
    String reference = Names.reference(resource);
    String version = ifMatch == null ? "" : "/_history/" + ifMatch.replaceAll("^W/|\"", "");
    resource.setId(new IdType(reference + version));
    for (int failed = 1; ; failed++) {
      account.sending(name);
      try {
        ehr.update(resource);
        account.wrote(resource.fhirType());
        account.confirmed(name, reference);
        return;
      } catch (EhrProblem e) {
        if (!Doubt.remains(e)) {
          account.refused(name);
        }
        if (!ehr.again(failed, e)) {
          throw e;
        }
      }
    }
  }

  private static String named(IdType id) {
    return id.toUnqualifiedVersionless().getValue();
  }

  private static EhrProblem unknown(Resource resource) {
    return new EhrProblem(
        Kind.TIMEOUT,
        "It is not known whether a "
            + resource.fhirType()
            + " reached the EHR, which cannot be asked, so it is not sent again; look for it in the"
            + " chart.");
  }
}
