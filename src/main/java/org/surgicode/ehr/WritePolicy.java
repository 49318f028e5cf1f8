package org.surgicode.ehr;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What may be written to one EHR.
 *
 * @param mode whether anything is sent
 * @param scopes scopes asked for when something is written, beside those for reading; empty for the
 *     usual ones
 */
public record WritePolicy(Mode mode, List<String> scopes) {
  /** Whether anything is sent. */
  public enum Mode {
    /** Reviews are written when somebody asks for it. */
    @JsonProperty("write")
    WRITE,
    /** Everything is prepared and shown, nothing is sent. */
    @JsonProperty("dry-run")
    DRY_RUN,
    /** The EHR is only read. */
    @JsonProperty("read-only")
    READ_ONLY
  }

  /** Makes the list unmodifiable. */
  public WritePolicy {
    scopes = List.copyOf(scopes);
  }

  /** Reviews are written. */
  public static WritePolicy write() {
    return new WritePolicy(Mode.WRITE, List.of());
  }
}
