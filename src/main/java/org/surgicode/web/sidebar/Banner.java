package org.surgicode.web.sidebar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.surgicode.casefile.CodedText;
import org.surgicode.casefile.ProcedureEntry;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.web.launch.ChartPatient;
import org.surgicode.web.launch.Launch;

/**
 * Whose chart this is, and which operation.
 *
 * @param patient name; empty when it is not known
 * @param born day of birth in words; empty when unknown
 * @param number medical record number in words; empty when unknown
 * @param reference the patient as the EHR's records name him; empty where his name stands
 * @param operation what the record calls it; empty when it does not
 * @param day day of the operation
 * @param surgeons those who operated
 */
record Banner(
    String patient,
    String born,
    String number,
    String reference,
    String operation,
    String day,
    List<String> surgeons) {

  static Banner of(SurgicalCase chart, Launch launch, Voice voice) {
    ChartPatient open = launch.patient();
    boolean inContext = open != null && open.reference().equals(chart.patient());
    ChartPatient patient = inContext && open != null ? open : ChartPatient.of(chart.patient());
    return new Banner(
        Harmless.text(patient.name()),
        patient.born().isEmpty() ? "" : voice.say("case-born", "day", day(patient.born(), voice)),
        patient.number().isEmpty()
            ? ""
            : voice.say("case-number", "number", Harmless.text(patient.number())),
        patient.name().isEmpty() ? chart.patient() : "",
        operation(chart),
        voice.day(chart.dateOfService()),
        surgeons(chart));
  }

  /** What the record calls the operation; empty when it does not. */
  static String operation(SurgicalCase chart) {
    return chart.procedures().stream()
        .flatMap(p -> p.codes().stream())
        .filter(c -> c.path().endsWith("text"))
        .map(CodedText::text)
        .map(Harmless::text)
        .findFirst()
        .orElse("");
  }

  /** A whole day in words; of what is less than a day, what the EHR tells. */
  private static String day(String told, Voice voice) {
    try {
      return voice.day(LocalDate.parse(told));
    } catch (DateTimeParseException e) {
      return Harmless.text(told);
    }
  }

  private static List<String> surgeons(SurgicalCase chart) {
    return chart.procedures().stream()
        .map(ProcedureEntry::surgeons)
        .flatMap(List::stream)
        .flatMap(s -> Stream.of(s.function().isEmpty() ? s.name() : s.name() + ", " + s.function()))
        .filter(s -> !s.isBlank())
        .map(Harmless::text)
        .distinct()
        .toList();
  }
}
