package org.surgicode.fhir.text;

import org.surgicode.casefile.UnreadReason;

/** The attachment is there but cannot be read. The message names the reason, never its content. */
public final class UnreadableText extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final UnreadReason reason;

  /** An attachment that cannot be read, with the reason. */
  public UnreadableText(UnreadReason reason) {
    super(reason.code());
    this.reason = reason;
  }

  /** Why it cannot be read. */
  public UnreadReason reason() {
    return reason;
  }
}
