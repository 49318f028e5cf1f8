package org.surgicode.web.hooks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.surgicode.web.door.DoorRules;

/** The services of this door, one for each hook. */
enum HookService {
  /** The stay ends: what is still missing can be told while everybody remembers. */
  ENCOUNTER_DISCHARGE(
      "surgicode-encounter-discharge",
      "encounter-discharge",
      "Spine surgery: coding suggestion and open questions at discharge"),
  /** Somebody opens the chart after an operation. */
  PATIENT_VIEW(
      "surgicode-patient-view",
      "patient-view",
      "Spine surgery: coding suggestion and open questions in the chart"),
  /** The operative note was signed: this software's own hook, where an EHR was taught it. */
  NOTE_SIGN(
      "surgicode-operative-note-sign",
      "org.surgicode.operative-note-sign",
      "Spine surgery: coding suggestion and open questions when the operative note is signed");

  /** The key of the person at the screen. */
  static final String USER = "user";

  private final String id;
  private final String hook;
  private final String title;

  HookService(String id, String hook, String title) {
    this.id = id;
    this.hook = hook;
    this.title = title;
  }

  static Optional<HookService> named(String id) {
    return Stream.of(values()).filter(service -> service.id.equals(id)).findFirst();
  }

  String id() {
    return id;
  }

  String hook() {
    return hook;
  }

  /** Whether it is there for a hospital. */
  boolean isServed(DoorRules rules) {
    return this != NOTE_SIGN || rules.noteSign();
  }

  /** Whether it concerns one stay and nothing else. */
  boolean isOfAStay() {
    return this != PATIENT_VIEW;
  }

  String title() {
    return title;
  }

  String description() {
    return "Reads the record of a spine operation and shows, in one card for each operation, the"
        + " procedure codes that its words prove, or the neutral questions that would settle what"
        + " is open. Every result is a suggestion for a qualified coder, who decides.";
  }

  /** What is good to know beside it: without it nothing is missing. */
  Map<String, String> alsoPrefetch() {
    return this == PATIENT_VIEW ? Map.of(USER, "{{context.userId}}") : Map.of();
  }

  /** What a review reads: all of it, for what is missing must not look undocumented. */
  Map<String, String> prefetch() {
    Map<String, String> wanted = new LinkedHashMap<>();
    wanted.put("patient", "Patient/{{context.patientId}}");
    if (isOfAStay()) {
      wanted.put("encounter", "Encounter/{{context.encounterId}}");
    } else {
      wanted.put("encounters", "Encounter?patient={{context.patientId}}");
    }
    wanted.put("procedures", "Procedure?patient={{context.patientId}}");
    wanted.put("conditions", "Condition?patient={{context.patientId}}");
    wanted.put("documents", "DocumentReference?patient={{context.patientId}}");
    wanted.put("reports", "DiagnosticReport?patient={{context.patientId}}");
    wanted.put("consents", "Consent?patient={{context.patientId}}");
    return wanted;
  }
}
