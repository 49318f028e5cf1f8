package org.surgicode.ehr;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;

/**
 * How operations and their documents are found in one EHR.
 *
 * @param operations where the list of operations comes from
 * @param days days before today whose operations count, where the EHR is asked by date
 * @param worklist file with one Patient/…, Encounter/… or Group/… a line; read anew for every list;
 *     null when there is none
 * @param documents which documents of a patient are asked for
 * @param daysBefore days before the operation from which notes and reports are asked for by kind
 * @param daysAfter days after the operation up to which they are asked for by kind
 * @param timeZone where the hospital stands: days are counted there; null takes them as written
 * @param notNeeded kinds of resources, as Epic names them, that the EHR may keep back without harm
 */
public record SearchStrategy(
    Operations operations,
    int days,
    @Nullable Path worklist,
    Documents documents,
    int daysBefore,
    int daysAfter,
    @Nullable ZoneId timeZone,
    List<String> notNeeded) {

  /** A hospital whose EHR writes its own days. */
  public SearchStrategy(
      Operations operations,
      int days,
      @Nullable Path worklist,
      Documents documents,
      int daysBefore,
      int daysAfter) {
    this(operations, days, worklist, documents, daysBefore, daysAfter, null, List.of());
  }

  /** Where the list of operations comes from. */
  public enum Operations {
    /** The EHR serves all its Procedures, as repositories do. */
    @JsonProperty("all")
    ALL,
    /** The EHR serves the Procedures of all patients when it is asked by date. */
    @JsonProperty("dates")
    DATES,
    /** The EHR is asked patient by patient, as Epic and Oracle Health want it. */
    @JsonProperty("worklist")
    WORKLIST
  }

  /** Which documents of a patient are asked for. */
  public enum Documents {
    /** All of them: complete, and slow for a patient with a long history. */
    @JsonProperty("chart")
    CHART,
    /** Operative notes of any day; clinical notes and reports around the operation. */
    @JsonProperty("kinds")
    KINDS
  }

  /**
   * @throws UnusableInput with code {@code config} when the parts do not fit together
   */
  public SearchStrategy {
    if (operations == Operations.WORKLIST && worklist == null) {
      throw new UnusableInput(
          "config", "The search for operations by worklist needs the name of its file.");
    }
    notNeeded = List.copyOf(notNeeded);
    days("days", days);
    days("days-before", daysBefore);
    days("days-after", daysAfter);
  }

  /** What suits a FHIR repository. */
  public static SearchStrategy usual() {
    return new SearchStrategy(Operations.ALL, 90, null, Documents.CHART, 365, 90);
  }

  /** The same with its worklist at this place. */
  public SearchStrategy from(Path place) {
    return new SearchStrategy(
        operations, days, place, documents, daysBefore, daysAfter, timeZone, notNeeded);
  }

  /** The same with kinds of resources that the EHR may keep back. */
  public SearchStrategy without(List<String> kinds) {
    return new SearchStrategy(
        operations, days, worklist, documents, daysBefore, daysAfter, timeZone, kinds);
  }

  private static void days(String name, int days) {
    if (days < 1 || days > 36500) {
      throw new UnusableInput(
          "config", String.format(Locale.ROOT, "%s must be from 1 to 36500.", name));
    }
  }
}
