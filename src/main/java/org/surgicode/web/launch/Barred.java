package org.surgicode.web.launch;

/** Somebody is not let on; a page tells him why, in his language. */
public final class Barred extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Bar bar;

  /** Not let on for this reason. */
  public Barred(Bar bar) {
    super(bar.name());
    this.bar = bar;
  }

  /** Not let on for this reason, because something failed. */
  public Barred(Bar bar, Throwable cause) {
    super(bar.name(), cause);
    this.bar = bar;
  }

  /** The reason. */
  public Bar bar() {
    return bar;
  }
}
