package org.surgicode.web.launch;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For what somebody works in the hospital. */
public enum Role {
  /** Codes operations and decides about suggestions. */
  @JsonProperty("coder")
  CODER,
  /** Clinical documentation integrity: sees to it that the record says what was done. */
  @JsonProperty("cdi")
  CDI,
  /** Operates, and answers questions about what he wrote. */
  @JsonProperty("clinician")
  CLINICIAN,
  /** Looks after the work of the others. */
  @JsonProperty("lead")
  LEAD;

  /** As settings and addresses write it, for example {@code coder}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of a code. */
  public static Optional<Role> of(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }
}
