package org.surgicode.web.door;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that a door turns away. The message is a sentence that says what to do. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final @Nullable Duration wait;

  /**
   * A refusal.
   *
   * @param status HTTP status
   * @param code short identifier of the reason, one of FHIR's issue types
   */
  public Refusal(int status, String code, String sentence) {
    this(status, code, sentence, null);
  }

  private Refusal(int status, String code, String sentence, @Nullable Duration wait) {
    super(sentence);
    this.status = status;
    this.code = code;
    this.wait = wait;
  }

  /** Somebody comes too often. */
  public static Refusal tooOften(Duration wait) {
    return new Refusal(
        429, "throttled", "Come again in " + (wait.toSeconds() + 1) + " seconds.", wait);
  }

  /** The request is not what it should be. */
  public static Refusal malformed(String sentence) {
    return new Refusal(400, "invalid", sentence);
  }

  /** Nobody known sent the request; why is nobody's business. */
  public static Refusal stranger() {
    return new Refusal(
        401, "login", "Send a token that this service's operator has agreed on with you.");
  }

  /** What the header Retry-After says; empty when coming again does not help. */
  public Optional<String> comeAgain() {
    return Optional.ofNullable(wait).map(w -> Long.toString(w.toSeconds() + 1));
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** One of FHIR's issue types, for example {@code invalid}. */
  public String code() {
    return code;
  }
}
