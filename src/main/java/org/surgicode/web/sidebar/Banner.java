package org.surgicode.web.sidebar;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.surgicode.casefile.CodedText;
import org.surgicode.casefile.ProcedureEntry;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.web.launch.ChartPatient;
import org.surgicode.web.launch.Launch;

/**
 * Whose chart this is, and which operation.
 *
 * @param patient name, or the reference
 * @param born day of birth in words; empty when unknown
 * @param number medical record number in words; empty when unknown
 * @param operation what the record calls it; empty when it does not
 * @param day day of the operation
 * @param surgeons those who operated
 */
record Banner(
    String patient,
    String born,
    String number,
    String operation,
    String day,
    List<String> surgeons) {

  static Banner of(SurgicalCase chart, Launch launch, Voice voice) {
    ChartPatient open = launch.patient();
    boolean known = open != null && open.reference().equals(chart.patient());
    ChartPatient patient = known && open != null ? open : ChartPatient.of(chart.patient());
    return new Banner(
        patient.name().isEmpty() ? patient.reference() : Harmless.text(patient.name()),
        patient.born().isEmpty() ? "" : voice.say("case-born", Map.of("day", patient.born())),
        patient.number().isEmpty() ? "" : voice.say("case-number", "number", patient.number()),
        chart.procedures().stream()
            .flatMap(p -> p.codes().stream())
            .filter(c -> c.path().endsWith("text"))
            .map(CodedText::text)
            .map(Harmless::text)
            .findFirst()
            .orElse(""),
        voice.day(chart.dateOfService()),
        surgeons(chart));
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
