package org.surgicode.ehr;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.fhir.ReviewPacket;
import org.surgicode.review.CaseSource;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.ReviewSink;

/**
 * One tenant's EHR over FHIR R4: finds operations, fetches their records whole, records reviews
 * once. Safe for any number of threads.
 */
public final class FhirEhr implements CaseSource, ReviewSink {
  private final EhrSettings settings;
  private final WayOut wayOut;
  private final Waiting waiting;

  /** What waiting needs: replaced in tests, which do not wait. */
  record Waiting(Pause pause, Clock clock, RandomGenerator chance) {}

  /** An EHR that takes the token of its settings, or none. */
  public FhirEhr(EhrSettings settings) {
    this(settings, settings.authorization()::bearerToken);
  }

  /** An EHR with its own source of tokens. */
  public FhirEhr(EhrSettings settings, AccessToken token) {
    this(
        settings,
        token,
        new Waiting(wait -> Thread.sleep(wait.toMillis()), Clock.systemUTC(), new SecureRandom()));
  }

  FhirEhr(EhrSettings settings, AccessToken token, Waiting waiting) {
    this.settings = settings;
    this.wayOut = new WayOut(settings, token);
    this.waiting = waiting;
  }

  @Override
  public List<String> operations() {
    return new OperationSearch(talk().pages(), wayOut.fhir()).all(null);
  }

  /**
   * The operations of which a Procedure was written or changed since then.
   *
   * @param since first moment that counts
   * @throws EhrProblem when not every page could be read
   */
  public List<String> operationsSince(Instant since) {
    return new OperationSearch(talk().pages(), wayOut.fhir()).all(since);
  }

  @Override
  public SurgicalCase fetch(String procedure) {
    return new OperationFetch(talk(), wayOut.fhir()).fetch(procedure);
  }

  @Override
  public String record(CaseReview review) {
    Instant now = waiting.clock().instant();
    var packet = new ReviewPacket(review, settings.tenant(), settings.publicUrl(), now);
    var talk = talk();
    var succession = new Succession(talk, review, packet.key(), now);
    return new Recording(talk, packet, succession).record();
  }

  private Talk talk() {
    var limits = settings.limits();
    var sentences = new Sentences(settings);
    var origin = new Origin(settings.base());
    var exchange =
        new Exchange(
            wayOut.client(),
            new RetryAfter(waiting.clock()),
            new Patience(limits, waiting.pause(), waiting.chance()),
            sentences,
            limits.pageSize());
    var pages = new Pages(exchange, origin, sentences, limits.mostPages());
    return new Talk(exchange, pages, origin, sentences);
  }
}
