package org.surgicode.review;

import java.util.List;
import java.util.function.Supplier;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.criteria.Judge;
import org.surgicode.reading.NoteReader;

/** The trip of one case: read the record, judge the facts. Looking never writes. */
public final class CaseReviewer {
  private final NoteReader reader;
  private final List<Judge> judges;

  /** A reviewer by one code family. */
  public CaseReviewer(NoteReader reader, Judge judge) {
    this(reader, List.of(judge));
  }

  /**
   * A reviewer by several code families.
   *
   * @param judges one judge for each family that is switched on, at least one
   */
  public CaseReviewer(NoteReader reader, List<Judge> judges) {
    if (judges.isEmpty()) {
      throw new IllegalArgumentException("Nobody to judge");
    }
    this.reader = reader;
    this.judges = List.copyOf(judges);
  }

  /**
   * Reviews one operation by the first family. The same case, edition and software give an equal
   * review.
   *
   * @throws org.surgicode.casefile.UnusableInput when no edition covers the date of service
   */
  public CaseReview review(SurgicalCase surgicalCase) {
    return reviews(surgicalCase).get(0).get();
  }

  /**
   * Reads one operation once and offers its review by each family, in the order of the families.
   *
   * @return one review for each family, judged when asked for; it throws {@link
   *     org.surgicode.casefile.UnusableInput} when no edition of that family covers the date of
   *     service, which leaves the other families alone
   */
  public List<Supplier<CaseReview>> reviews(SurgicalCase surgicalCase) {
    List<Fact> facts = reader.read(surgicalCase);
    return judges.stream()
        .map(judge -> (Supplier<CaseReview>) () -> review(surgicalCase, facts, judge))
        .toList();
  }

  private static CaseReview review(SurgicalCase surgicalCase, List<Fact> facts, Judge judge) {
    var judgement = judge.judge(facts, surgicalCase.dateOfService());
    var searched =
        surgicalCase.documents().stream().map(ChartDocument::resource).distinct().toList();
    return new CaseReview(surgicalCase, judgement, searched);
  }
}
