package org.surgicode.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One finished review: the case it is about, what was searched, and the judgement.
 *
 * @param surgicalCase the record as it was read
 * @param judgement what the judge concluded
 * @param searched references of every document that was read, in record order
 * @param asOf day on which the review looks at the record: what may still come by then is pending;
 *     null when the day does not matter, and then nothing is pending
 * @param site what the tables that the site has loaded say
 */
public record CaseReview(
    SurgicalCase surgicalCase,
    Judgement judgement,
    List<String> searched,
    @Nullable LocalDate asOf,
    SiteReport site) {
  /** What every review is for: the claim of the surgeon, not that of the hospital. */
  public static final String PURPOSE = "professional-claim";

  /** Makes the list unmodifiable. */
  public CaseReview {
    searched = List.copyOf(searched);
  }

  /** A review that does not depend on the day. */
  public CaseReview(SurgicalCase surgicalCase, Judgement judgement, List<String> searched) {
    this(surgicalCase, judgement, searched, null, SiteReport.nothingLoaded());
  }

  /** The same review without the words of the documents. */
  public CaseReview withoutTexts() {
    return new CaseReview(surgicalCase.withoutTexts(), judgement, searched, asOf, site);
  }

  /** Whether what the flag misses may still come, so that nobody is asked yet. */
  public boolean pending(Flag flag) {
    return flag.pendingOn(asOf);
  }

  /** Whether another review says the same of the same record, whatever the day it looks from. */
  public boolean saysTheSameAs(CaseReview other) {
    return surgicalCase.equals(other.surgicalCase)
        && judgement.equals(other.judgement)
        && searched.equals(other.searched)
        && site.equals(other.site)
        && toAsk().equals(other.toAsk());
  }

  /** The flags that somebody has to answer, in the family's order. */
  public List<Flag> toAsk() {
    return judgement.flags().stream().filter(flag -> !pending(flag)).toList();
  }
}
