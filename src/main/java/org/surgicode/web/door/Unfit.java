package org.surgicode.web.door;

/** A token is not good; the message says why, for the log alone. */
final class Unfit extends Exception {
  private static final long serialVersionUID = 1L;

  Unfit(String reason) {
    super(reason);
  }
}
