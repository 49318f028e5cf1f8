package org.surgicode.ehr.write;

/** Somebody switched writing off while it went on: nothing more is sent. */
final class SwitchedOff extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
