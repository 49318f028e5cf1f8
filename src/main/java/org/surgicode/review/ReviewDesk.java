package org.surgicode.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.casefile.audit.Act;
import org.surgicode.casefile.audit.Visitor;
import org.surgicode.review.audit.AuditTrail;
import org.surgicode.review.figures.Figures;
import org.surgicode.review.worklist.Worklist;

/** Where a case is looked at and, as a second step that somebody asks for, recorded. */
public final class ReviewDesk {
  private final CaseSource source;
  private final CaseReviewer reviewer;
  private final ReviewSink sink;
  private final ReviewStore store;
  private final Clock clock;
  private final Witness witness;

  /** A desk between an EHR and a store. */
  public ReviewDesk(CaseSource source, CaseReviewer reviewer, ReviewSink sink, ReviewStore store) {
    this(source, reviewer, sink, store, Clock.system(ZoneId.systemDefault()));
  }

  /** A desk whose reviews look at the record as of the day of a clock. */
  public ReviewDesk(
      CaseSource source, CaseReviewer reviewer, ReviewSink sink, ReviewStore store, Clock clock) {
    this(source, reviewer, sink, store, clock, Visitor.software());
  }

  private ReviewDesk(
      CaseSource source,
      CaseReviewer reviewer,
      ReviewSink sink,
      ReviewStore store,
      Clock clock,
      Visitor visitor) {
    this.source = source;
    this.reviewer = reviewer;
    this.sink = sink;
    this.store = store;
    this.clock = clock;
    this.witness = new Witness(store.audit(), visitor);
  }

  /** The same desk for a visitor: what he does here is noted in his name. */
  public ReviewDesk visitedBy(Visitor visitor) {
    return new ReviewDesk(source, reviewer, sink, store, clock, visitor);
  }

  /** What was noted of all who had to do with this tenant's records. */
  public AuditTrail audit() {
    return store.audit();
  }

  /** All reviews that are kept, ordered by case. */
  public List<FiledReview> kept() {
    List<FiledReview> all = store.all();
    witness.listed(all.size());
    return all;
  }

  /** The kept reviews that are wanted, a page of them, ordered by case. */
  public List<FiledReview> kept(ReviewFilter wanted) {
    List<FiledReview> page = store.page(wanted);
    witness.listed(page.size());
    return page;
  }

  /** Every kept review, one page after the other, ordered by case. */
  public void eachKept(Consumer<FiledReview> visit) {
    String last = null;
    List<FiledReview> page;
    do {
      page = store.page(ReviewFilter.all().after(last));
      for (FiledReview filed : page) {
        visit.accept(filed);
        last = filed.caseId();
      }
    } while (!page.isEmpty());
  }

  /** The kept review of a case. */
  public Optional<FiledReview> kept(String caseId) {
    Optional<FiledReview> found = store.find(caseId);
    found.ifPresent(filed -> witness.shown(filed.review()));
    return found;
  }

  /**
   * The kept review of a case for somebody who may not see every patient.
   *
   * @param mayBeSeen whether he may see this one
   * @return empty when none is kept, or he may not see it
   */
  public Optional<FiledReview> kept(String caseId, Predicate<FiledReview> mayBeSeen) {
    return store.find(caseId).filter(mayBeSeen).flatMap(seen -> kept(caseId));
  }

  /** One review as it was kept once, of those that {@link #history} tells of. */
  public Optional<PastReview> past(String caseId, long number) {
    Optional<PastReview> found =
        store.history(HistoryFilter.ofCase(caseId).before(number + 1)).stream()
            .filter(past -> past.number() == number)
            .findFirst();
    found.ifPresent(past -> witness.shown(past.filed().review()));
    return found;
  }

  /** Reviews as they were kept one after the other, newest first. */
  public List<PastReview> history(HistoryFilter wanted) {
    return store.history(wanted);
  }

  /** What people decided about the suggestions. */
  public Decisions decisions() {
    return store.decisions();
  }

  /** The newest reviews as a list to be worked off; what of it is looked at is noted. */
  public Worklist worklist() {
    return new WatchedWorklist(store.worklist(), witness);
  }

  /** What the work comes to, without any patient. */
  public Figures figures() {
    return store.figures();
  }

  /** How the EHR lets itself be read at the moment, in words for the operator. */
  public String standing() {
    return source.standing();
  }

  /** References of the operations that the EHR offers. */
  public List<String> operations() {
    return source.operations();
  }

  /** References of the patients who have an identifier; it is asked for and kept nowhere. */
  public List<String> patientsBy(String system, String value) {
    return source.patientsBy(system, value);
  }

  /** References of the operations whose record changed since then, and perhaps of others. */
  public List<String> operationsSince(Instant since) {
    return source.operationsSince(since);
  }

  /** Whether a review of an operation is kept. */
  public boolean hasReviewed(String procedure) {
    return !ofOperation(procedure).isEmpty();
  }

  private List<FiledReview> ofOperation(String procedure) {
    return store.history(HistoryFilter.ofOperation(procedure)).stream()
        .map(past -> past.filed().caseId())
        .distinct()
        .flatMap(caseId -> store.find(caseId).stream())
        .toList();
  }

