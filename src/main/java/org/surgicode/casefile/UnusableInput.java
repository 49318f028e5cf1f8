package org.surgicode.casefile;

/**
 * The input cannot be reviewed. The message is a sentence for the user and holds no patient text.
 */
public final class UnusableInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Short identifier of the reason, for example {@code not-json}, {@code no-edition}. */
  private final String code;

  /** An error with a short code and a sentence that says what to do. */
  public UnusableInput(String code, String message) {
    super(message);
    this.code = code;
  }

  /** The short identifier, for example {@code no-procedure}. */
  public String code() {
    return code;
  }
}
