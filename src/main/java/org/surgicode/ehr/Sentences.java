package org.surgicode.ehr;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.review.EhrProblem;

/**
 * Says what to do about a failed request, without a word that came from the EHR but the names of
 * kinds of resources.
 */
final class Sentences {
  private final EhrSettings settings;

  Sentences(EhrSettings settings) {
    this.settings = settings;
  }

  /**
   * The problem in words.
   *
   * @param what what was asked for, for example {@code Procedure/123}
   * @param wait pause the EHR asked for, null when it named none
   */
  EhrProblem about(Fault fault, String what, @Nullable Duration wait) {
    String sentence =
        switch (fault.kind()) {
          case UNREACHABLE ->
              "The EHR at " + settings.base() + " cannot be reached; check address and network.";
          case TIMEOUT ->
              "The EHR did not answer in time for "
                  + what
                  + "; try again later, or allow it more than "
                  + settings.limits().answerTimeout().toSeconds()
                  + " seconds.";
          case UNAUTHORIZED ->
              "The EHR did not accept the login; renew the access token of tenant "
                  + settings.tenant()
                  + ".";
          case NOT_FOUND ->
              "The EHR has no "
                  + what
                  + "; check the reference and the FHIR base URL "
                  + settings.base()
                  + ".";
          case THROTTLED ->
              "The EHR asks for fewer requests; try again "
                  + (wait == null ? "later." : "in " + wait.toSeconds() + " seconds.");
          case SERVER_ERROR ->
              "The EHR failed with status "
                  + fault.status()
                  + " for "
                  + what
                  + "; try again later, or tell its operator.";
          case UNREADABLE_ANSWER ->
              "The EHR's answer for "
                  + what
                  + " was not whole, readable FHIR R4 JSON; try again, or tell its operator.";
          case FOREIGN_LINK ->
              "The EHR's answer for "
                  + what
                  + " led to another host than "
                  + settings.base().getHost()
                  + ", so it was not followed; correct the FHIR base URL, or tell its operator.";
          case OTHER_PATIENT ->
              "The EHR's answer for "
                  + what
                  + " held a record of another patient, so nothing of it was used; tell its"
                  + " operator.";
          case INCOMPLETE ->
              "The EHR's answer for "
                  + what
                  + " was not complete or larger than this software accepts; try again, raise the"
                  + " limits of tenant "
                  + settings.tenant()
                  + ", or tell its operator.";
          case CONFLICT ->
              "Someone else changed the same record in the EHR; review the operation again.";
          case REFUSED ->
              "The EHR refused "
                  + what
                  + " with status "
                  + fault.status()
                  + "; ask its operator for access to it, and do not work around a protected"
                  + " chart.";
        };
    return new EhrProblem(fault.kind(), sentence);
  }

  /**
   * The EHR shows some kinds of resources to others, but not to this software.
   *
   * @param kinds as the EHR names them
   */
  EhrProblem keptBack(List<String> kinds) {
    return new EhrProblem(
        EhrProblem.Kind.INCOMPLETE,
        "The EHR keeps back "
            + String.join(", ", kinds)
            + ", so the record would not be whole; ask its operator to grant them to this software,"
            + " or list them under search.not-needed of tenant "
            + settings.tenant()
            + " if no review needs them.");
  }

  /** A problem seen in an answer that came with success. */
  EhrProblem about(EhrProblem.Kind kind, String what) {
    return about(new Fault(kind, 200, false), what, null);
  }
}
