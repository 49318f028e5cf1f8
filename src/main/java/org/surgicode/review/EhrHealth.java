package org.surgicode.review;

/**
 * How an EHR and the login there were when they were last needed.
 *
 * @param ehr how it answered
 * @param token how signing in went
 */
public record EhrHealth(Ehr ehr, Token token) {
  /** How an EHR answered the newest request. */
  public enum Ehr {
    /** Nothing was asked since the start. */
    UNASKED,
    ANSWERING,
    /** It asks for fewer requests. */
    THROTTLING,
    /** It does not take the token. */
    REFUSING,
    /** No answer, or an error of its own. */
    FAILING,
    /** It kept failing, and is asked nothing for a while. */
    LEFT_ALONE
  }

  /** How signing in went. */
  public enum Token {
    /** A fixed token, or none. */
    FIXED,
    NOT_YET,
    /** Under way at this moment. */
    ASKING,
    SIGNED_IN,
    REFUSED
  }

  /** An EHR that was never asked. */
  public static EhrHealth unasked() {
    return new EhrHealth(Ehr.UNASKED, Token.FIXED);
  }

  /** Whether nothing calls for somebody to look. */
  public boolean well() {
    return token != Token.REFUSED
        && switch (ehr) {
          case UNASKED, ANSWERING, THROTTLING -> true;
          case REFUSING, FAILING, LEFT_ALONE -> false;
        };
  }
}
