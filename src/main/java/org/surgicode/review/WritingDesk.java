package org.surgicode.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.casefile.audit.Act;

/** Where kept reviews are written to the EHR, and taken back when the operation was an error. */
public final class WritingDesk {
  private final CaseSource source;
  private final ReviewSink sink;
  private final ReviewStore store;
  private final Witness witness;

  WritingDesk(CaseSource source, ReviewSink sink, ReviewStore store, Witness witness) {
    this.source = source;
    this.sink = sink;
    this.store = store;
    this.witness = witness;
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
   * Puts one question to whom it is for: the surgeon, or a department.
   *
   * @param flag identifier of an open question
   * @param who reference of the person who asks
   * @return what was made in the EHR, in words, or {@code nothing} and why
   * @throws EhrProblem when the EHR refused or could not be reached
   * @throws UnusableInput with code {@code flag} when there is no such question, or not any more
   */
  public String ask(String caseId, String flag, String who) {
    CaseReview review =
        store
            .find(caseId)
            .map(FiledReview::review)
            .orElseThrow(() -> new UnusableInput("flag", "No review of the case is kept."));
    Flag asked =
        review.toAsk().stream()
            .filter(f -> f.id().equals(flag))
            .findFirst()
            .orElseThrow(() -> new UnusableInput("flag", "This question is not open."));
    SurgicalCase chart = review.surgicalCase();
    return witness.does(
        Act.WRITE_BACK, chart, chart.procedure(), "ask", () -> sink.ask(review, asked, who));
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
    store.each(
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
    List<FiledReview> reviewed = store.ofOperation(procedure);
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
}
