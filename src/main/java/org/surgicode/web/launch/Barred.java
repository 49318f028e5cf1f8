package org.surgicode.web.launch;

/** Somebody is not let on; a page tells him why, in his language. */
public final class Barred extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Bar bar;
  private final String told;

  /** Not let on for this reason. */
  public Barred(Bar bar) {
    this(bar, "");
  }

  /**
   * Not let on for this reason.
   *
   * @param told what the EHR's sign-in said, made harmless; empty for nothing
   */
  Barred(Bar bar, String told) {
    super(bar.name());
    this.bar = bar;
    this.told = told;
  }

  /** Not let on for this reason, because something failed. */
  public Barred(Bar bar, Throwable cause) {
    super(bar.name(), cause);
    this.bar = bar;
    this.told = "";
  }

  /** The reason. */
  public Bar bar() {
    return bar;
  }

  /** What the EHR's sign-in said, made harmless; empty for nothing. */
  String told() {
    return told;
  }
}
