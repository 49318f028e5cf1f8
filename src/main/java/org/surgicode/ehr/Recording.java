package org.surgicode.ehr;

import ca.uhn.fhir.rest.gclient.TokenClientParam;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.surgicode.fhir.ReviewPacket;
import org.surgicode.fhir.Systems;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.EhrProblem.Kind;

/**
 * Writes one review once. What became of an attempt without a clear answer is read from the EHR
 * before anything is sent again, and a packet that arrives twice is stored once.
 */
final class Recording {
  private static final Logger LOG = LoggerFactory.getLogger(Recording.class);
  private static final String WHAT = "the write-back of a review";

  private final Talk talk;
  private final ReviewPacket packet;
  private final Succession succession;

  Recording(Talk talk, ReviewPacket packet, Succession succession) {
    this.talk = talk;
    this.packet = packet;
    this.succession = succession;
  }

  /**
   * @return what was written, or {@code unchanged}
   * @throws EhrProblem CONFLICT when others keep changing the same record; TIMEOUT, SERVER_ERROR,
   *     UNREACHABLE or UNREADABLE_ANSWER when it stays unknown whether the packet arrived: it may
   *     be sent again without harm
   */
  String record() {
    boolean conflict = false;
    for (int failed = 0; ; failed++) {
      if (isRecorded()) {
        return failed == 0 ? "unchanged" : Written.of(packet.transaction());
      }
      Bundle transaction = succession.complete(packet.transaction());
      Fault fault;
      try {
        Bundle answer = talk.exchange().transaction(transaction);
        if (Written.wholly(answer, transaction)) {
          return Written.of(answer, transaction);
        }
        fault = new Fault(Kind.UNREADABLE_ANSWER, 0, true);
      } catch (RuntimeException e) {
        fault = Fault.of(e);
      }
      LOG.debug("write-back failed: {} {}", fault.kind(), fault.status());
      if (fault.kind() == Kind.CONFLICT && !conflict) {
        conflict = true;
      } else if (!talk.exchange().again(failed + 1, fault)) {
        throw talk.exchange().problem(fault, WHAT);
      }
    }
  }

  private boolean isRecorded() {
    List<GuidanceResponse> known = evaluations();
    if (known.size() > 1) {
      throw new EhrProblem(
          Kind.CONFLICT,
          "The EHR holds this evaluation more than once, so nothing was written; delete all but the"
              + " newest GuidanceResponse of the operation.");
    }
    return known.stream()
        .map(GuidanceResponse::getRequestIdentifier)
        .anyMatch(
            id ->
                Systems.FINGERPRINT.equals(id.getSystem())
                    && packet.fingerprint().equals(id.getValue()));
  }

  private List<GuidanceResponse> evaluations() {
    var identifier = new TokenClientParam("identifier").exactly();
    try {
      return talk.pages()
          .all(
              GuidanceResponse.class,
              identifier.systemAndIdentifier(Systems.EVALUATION, packet.key()));
    } catch (EhrProblem e) {
      if (e.kind() == Kind.NOT_FOUND || e.kind() == Kind.REFUSED) {
        throw new EhrProblem(
            Kind.REFUSED,
            "The EHR does not let this software read and write GuidanceResponse, so the review was"
                + " not written; ask its operator for the resources of the write-back.");
      }
      throw e;
    }
  }
}
