package org.surgicode.fhir;

import static java.util.Comparator.naturalOrder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.DocumentKind;
import org.surgicode.fhir.Operations.Operation;

/**
 * Two operations on one day in one stay, such as a return for a bleeding: told apart by their times
 * when each has an operative report of its own. A chart without any document is only a list of
 * Procedures; there the times alone decide.
 */
final class SameDay {
  /** Shortest pause between two operations; stages of one follow each other sooner. */
  private static final Duration PAUSE = Duration.ofHours(1);

  private final Chart chart;
  private final Operation whole;
  private final List<List<Procedure>> turns;
  private final Map<String, Integer> turnOf = new HashMap<>();

  private SameDay(Chart chart, Operation whole) {
    this.chart = chart;
    this.whole = whole;
    this.turns = turns(whole.procedures());
  }

  /** The operations of what looks like one; itself when nothing tells them apart. */
  static List<Operation> apart(Operation whole, Chart chart) {
    return new SameDay(chart, whole).operations();
  }

  private List<Operation> operations() {
    List<DocumentReference> reports = reports();
    boolean listed = chart.all(DocumentReference.class).isEmpty();
    if (turns.size() < 2 || !listed && !assign(reports)) {
      return List.of(whole);
    }
    List<Operation> apart = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      Set<String> foreign = new HashSet<>();
      for (DocumentReference report : reports) {
        if (!Integer.valueOf(i).equals(turnOf.get(chart.name(report)))) {
          foreign.add(chart.name(report));
        }
      }
      apart.add(new Operation(whole.day(), whole.encounter(), turns.get(i), foreign));
    }
    return apart;
  }

  /** Procedures by turns, earliest first; those without times belong to the first turn. */
  private static List<List<Procedure>> turns(List<Procedure> procedures) {
    List<List<Procedure>> turns = new ArrayList<>();
    Instant until = null;
    List<Procedure> timed = procedures.stream().filter(p -> end(p) != null).toList();
    for (Procedure p : timed.stream().sorted(Comparator.comparing(SameDay::start)).toList()) {
      if (until == null || start(p).isAfter(until.plus(PAUSE))) {
        turns.add(new ArrayList<>());
      }
      turns.get(turns.size() - 1).add(p);
      Instant end = end(p);
      until = until == null || end != null && end.isAfter(until) ? end : until;
    }
    if (!turns.isEmpty()) {
      procedures.stream().filter(p -> !timed.contains(p)).forEach(turns.get(0)::add);
    }
    return turns;
  }

  /** Whether every report belongs to one turn and every turn has one. */
  private boolean assign(List<DocumentReference> reports) {
    List<DocumentReference> open = new ArrayList<>(reports);
    open.removeIf(r -> put(r, byLink(r)));
    open.removeIf(r -> put(r, byPeriod(r)));
    open.removeIf(r -> put(r, byWriting(r)));
    open.removeIf(r -> put(r, byRelation(r)));
    Set<Integer> without = new HashSet<>();
    for (int i = 0; i < turns.size(); i++) {
      without.add(i);
    }
    without.removeAll(turnOf.values());
    if (open.size() == 1 && without.size() == 1) {
      int last = without.iterator().next();
      open.removeIf(r -> after(r, last) && put(r, last));
      without.removeAll(turnOf.values());
    }
    return open.isEmpty() && without.isEmpty();
  }

  private boolean put(DocumentReference report, @Nullable Integer turn) {
    if (turn != null) {
      turnOf.put(chart.name(report), turn);
    }
    return turn != null;
  }

  private @Nullable Integer byLink(DocumentReference report) {
    return only(
        turn ->
            turn.stream()
                .anyMatch(
                    p ->
                        leads(p.getReport(), chart.name(report))
                            || leads(report.getContext().getRelated(), chart.name(p))));
  }

  private boolean leads(List<Reference> references, String name) {
    return references.stream()
        .map(Reference::getReference)
        .anyMatch(r -> r != null && chart.follow(r).equals(name));
  }

  /** The time that the report says it is about lies within one turn, give or take. */
  private @Nullable Integer byPeriod(DocumentReference report) {
    Instant about = moment(report.getContext().getPeriod().getStartElement());
    return about == null
        ? null
        : only(
            turn ->
                about.isAfter(first(turn).minus(PAUSE.dividedBy(2)))
                    && about.isBefore(last(turn).plus(PAUSE.dividedBy(2))));
  }

  /** Written before the next operation began: it cannot be about that. */
  private @Nullable Integer byWriting(DocumentReference report) {
    Instant written = written(report);
    boolean early = written != null && written.isBefore(first(turns.get(1)));
    return early ? 0 : null;
  }

  private @Nullable Integer byRelation(DocumentReference report) {
    return report.getRelatesTo().stream()
        .map(r -> r.getTarget().getReference())
        .filter(target -> target != null && turnOf.containsKey(chart.follow(target)))
        .map(target -> turnOf.get(chart.follow(target)))
        .findFirst()
        .orElse(null);
  }

  private boolean after(DocumentReference report, int turn) {
    Instant written = written(report);
    return written != null && written.isAfter(first(turns.get(turn)));
  }

  private @Nullable Integer only(Predicate<List<Procedure>> fits) {
    List<List<Procedure>> fitting = turns.stream().filter(fits).toList();
    return fitting.size() == 1 ? turns.indexOf(fitting.get(0)) : null;
  }

  /** Operative reports of the day, and of the next, that somebody did not withdraw. */
  private List<DocumentReference> reports() {
    LocalDate day = whole.day();
    return chart.all(DocumentReference.class).stream()
        .filter(d -> d.getStatus() == DocumentReferenceStatus.CURRENT)
        .filter(
            d -> DocumentKinds.ofNote(d, NoteDocuments.title(d)) == DocumentKind.OPERATIVE_REPORT)
        .filter(
            d -> {
              LocalDate of = NoteDocuments.date(d);
              return day != null && (of == null || of.equals(day) || of.equals(day.plusDays(1)));
            })
        .toList();
  }

  private static Instant first(List<Procedure> turn) {
    return turn.stream()
        .filter(p -> end(p) != null)
        .map(SameDay::start)
        .min(naturalOrder())
        .orElseThrow();
  }

  private static Instant last(List<Procedure> turn) {
    return turn.stream().flatMap(p -> Stream.ofNullable(end(p))).max(naturalOrder()).orElseThrow();
  }

  private static Instant start(Procedure procedure) {
    return procedure.getPerformedPeriod().getStart().toInstant();
  }

  /** The end of a Procedure whose start and end are both timed, else null. */
  private static @Nullable Instant end(Procedure procedure) {
    boolean timed =
        procedure.getPerformed() instanceof Period period
            && moment(period.getStartElement()) != null;
    return timed ? moment(procedure.getPerformedPeriod().getEndElement()) : null;
  }

  private static @Nullable Instant written(DocumentReference report) {
    return report.getDateElement().hasValue() ? report.getDate().toInstant() : null;
  }

  private static @Nullable Instant moment(DateTimeType time) {
    String text = time.getValueAsString();
    return text == null || text.length() <= 10 ? null : time.getValue().toInstant();
  }
}
