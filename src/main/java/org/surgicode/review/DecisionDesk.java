package org.surgicode.review;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.casefile.audit.Act;

/** Where people decide about suggestions, take that back, and the EHR is told of it. */
public final class DecisionDesk {
  private final ReviewSink sink;
  private final ReviewStore store;
  private final Witness witness;

  DecisionDesk(ReviewSink sink, ReviewStore store, Witness witness) {
    this.sink = sink;
    this.store = store;
    this.witness = witness;
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
    Optional<String> told = told(found.get(), decision);
    store.decisions().told(kept, told.orElse(null));
    return Optional.of(
        told.orElse("nothing yet: writing is switched off; it is written when that is on again"));
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
        .ifPresent(
            found -> {
              SurgicalCase chart = found.review().surgicalCase();
              witness
                  .naming(decision.who())
                  .does(
                      Act.DECISION,
                      chart,
                      chart.procedure(),
                      decision.kind().code(),
                      () -> keptOnce(decision));
            });
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
   * @throws EhrProblem when the EHR could not be told of one; it can be told again, and was told of
   *     the others
   */
  public void tell(Instant before) {
    EhrProblem problem = null;
    for (Decision decision : store.decisions().untold(before)) {
      try {
        tell(decision);
      } catch (EhrProblem e) {
        problem = e;
      }
    }
    if (problem != null) {
      throw problem;
    }
  }

  /**
   * Tells the EHR of one decision, unless somebody else does.
   *
   * @return whether nothing is left to be told; false while writing is switched off
   * @throws EhrProblem when the EHR could not be told; it can be told again
   */
  public boolean tell(Decision decision) {
    if (!store.decisions().claim(decision)) {
      return true;
    }
    @Nullable String told = null;
    try {
      told =
          store
              .find(decision.caseId())
              .map(found -> told(found, decision))
              .orElse(Optional.of("nothing: no review of the case is kept"))
              .orElse(null);
    } finally {
      store.decisions().told(decision, told);
    }
    return told != null;
  }

  /** What the EHR was told; empty while writing is switched off. */
  private Optional<String> told(FiledReview found, Decision decision) {
    SurgicalCase chart = found.review().surgicalCase();
    return witness
        .naming(decision.who())
        .tries(
            Act.DECISION,
            chart,
            chart.procedure(),
            decision.kind().code(),
            () -> sink.decided(found.review(), decision));
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
