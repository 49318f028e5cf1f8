package org.surgicode.web.launch;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.web.door.Visits;

/**
 * Who opened the screens, in which hospital, before which chart. A controller that takes one as an
 * argument is reached by nobody without. Everything that a page does is bound to it: another chart
 * is another launch.
 *
 * @param id names the launch in logs; opens nothing
 * @param tenant the hospital
 * @param user who sits there
 * @param role for what he works
 * @param rights what he may see and do
 * @param patient whose chart is open; null when none is
 * @param encounter the stay that is open, for example {@code Encounter/7}; null for none
 * @param operation the operation to show first, for example {@code Procedure/7}; null for none
 * @param banner whether the page has to say whose chart this is, for the EHR does not
 * @param language tag of the language that the EHR names for him; null for none
 * @param formToken what every request that changes something must carry, as parameter or header
 */
public record Launch(
    String id,
    String tenant,
    Person user,
    Role role,
    Set<Right> rights,
    @Nullable ChartPatient patient,
    @Nullable String encounter,
    @Nullable String operation,
    boolean banner,
    @Nullable String language,
    String formToken) {
  /** Parameter of a form that carries the token. */
  public static final String PARAMETER = "form-token";

  /** Header that carries it where there is no form. */
  public static final String HEADER = "X-Form-Token";

  /** Makes the rights unmodifiable. */
  public Launch {
    rights = Set.copyOf(rights);
  }

  /** Whether he may. */
  public boolean may(Right right) {
    return rights.contains(right);
  }

  /**
   * Lets pass who may.
   *
   * @throws Barred with a page that says so in his language
   */
  public void require(Right right) {
    if (!may(right)) {
      throw new Barred(Bar.ROLE);
    }
  }

  /**
   * Whether a case of his hospital is within his reach: of the patient whose chart is open, or any
   * where no chart is open and he sees all.
   */
  public boolean reaches(SurgicalCase surgicalCase) {
    return patient == null
        ? may(Right.ALL_CASES)
        : patient.reference().equals(surgicalCase.patient());
  }

  /** Whether there can be a case within his reach at all. */
  boolean reachesAny() {
    return patient != null || may(Right.ALL_CASES);
  }

  /**
   * Lets pass whose chart this is.
   *
   * @throws Barred with a page that says that another chart is open
   */
  public void requireReach(SurgicalCase surgicalCase) {
    if (!reaches(surgicalCase)) {
      Visits.hidden(surgicalCase.patient(), surgicalCase.procedure());
      throw new Barred(patient == null ? Bar.NO_PATIENT : Bar.OTHER_PATIENT);
    }
  }

  /** Whether a request carries the token of this launch, as header or parameter. */
  public boolean carriedBy(HttpServletRequest request) {
    String header = request.getHeader(HEADER);
    return Secret.same(formToken, header == null ? request.getParameter(PARAMETER) : header);
  }

  /** Tells nothing of the patient, and not the token. */
  @Override
  public String toString() {
    return "Launch[" + id + " " + tenant + " " + user + " " + role.code() + "]";
  }
}
