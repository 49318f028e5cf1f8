package org.surgicode.web.sidebar;

import java.time.Instant;
import org.surgicode.fhir.ReviewPacket;
import org.surgicode.review.FiledReview;
import org.surgicode.review.ReviewDesk;
import org.surgicode.web.door.Entrance;
import org.surgicode.web.launch.Launch;
import org.surgicode.web.launch.Right;

/**
 * Somebody before one case that is within his reach.
 *
 * @param launch who he is, before which chart
 * @param desk the desk of his hospital
 * @param filed the newest review of the case
 * @param entrance the doors of his hospital
 * @param voice how everything is called in his language
 * @param trail the addresses around the case
 */
record CaseVisit(
    Launch launch,
    ReviewDesk desk,
    FiledReview filed,
    Entrance entrance,
    Voice voice,
    Trail trail) {

  /** Whether questions and codes stand apart for him, because he may be the one who answers. */
  boolean asked() {
    return launch.may(Right.ANSWER) || !launch.may(Right.CODES);
  }

  /** The same, between questions and words only. */
  CaseVisit amongQuestions() {
    return new CaseVisit(
        launch, desk, filed, entrance, voice, new Trail(trail.caseId(), trail.lang(), true));
  }

  /** The review as the EHR is told of it. */
  ReviewPacket packet(Instant at) {
    return new ReviewPacket(filed.review(), entrance.tenant(), entrance.publicUrl(), at);
  }
}
