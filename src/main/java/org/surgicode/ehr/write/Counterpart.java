package org.surgicode.ehr.write;

import ca.uhn.fhir.rest.gclient.ICriterion;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.surgicode.review.EhrProblem;

/**
 * What writing asks of an EHR, in one thread's conversation. Reads are asked again where that
 * helps; what changes something is sent once. Every failure is an {@link EhrProblem}.
 */
public interface Counterpart {
  /** What the EHR says it can do. */
  CapabilityStatement capabilities();

  /**
   * Whether the login covers an interaction.
   *
   * @param letter c, r, u or s as in SMART scopes
   */
  boolean granted(String type, char letter);

  /** All resources that match, to the last page. */
  <T extends Resource> List<T> find(Class<T> type, ICriterion<?>... where);

  /** One resource. */
  <T extends Resource> T read(Class<T> type, String id);

  /** Sends a transaction once. */
  Bundle transaction(Bundle transaction);

  /**
   * Sends a new resource once.
   *
   * @param ifNoneExist condition of a conditional create, null to create in any case
   * @return the name it got, empty when the EHR did not say
   */
  Optional<IdType> create(Resource resource, @Nullable String ifNoneExist);

  /** Sends a changed resource once; with a version in its id only in place of that version. */
  void update(Resource resource);

  /**
   * Waits before something is sent again.
   *
   * @param failed tries that have failed
   * @return whether it makes sense to try again
   */
  boolean again(int failed, EhrProblem problem);
}
