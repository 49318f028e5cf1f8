package org.surgicode.web.door;

/** A request that a door turns away. The message is a sentence that says what to do. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  /**
   * A refusal.
   *
   * @param status HTTP status
   * @param code short identifier of the reason, one of FHIR's issue types
   */
  public Refusal(int status, String code, String sentence) {
    super(sentence);
    this.status = status;
    this.code = code;
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

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** One of FHIR's issue types, for example {@code invalid}. */
  public String code() {
    return code;
  }
}
