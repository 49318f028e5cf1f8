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

  private static final List<String> USUAL =
      List.of(
          "system/Device.crs",
          "system/Task.crus",
          "system/GuidanceResponse.crus",
          "system/DetectedIssue.crus",
          "system/DocumentReference.cu",
          "system/Provenance.c");

  /** Makes the list unmodifiable. */
  public WritePolicy {
    scopes = List.copyOf(scopes);
  }

  /** Scopes that a token for writing has beside those for reading; none when nothing is sent. */
  List<String> scopesToAsk() {
    if (mode != Mode.WRITE) {
      return List.of();
    }
    return scopes.isEmpty() ? USUAL : scopes;
  }

  /** Reviews are written. */
  public static WritePolicy write() {
    return new WritePolicy(Mode.WRITE, List.of());
  }
}
