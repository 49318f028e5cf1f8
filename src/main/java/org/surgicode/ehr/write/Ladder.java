package org.surgicode.ehr.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses the best way to write that an EHR offers, its login covers and its hospital allows. */
final class Ladder {
  private static final List<String> STATE = List.of("GuidanceResponse", "DetectedIssue", "Task");

  private final Offers offers;

  Ladder(Offers offers) {
    this.offers = offers;
  }

  /**
   * The way chosen.
   *
   * @param rung the way
   * @param because why no better one, in words for the operator
   * @param offers what the EHR can do
   */
  record Choice(Rung rung, String because, Offers offers) {}

  Choice choose(List<Rung> allowed) {
    List<String> because = new ArrayList<>();
    for (Rung rung : Rung.all()) {
      Optional<String> lack =
          allowed.contains(rung) ? lack(rung) : Optional.of("the settings do not allow it");
      if (lack.isEmpty()) {
        return new Choice(rung, told(because), offers);
      }
      because.add(rung.code() + ": " + lack.get());
    }
    return new Choice(Rung.READ_ONLY, told(because), offers);
  }

  private static String told(List<String> because) {
    return because.isEmpty() ? "The EHR offers everything." : String.join("; ", because) + ".";
  }

  /** What is missing for a way, empty when nothing is. */
  private Optional<String> lack(Rung rung) {
    return switch (rung) {
      case TRANSACTION -> lackForTransaction();
      case SINGLE_CALLS -> lackForSingleCalls();
      case DOCUMENT -> lackOfCreate("DocumentReference");
      case MESSAGE -> lackOfCreate("Communication");
      case FORM -> lackOfCreate("QuestionnaireResponse");
      case READ_ONLY -> Optional.empty();
    };
  }

  private Optional<String> lackForTransaction() {
    if (!offers.transaction()) {
      return Optional.of("the EHR takes no transactions");
    }
    for (String type : List.of("Device", "Task")) {
      if (!offers.createsOnCondition(type)) {
        return Optional.of("no conditional create of " + type);
      }
    }
    for (String type : List.of("GuidanceResponse", "DetectedIssue")) {
      if (!offers.updatesOnCondition(type)) {
        return Optional.of("no conditional update of " + type);
      }
    }
    if (!offers.creates("Provenance")) {
      return Optional.of("no create of Provenance");
    }
    return lackForSingleCalls();
  }

  private Optional<String> lackForSingleCalls() {
    for (String type : STATE) {
      if (!offers.creates(type)) {
        return Optional.of("no create of " + type);
      }
      if (!offers.updates(type)) {
        return Optional.of("no update of " + type);
      }
      if (!offers.searches(type, "identifier") && !offers.searches(type, "patient")) {
        return Optional.of("no search for " + type);
      }
    }
    if (!offers.searches("Device", "identifier")) {
      return Optional.of("no search for Device");
    }
    return lackOfCreate("Device");
  }

  private Optional<String> lackOfCreate(String type) {
    return offers.creates(type) ? Optional.empty() : Optional.of("no create of " + type);
  }
}
