package org.surgicode.review;

import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.criteria.Judge;
import org.surgicode.reading.NoteReader;

/** The trip of one case: read the record, judge the facts. Looking never writes. */
public final class CaseReviewer {
  private final NoteReader reader;
  private final Judge judge;

  public CaseReviewer(NoteReader reader, Judge judge) {
    this.reader = reader;
    this.judge = judge;
  }

  /**
   * Reviews one operation. The same case, edition and software give an equal review.
   *
   * @throws org.surgicode.casefile.UnusableInput when no edition covers the date of service
   */
  public CaseReview review(SurgicalCase surgicalCase) {
    var facts = reader.read(surgicalCase);
    var judgement = judge.judge(facts, surgicalCase.dateOfService());
    var searched =
        surgicalCase.documents().stream().map(ChartDocument::resource).distinct().toList();
    return new CaseReview(surgicalCase, judgement, searched);
  }
}
