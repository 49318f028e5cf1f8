package org.surgicode.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.UnusableInput;

/**
 * A review as the store keeps it: without the words of the documents, of which only what is quoted
 * remains. Their hashes tell whether a document that is fetched again is the one that was read.
 *
 * @param review the newest review of its case and code family
 * @param written what of it was written to the EHR, in words; null while nothing was
 * @param caseId the name it is kept under: the case, with the family where that is a further one
 */
public record FiledReview(CaseReview review, @Nullable String written, String caseId) {
  /** Leaves the words of the documents behind. */
  public FiledReview {
    review = review.withoutTexts();
  }

  /** A review by the first family, kept under the name of its case. */
  public FiledReview(CaseReview review, @Nullable String written) {
    this(review, written, review.surgicalCase().id());
  }

  /** A review by a further family, of which nothing was written yet. */
  static FiledReview further(CaseReview review) {
    String family = review.judgement().edition().family();
    return new FiledReview(review, null, review.surgicalCase().id() + "-" + family);
  }

  /**
   * The reviews of one operation by all families: the first family's, then those of every further
   * one that has an edition for the day.
   */
  static List<FiledReview> byAll(List<Supplier<CaseReview>> families) {
    List<FiledReview> filed = new ArrayList<>();
    filed.add(new FiledReview(families.get(0).get(), null));
    for (Supplier<CaseReview> family : families.subList(1, families.size())) {
      try {
        filed.add(further(family.get()));
      } catch (UnusableInput e) {
        // No edition of this family for the day: it has no result, the others keep theirs.
      }
    }
    return filed;
  }

  /** The same after an earlier one: what was written of an equal one stays written. */
  FiledReview after(@Nullable FiledReview earlier) {
    return earlier != null && earlier.review().saysTheSameAs(review)
        ? new FiledReview(review, earlier.written(), caseId)
        : this;
  }
}
