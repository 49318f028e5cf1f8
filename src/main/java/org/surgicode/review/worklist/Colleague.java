package org.surgicode.review.worklist;

/**
 * Somebody who works at the list.
 *
 * @param reference his name at the EHR, for example {@code Practitioner/7}
 * @param name his name for the screens
 */
public record Colleague(String reference, String name) {
  /** Names the reference only. */
  @Override
  public String toString() {
    return reference;
  }
}
