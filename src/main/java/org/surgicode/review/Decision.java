package org.surgicode.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a person decided about a suggestion. Decisions are never changed: an undone one is followed
 * by another that says so.
 *
 * @param caseId name of the case that the suggestion belongs to
 * @param suggestion which suggestion of the case; the door that asked names it, for example by its
 *     identifier in the EHR
 * @param kind what was decided
 * @param codes what is to be coded instead, as the person wrote it, one line each such as {@code
 *     63307-62 x1}; empty unless changed
 * @param reason why, in the person's words; may be empty
 * @param who reference of the person, for example {@code Practitioner/7}
 * @param number 1 for the first decision about the suggestion, then 2, 3, …
 * @param at when
 */
public record Decision(
    String caseId,
    String suggestion,
    Kind kind,
    List<String> codes,
    String reason,
    String who,
    int number,
    Instant at) {

  /** How long a person may take a decision back before the EHR is told of it. */
  public static final Duration UNDO = Duration.ofSeconds(60);

  /** Codes of the published system of reasons, with which a reason may begin. */
  private static final Set<String> REASON_CODES =
      Set.of(
          "not-performed",
          "other-code",
          "units-differ",
          "insufficient-documentation",
          "coded-elsewhere");

  /** What was decided. */
  public enum Kind {
    ACCEPTED,
    CHANGED,
    REJECTED,
    /** The decision before no longer holds. */
    UNDONE;

    /** The word for tables and JSON. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Makes the list unmodifiable. */
  public Decision {
    codes = List.copyOf(codes);
  }

  /** The code numbers that the person wants: his own, else those that were suggested. */
  public List<String> finalCodes(List<String> suggested) {
    return kind == Kind.CHANGED
        ? codes.stream().map(line -> line.split("[- ]", 2)[0]).toList()
        : suggested;
  }

  /** Whether another decision says the same, whoever made it and when. */
  public boolean saysTheSameAs(Decision other) {
    return kind == other.kind
        && codes.equals(other.codes)
        && caseId.equals(other.caseId)
        && suggestion.equals(other.suggestion);
  }

  /**
   * The code of the reason where it begins with one, as in {@code other-code: …}, else {@code
   * other}.
   */
  public String reasonCode() {
    String first = reason.split("[:\\s]", 2)[0];
    return REASON_CODES.contains(first) ? first : "other";
  }

  /** Names what was decided, not why: a reason may hold a patient's words. */
  @Override
  public String toString() {
    return "Decision[" + caseId + " " + suggestion + " " + number + " " + kind.code() + "]";
  }
}
