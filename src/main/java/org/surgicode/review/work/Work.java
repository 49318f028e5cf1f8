package org.surgicode.review.work;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;

/**
 * What somebody wants done. There is one job for each tenant, kind and subject, however often it is
 * asked for.
 *
 * @param tenant name of the hospital
 * @param kind what is to be done
 * @param subject reference of a resource in the EHR, for example {@code Procedure/123}
 * @param reason why
 * @param version which version of its input caused it, for example {@code DocumentReference/7/2}:
 *     the same one is worked on once; null when it is to be done whatever was done before
 */
public record Work(
    String tenant, Kind kind, String subject, Reason reason, @Nullable String version) {
  private static final int LONGEST_VERSION = 200;
  private static final String EVERYTHING = "Worklist/all";

  /** What is to be done. */
  public enum Kind {
    /** Review the operation that the subject, a Procedure, names, and write the result back. */
    REVIEW,
    /** Find the operations of the subject's patient, and have each reviewed. */
    FIND,
    /** Ask the EHR what changed since the last poll, and have it reviewed. */
    POLL;

    /** The word for tables and JSON. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @throws UnusableInput with code {@code subject} when the subject is no reference of the kind
   */
  public Work {
    String type = kind == Kind.REVIEW ? "Procedure" : "[A-Z][A-Za-z]{1,39}";
    if (!subject.matches(type + "/[A-Za-z0-9\\-.]{1,64}")) {
      throw new UnusableInput(
          "subject", "Name a resource of the EHR by its reference, such as Procedure/123.");
    }
    if (version != null && version.length() > LONGEST_VERSION) {
      throw new UnusableInput("subject", "A version has at most 200 characters.");
    }
  }

  /** Review an operation and write the result back. */
  public static Work review(
      String tenant, String procedure, Reason reason, @Nullable String version) {
    return new Work(tenant, Kind.REVIEW, procedure, reason, version);
  }

  /** Ask the EHR what changed. */
  public static Work poll(String tenant, Reason reason, @Nullable String version) {
    return new Work(tenant, Kind.POLL, EVERYTHING, reason, version);
  }

  /** Find the operations that a resource may concern, and have them reviewed. */
  public static Work find(
      String tenant, String reference, Reason reason, @Nullable String version) {
    return new Work(tenant, Kind.FIND, reference, reason, version);
  }
}
