package org.surgicode.web.hooks;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.CodeLine;
import org.surgicode.casefile.Determination;
import org.surgicode.casefile.Severity;
import org.surgicode.review.FiledReview;

/**
 * What is known about one operation.
 *
 * @param reviews its reviews, one for each family; the first family's first, never empty
 */
record Operation(List<FiledReview> reviews) {
  /** Makes the list unmodifiable. */
  Operation {
    reviews = List.copyOf(reviews);
  }

  CaseReview first() {
    return reviews.get(0).review();
  }

  /** The reviews that suggest codes. */
  Stream<FiledReview> suggesting() {
    return reviews.stream().filter(filed -> !filed.review().judgement().codes().isEmpty());
  }

  /** All suggested lines. */
  List<CodeLine> lines() {
    return suggesting().flatMap(filed -> filed.review().judgement().codes().stream()).toList();
  }

  /** The reviews with a question that holds something back; others are for the sidebar. */
  Stream<CaseReview> asking() {
    return reviews.stream()
        .map(FiledReview::review)
        .filter(r -> r.judgement().determination() != Determination.NO_QUALIFYING_PROCEDURE)
        .filter(r -> r.toAsk().stream().anyMatch(f -> f.severity() != Severity.GOOD_PRACTICE));
  }

  /** Whether a suggestion waits until questions are answered. */
  boolean held() {
    return suggesting().anyMatch(f -> !f.review().judgement().release().because().isEmpty());
  }

  /** Reference of the operation's Procedure. */
  String procedure() {
    return Objects.requireNonNull(first().surgicalCase().procedure());
  }
}
