package org.surgicode.casefile;

import java.util.List;

/**
 * Whether the suggestion may go to a claim.
 *
 * @param because flag identifiers that hold it back; empty when it is ready
 */
public record Release(List<String> because) {
  /** Makes the list unmodifiable. */
  public Release {
    because = List.copyOf(because);
  }

  /** {@code ready} or {@code hold}. */
  public String state() {
    return because.isEmpty() ? "ready" : "hold";
  }
}
