package org.surgicode.review;

import java.util.Locale;

/**
 * The EHR could not be read or written. The message is a sentence for the user that says what to
 * do; it holds no patient text.
 */
public final class EhrProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What went wrong, so that a caller can choose between retrying and telling. */
  public enum Kind {
    UNREACHABLE,
    TIMEOUT,
    UNAUTHORIZED,
    NOT_FOUND,
    THROTTLED,
    SERVER_ERROR,
    UNREADABLE_ANSWER,
    FOREIGN_LINK,
    OTHER_PATIENT,
    INCOMPLETE,
    CONFLICT,
    REFUSED;

    /** The word for it in trails, figures and traces. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Kind kind;

  /** A problem with its kind and a sentence for the user. */
  public EhrProblem(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** What went wrong. */
  public Kind kind() {
    return kind;
  }
}
