package org.surgicode.ehr.write;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Flag;
import org.surgicode.fhir.ReviewPacket;
import org.surgicode.review.OutboxEntry;
import org.surgicode.review.OutboxEntry.State;
import org.surgicode.review.WriteLedger;
import org.surgicode.review.WriteReport;
import org.surgicode.review.WriteReport.Outcome;

/** The account of one attempt: every resource is noted before it is sent and after it arrived. */
final class Account {
  private static final String CODES = "codes";

  private final WriteLedger ledger;
  private final ReviewPacket packet;
  private final Clock clock;
  private final Map<String, Integer> written = new LinkedHashMap<>();
  private Rung rung = Rung.READ_ONLY;
  private String way = "not chosen";

  Account(WriteLedger ledger, ReviewPacket packet, Clock clock) {
    this.ledger = ledger;
    this.packet = packet;
    this.clock = clock;
  }

  /** Begins: from here on a process that dies leaves a trace. */
  void begin(Rung chosen) {
    rung = chosen;
    way = chosen.code();
    keep(Outcome.BEGUN, "The attempt was not ended.", List.of());
  }

  /** Whether the last attempt for the same content, resource by resource, was left unfinished. */
  boolean unfinished() {
    return ledger
        .report(packet.key())
        .filter(r -> r.fingerprint().equals(packet.fingerprint()))
        .filter(r -> !r.settled() && r.way().equals(Rung.SINGLE_CALLS.code()))
        .isPresent();
  }

  /** Whether something was sent of which nobody knows what became of it. */
  boolean inDoubt() {
    return ledger.entries(packet.key()).stream().anyMatch(this::waiting);
  }

  /**
   * @throws SwitchedOff when nothing may be sent any more
   */
  void sending(String name) {
    if (ledger.stopped()) {
      throw new SwitchedOff();
    }
    note(
        name,
        State.SENT,
        null,
        known(name).filter(this::waiting).map(OutboxEntry::tries).orElse(0) + 1);
  }

  void confirmed(String name, @Nullable String reference) {
    note(name, State.CONFIRMED, reference, known(name).map(OutboxEntry::tries).orElse(0));
  }

  void refused(String name) {
    note(name, State.REFUSED, null, known(name).map(OutboxEntry::tries).orElse(1));
  }

  /** Whether the same content was sent and nobody knows what became of it. */
  boolean isOpen(String name) {
    return known(name).filter(this::waiting).isPresent();
  }

  /** Whether the same content is known to have arrived. */
  Optional<OutboxEntry> arrived(String name) {
    return known(name).filter(this::same).filter(e -> e.state() == State.CONFIRMED);
  }

  /** Whether it is known to have arrived, whatever else was said with it. */
  Optional<OutboxEntry> everArrived(String name) {
    return known(name).filter(e -> e.state() == State.CONFIRMED);
  }

  /** Counts a resource that this attempt wrote. */
  void wrote(String type) {
    written.merge(type, 1, Integer::sum);
  }

  boolean wroteNothing() {
    return written.isEmpty();
  }

  /** What was written, for example {@code Task, 2 DetectedIssue}. */
  String written() {
    return written.entrySet().stream()
        .map(e -> e.getValue() == 1 ? e.getKey() : e.getValue() + " " + e.getKey())
        .collect(Collectors.joining(", "));
  }

  /** Ends with everything in the EHR that the way carries. */
  String arrived(Outcome outcome, String said) {
    keep(outcome, said, carried());
    return said;
  }

  /** Ends with nothing more in the EHR than what is known to have arrived. */
  String ended(Outcome outcome, String said) {
    keep(outcome, said, said().stream().filter(this::stands).toList());
    return said;
  }

  private boolean stands(String what) {
    String name = what.equals(CODES) ? packet.suggestion() : packet.gap(what);
    return name != null && arrived(name).isPresent();
  }

  private List<String> carried() {
    return said().stream().filter(what -> rung.carriesCodes() || !what.equals(CODES)).toList();
  }

  /** Everything that the review says and a reader of the EHR should learn. */
  private List<String> said() {
    List<String> said = new ArrayList<>();
    if (packet.suggestion() != null) {
      said.add(CODES);
    }
    packet.review().judgement().flags().stream().map(Flag::id).forEach(said::add);
    return said;
  }

  private void keep(Outcome outcome, String said, List<String> reached) {
    var review = packet.review().surgicalCase();
    ledger.keep(
        new WriteReport(
            packet.key(),
            review.id(),
            String.valueOf(review.procedure()),
            packet.fingerprint(),
            way,
            outcome,
            reached,
            said().stream().filter(what -> !reached.contains(what)).toList(),
            said,
            clock.instant()));
  }

  private void note(String name, State state, @Nullable String reference, int tries) {
    ledger.keep(
        new OutboxEntry(
            packet.key(), name, packet.fingerprint(), state, reference, tries, clock.instant()));
  }

  private Optional<OutboxEntry> known(String name) {
    return ledger.entry(packet.key(), name);
  }

  private boolean waiting(OutboxEntry entry) {
    return same(entry) && entry.state() == State.SENT;
  }

  private boolean same(OutboxEntry entry) {
    return entry.fingerprint().equals(packet.fingerprint());
  }
}
