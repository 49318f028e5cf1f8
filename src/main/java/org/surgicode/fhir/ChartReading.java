package org.surgicode.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Procedure;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.ConsentEntry;
import org.surgicode.casefile.DiagnosisEntry;
import org.surgicode.casefile.EncounterEntry;
import org.surgicode.casefile.ProcedureEntry;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.fhir.Operations.Operation;

/** Reads one patient's chart as one case per operation. */
final class ChartReading {
  private final Chart chart;
  private final Stays stays;
  private final ProcedureEntries entries;
  private final Operations operations;

  ChartReading(Chart chart) {
    this.chart = chart;
    this.stays = new Stays(chart);
    this.entries = new ProcedureEntries(chart);
    this.operations = new Operations(chart, entries);
  }

  List<SurgicalCase> cases(String name) {
    List<Operation> found = operations.all();
    String patient = new OnePatient(chart).of(found.get(0).procedures().get(0));
    var documents = new Documents(chart);
    List<SurgicalCase> cases = new ArrayList<>();
    for (Operation operation : found) {
      Encounter stay = stay(operation);
      cases.add(
          new SurgicalCase(
              name,
              patient,
              operation.day(),
              operation.procedures().stream().map(entries::entry).toList(),
              others(operation),
              stay == null ? null : encounter(stay),
              diagnoses(stay),
              consents(),
              documents.readable().stream()
                  .filter(d -> !operation.foreign().contains(d.resource()))
                  .toList(),
              documents.unreadable().stream()
                  .filter(d -> !operation.foreign().contains(d.resource()))
                  .toList()));
    }
    return cases;
  }

  private List<ProcedureEntry> others(Operation operation) {
    List<Procedure> rest = new ArrayList<>(operations.valid());
    rest.removeAll(operation.procedures());
    return rest.stream().map(entries::entry).toList();
  }

  /** The operation's encounter; without a link, the only one whose days hold the operation. */
  private @Nullable Encounter stay(Operation operation) {
    Encounter named = stays.find(operation.encounter());
    if (named != null) {
      return named;
    }
    List<Encounter> around =
        chart.all(Encounter.class).stream().filter(e -> holds(e, operation.day())).toList();
    return operation.encounter().isEmpty() && around.size() == 1 ? around.get(0) : null;
  }

  private static boolean holds(Encounter encounter, @Nullable LocalDate day) {
    LocalDate start = Days.of(encounter.getPeriod().getStartElement());
    LocalDate end = Days.of(encounter.getPeriod().getEndElement());
    return day != null
        && start != null
        && !day.isBefore(start)
        && (end == null || !day.isAfter(end));
  }

  private EncounterEntry encounter(Encounter stay) {
    return new EncounterEntry(
        chart.name(stay),
        Chart.version(stay),
        Coded.plain(stay.getClass_().getCode()),
        Days.of(stay.getPeriod().getStartElement()),
        Days.of(stay.getPeriod().getEndElement()),
        facility(stay));
  }

  private static @Nullable String facility(Encounter stay) {
    return Stream.concat(
            Stream.of(stay.getServiceProvider()),
            stay.getLocation().stream().map(Encounter.EncounterLocationComponent::getLocation))
        .flatMap(
            site -> Stream.of(Coded.plain(site.getDisplay()), Coded.plain(site.getReference())))
        .filter(name -> !name.isBlank())
        .findFirst()
        .orElse(null);
  }

  private List<DiagnosisEntry> diagnoses(@Nullable Encounter stay) {
    List<DiagnosisEntry> diagnoses = new ArrayList<>();
    for (Condition condition : chart.all(Condition.class)) {
      String belief = condition.getVerificationStatus().getCodingFirstRep().getCode();
      if ("entered-in-error".equals(belief) || "refuted".equals(belief)) {
        continue;
      }
      String encounter = condition.getEncounter().getReference();
      diagnoses.add(
          new DiagnosisEntry(
              chart.name(condition),
              Chart.version(condition),
              Coded.texts(condition.getCode(), "code"),
              category(condition),
              Coded.plain(condition.getClinicalStatus().getCodingFirstRep().getCode()),
              stay != null && stays.name(encounter).equals(chart.name(stay)),
              Days.earliest(condition.getOnset())));
    }
    return diagnoses;
  }

  private static String category(Condition condition) {
    for (String known : List.of("encounter-diagnosis", "problem-list-item")) {
      if (Coded.has(condition.getCategory(), known)) {
        return known;
      }
    }
    return "";
  }

  private List<ConsentEntry> consents() {
    return chart.all(Consent.class).stream()
        .map(
            c ->
                new ConsentEntry(
                    chart.name(c),
                    Chart.version(c),
                    c.getStatus() == null ? "" : c.getStatus().toCode(),
                    Days.of(c.getDateTimeElement())))
        .toList();
  }
}
