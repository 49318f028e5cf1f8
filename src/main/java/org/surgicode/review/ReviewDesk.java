package org.surgicode.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.audit.Visitor;
import org.surgicode.review.audit.AuditTrail;
import org.surgicode.review.figures.Figures;
import org.surgicode.review.worklist.Worklist;

/**
 * Where a case is looked at and its reviews are kept. Looking writes nothing to the EHR: that is
 * done, as a second step that somebody asks for, at {@link #writing} and {@link #deciding}.
 */
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
    store.each(visit);
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

  /** Where people decide about them, and the EHR is told. */
  public DecisionDesk deciding() {
    return new DecisionDesk(sink, store, witness);
  }

  /** Where reviews are written to the EHR, and taken back. */
  public WritingDesk writing() {
    return new WritingDesk(source, sink, store, witness);
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

  /** How the EHR was when it was last needed; asks it nothing. */
  public EhrHealth health() {
    return source.health();
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
    return !store.ofOperation(procedure).isEmpty();
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
    List<FiledReview> filed = FiledReview.byAll(reviewer.reviews(record, today()));
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
    FiledReview filed = unwritten.after(store.find(unwritten.caseId()).orElse(null));
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
    return store
        .find(caseId)
        .flatMap(
            found ->
                new Originals(source, witness)
                    .of(found.review().surgicalCase(), resource, attachment));
  }
}