  /**
   * Fetches and reviews one operation and keeps the review; writes nothing to the EHR.
   *
   * @param procedure for example {@code Procedure/123}
   * @return the review by the first family; those by further families are kept too
   * @throws EhrProblem when the record could not be read
   * @throws org.surgicode.casefile.UnusableInput when no edition covers the day of the operation
   */
  public FiledReview look(String procedure) {
    return lookByAll(procedure).get(0);
  }

  /**
   * As {@link #look}, with the reviews by all families: the first family's, then those of every
   * further one that has an edition for the day.
   */
  public List<FiledReview> lookByAll(String procedure) {
    return lookAt(witness.reads(procedure, () -> Stage.PULL.timed(() -> source.fetch(procedure))));
  }

  /**
   * As {@link #lookByAll(String)}, reading with an access token that the visitor lends for this
   * look.
   */
  public List<FiledReview> lookByAll(String procedure, String accessToken) {
    return lookAt(
        witness.reads(
            procedure, () -> Stage.PULL.timed(() -> source.lent(accessToken).fetch(procedure))));
  }

  /** As {@link #lookByAll(String)}, with a record that the visitor brought along. */
  public List<FiledReview> lookAt(SurgicalCase record) {
    return reviewed(record).stream().map(this::kept).toList();
  }

  /** The reviews of a record by all families, kept nowhere. */
  public List<FiledReview> reviewed(SurgicalCase record) {
    var reviews = reviewer.reviews(record, LocalDate.now(clock));
    List<FiledReview> filed = new ArrayList<>();
    filed.add(new FiledReview(reviews.get(0).get(), null));
    for (Supplier<CaseReview> family : reviews.subList(1, reviews.size())) {
      try {
        filed.add(FiledReview.further(family.get()));
      } catch (UnusableInput e) {
        // No edition of this family for the day: it has no result, the others keep theirs.
      }
    }
    filed.forEach(one -> witness.reviewed(one.review()));
    return filed;
  }

  /**
   * The kept reviews of one operation by all families, the first family's first.
   *
   * @param caseId name under which the first family's is kept
   * @param families names of all families
   * @return empty when none is kept
   */
  public List<FiledReview> keptByAll(String caseId, List<String> families) {
    List<FiledReview> found = new ArrayList<>();
    kept(caseId).ifPresent(found::add);
    if (!found.isEmpty()) {
      families.forEach(family -> store.find(caseId + "-" + family).ifPresent(found::add));
    }
    return found;
  }

  /**
   * References of the operations of one patient.
   *
   * @param patient for example {@code Patient/7}
   * @throws EhrProblem when the EHR could not be asked
   */
  public List<String> operationsOf(String patient) {
    return source.operationsOf(patient);
  }

  /** The same, asked with an access token that the visitor lends. */
  public List<String> operationsOf(String patient, String accessToken) {
    return source.lent(accessToken).operationsOf(patient);
  }

  /** The day of this desk. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Keeps a review; what was written of an equal one stays written. */
  private FiledReview kept(FiledReview unwritten) {
    FiledReview filed =
        store
            .find(unwritten.caseId())
            .filter(earlier -> earlier.review().saysTheSameAs(unwritten.review()))
            .map(
                earlier ->
                    new FiledReview(unwritten.review(), earlier.written(), unwritten.caseId()))
            .orElse(unwritten);
    store.keep(filed);
    return filed;
  }

  /**
   * Fetches a document of a kept review from the EHR again, to show it.
   *
   * @param resource reference of a document that was read or could not be read
   * @param attachment where it lies
   * @return empty when the review knows no such document or the EHR has no content of it
   * @throws EhrProblem when it cannot be had, or is no longer what was reviewed
   */
  public Optional<Original> original(String caseId, String resource, String attachment) {
    var chart = store.find(caseId).map(found -> found.review().surgicalCase());
    var read =
        chart.stream()
            .flatMap(c -> c.documents().stream())
            .filter(d -> d.resource().equals(resource) && d.attachment().equals(attachment))
            .findFirst();
    boolean unread =
        chart.stream()
            .flatMap(c -> c.unreadable().stream())
            .anyMatch(d -> d.resource().equals(resource) && d.attachment().equals(attachment));
    if (read.isEmpty() && !unread) {
      return Optional.empty();
    }
    Optional<Original> original =
        witness.does(
            Act.CHART_READ,
            chart.orElseThrow(),
            resource,
            "document",
            () -> source.original(resource, attachment));
    if (original.isPresent() && read.isPresent() && !original.get().is(read.get().sha256())) {
      throw new EhrProblem(
          EhrProblem.Kind.CONFLICT,
          "The EHR now holds another version of this document; review the case again.");
    }
    return original;
  }

  /**
   * Writes a kept review to the EHR; an unchanged one writes nothing. One of an operation that was
   * entered in error meanwhile is taken back instead.
   *
   * @return the review with what was written, empty when no review of the case is kept
   * @throws EhrProblem when the EHR refused or could not be reached
   */
  public Optional<FiledReview> record(String caseId) {
    return store
        .find(caseId)
        .map(
            found -> {
              String operation = found.review().surgicalCase().procedure();
              boolean error = operation != null && source.enteredInError(operation);
              return error ? withdrawn(found) : written(found, "record", sink::record);
            });
  }

