package org.surgicode.web.hooks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call of a service.
 *
 * @param service which
 * @param instance name of this firing of the hook
 * @param user reference of the person at the screen
 * @param patient id of the patient whose chart is open
 * @param encounter id of the stay, null when the hook has none
 * @param document id of the note that was signed, null when the hook has none
 * @param procedures ids of the operations that the note is of, empty when nobody says
 * @param fhirServer base URL of the EHR as the caller names it, null for none
 * @param lent what the caller lends for reading, null for nothing
 * @param prefetch what the caller brings along
 */
record HookCall(
    HookService service,
    String instance,
    String user,
    String patient,
    @Nullable String encounter,
    @Nullable String document,
    List<String> procedures,
    @Nullable String fhirServer,
    @Nullable LentToken lent,
    Prefetch prefetch) {

  /** Whether the person at the screen works here; patients and their relatives get no cards. */
  boolean byStaff() {
    return !user.startsWith("Patient/") && !user.startsWith("RelatedPerson/");
  }

  /** Names the call only: nothing of the chart. */
  @Override
  public String toString() {
    return "HookCall[" + service.id() + "]";
  }
}
