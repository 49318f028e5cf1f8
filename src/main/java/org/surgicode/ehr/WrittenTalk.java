package org.surgicode.ehr;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.PreferReturnEnum;
import ca.uhn.fhir.rest.gclient.ICriterion;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.surgicode.ehr.smart.AccessToken;
import org.surgicode.ehr.write.Counterpart;
import org.surgicode.review.EhrProblem;

/** One conversation with the EHR, as writing needs it: through the same guarded way out. */
final class WrittenTalk implements Counterpart {
  private static final int OK = 200;

  private final Talk talk;
  private final AccessToken token;

  WrittenTalk(Talk talk, AccessToken token) {
    this.talk = talk;
    this.token = token;
  }

  @Override
  public CapabilityStatement capabilities() {
    return talk.exchange().statement();
  }

  @Override
  public boolean granted(String type, char letter) {
    return token.granted().allow(type, letter);
  }

  @Override
  public <T extends Resource> List<T> find(Class<T> type, ICriterion<?>... where) {
    return talk.pages().all(type, where);
  }

  @Override
  public <T extends Resource> T read(Class<T> type, String id) {
    return talk.exchange().read(type, id);
  }

  @Override
  public Bundle transaction(Bundle transaction) {
    return talk.exchange()
        .once(
            "the write-back of a review",
            client -> client.transaction().withBundle(transaction).execute());
  }

  @Override
  public Optional<IdType> create(Resource resource, @Nullable String ifNoneExist) {
    MethodOutcome outcome =
        talk.exchange()
            .once(
                resource.fhirType(),
                client -> {
                  var create = client.create().resource(resource).prefer(PreferReturnEnum.MINIMAL);
                  return ifNoneExist == null
                      ? create.execute()
                      : create.conditionalByUrl(resource.fhirType() + "?" + ifNoneExist).execute();
                });
    Optional<IdType> made =
        Optional.ofNullable(outcome.getId())
            .map(id -> new IdType(id.getValue()))
            .filter(id -> resource.fhirType().equals(id.getResourceType()) && id.hasIdPart());
    if (made.isEmpty() && outcome.getResponseStatusCode() == OK) {
      throw unreadable(resource);
    }
    return made;
  }

  @Override
  public void update(Resource resource) {
    MethodOutcome outcome =
        talk.exchange()
            .once(
                resource.fhirType(),
                client ->
                    client.update().resource(resource).prefer(PreferReturnEnum.MINIMAL).execute());
    if (outcome.getFirstResponseHeader("content-type").orElse("").startsWith("text/html")) {
      throw unreadable(resource);
    }
  }

  /** A page for people, such as a login, comes with success too. */
  private EhrProblem unreadable(Resource resource) {
    return talk.sentences().about(EhrProblem.Kind.UNREADABLE_ANSWER, resource.fhirType());
  }

  @Override
  public boolean again(int failed, EhrProblem problem) {
    boolean passing =
        switch (problem.kind()) {
          case UNREACHABLE, TIMEOUT, THROTTLED, SERVER_ERROR, UNREADABLE_ANSWER -> true;
          default -> false;
        };
    return talk.exchange().again(failed, new Fault(problem.kind(), 0, passing));
  }
}