  /**
   * Takes back what was written about operations that the EHR does not offer any more because they
   * were entered in error.
   *
   * @param offered the operations that the EHR offers
   * @return the reviews that were taken back
   */
  public List<FiledReview> takeBack(List<String> offered) {
    List<FiledReview> taken = new ArrayList<>();
    eachKept(
        kept -> {
          String operation = kept.review().surgicalCase().procedure();
          if (operation != null
              && !offered.contains(operation)
              && source.enteredInError(operation)) {
            taken.add(withdrawn(kept));
          }
        });
    return taken;
  }

  /**
   * Takes back what was written about one operation, if the EHR says that it was entered in error.
   *
   * @return the reviews that were taken back
   */
  public List<FiledReview> takeBackOf(String procedure) {
    List<FiledReview> reviewed = ofOperation(procedure);
    return reviewed.isEmpty() || !source.enteredInError(procedure)
        ? List.of()
        : reviewed.stream().map(this::withdrawn).toList();
  }

  private FiledReview withdrawn(FiledReview found) {
    return written(found, "withdraw", sink::withdraw);
  }

  private FiledReview written(FiledReview found, String way, Function<CaseReview, String> writing) {
    SurgicalCase chart = found.review().surgicalCase();
    String what =
        witness.does(
            Act.WRITE_BACK,
            chart,
            chart.procedure(),
            way,
            () -> Stage.WRITE.timed(() -> writing.apply(found.review())));
    FiledReview filed = new FiledReview(found.review(), what, found.caseId());
    store.keep(filed);
    return filed;
  }

  /**
   * Keeps what a person decided about a suggestion, and tells the EHR. The same decision told again
   * is kept once and told again.
   *
   * @return what was changed in the EHR, in words; empty when no review of the case is kept
   * @throws EhrProblem when the EHR could not be told; the decision is kept
   * @throws UnusableInput with code {@code decision} when somebody else decided otherwise meanwhile
   */
  public Optional<String> decide(Decision decision) {
    Optional<FiledReview> found = store.find(decision.caseId());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Decision kept = keptOnce(decision);
    String told = noted(found.get(), decision, () -> sink.decided(found.get().review(), decision));
    store.decisions().told(kept, told);
    return Optional.of(told);
  }

  /**
   * Keeps what a person decided about a suggestion. The EHR is told by {@link #tell}; until then it
   * can be undone.
   *
   * @throws UnusableInput with code {@code decision} when somebody else decided otherwise meanwhile
   */
  public void keep(Decision decision) {
    store
        .find(decision.caseId())
        .ifPresent(found -> noted(found, decision, () -> keptOnce(decision)));
  }

  /**
   * Takes back the decision that holds, of which the EHR was told nothing yet.
   *
   * @param undone says so; its number is that of the decision plus one
   * @throws UnusableInput with code {@code decision} when there is none, or the EHR knows of it
   */
  public void undo(Decision undone) {
    Decision last =
        store
            .decisions()
            .standing(undone.caseId(), undone.suggestion())
            .filter(d -> d.number() + 1 == undone.number())
            .orElseThrow(
                () ->
                    new UnusableInput(
                        "decision", "There is no decision that could be undone; look again."));
    if (!store.decisions().claim(last)) {
      throw new UnusableInput(
          "decision", "The decision stands in the EHR already, and is changed only there.");
    }
    keep(undone);
    store.decisions().told(undone, "nothing");
    store.decisions().told(last, "nothing");
  }

  /**
   * Tells the EHR of decisions that nobody undid.
   *
   * @param before those made before this moment
   * @throws EhrProblem when the EHR could not be told; it can be told again
   */
  public void tell(Instant before) {
    for (Decision decision : store.decisions().untold(before)) {
      tell(decision);
    }
  }

  /**
   * Tells the EHR of one decision, unless somebody else does.
   *
   * @throws EhrProblem when the EHR could not be told; it can be told again
   */
  public void tell(Decision decision) {
    if (!store.decisions().claim(decision)) {
      return;
    }
    String told = null;
    try {
      told =
          store
              .find(decision.caseId())
              .map(found -> noted(found, decision, () -> sink.decided(found.review(), decision)))
              .orElse("nothing: no review of the case is kept");
    } finally {
      store.decisions().told(decision, told);
    }
  }

  private <T> T noted(FiledReview found, Decision decision, Supplier<T> work) {
    SurgicalCase chart = found.review().surgicalCase();
    String kind = decision.kind().code();
    return witness.naming(decision.who()).does(Act.DECISION, chart, chart.procedure(), kind, work);
  }

  private Decision keptOnce(Decision decision) {
    Optional<Decision> known =
        store
            .decisions()
            .standing(decision.caseId(), decision.suggestion())
            .filter(decision::saysTheSameAs);
    if (known.isEmpty()) {
      store.decisions().keep(decision);
    }
    return known.orElse(decision);
  }
}
