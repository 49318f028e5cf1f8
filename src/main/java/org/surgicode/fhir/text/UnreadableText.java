package org.surgicode.fhir.text;

/** The attachment is there but cannot be read. The message names the reason, never its content. */
public final class UnreadableText extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An attachment that cannot be read, for a reason such as {@code encrypted}. */
  UnreadableText(String reason) {
    super(reason);
  }
}
