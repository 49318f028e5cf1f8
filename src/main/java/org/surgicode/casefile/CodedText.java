package org.surgicode.casefile;

import org.jspecify.annotations.Nullable;

/**
 * One coding with the words beside it.
 *
 * @param system code system URI or null
 * @param code the code or null
 * @param text display of the coding, or the concept's own text; empty when there is none
 * @param path element path inside the resource, for example {@code code.coding[0].display}
 */
public record CodedText(@Nullable String system, @Nullable String code, String text, String path) {
  /** Names the coding without its words. */
  @Override
  public String toString() {
    return "CodedText[" + system + "|" + code + "]";
  }
}
