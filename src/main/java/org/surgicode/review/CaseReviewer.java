package org.surgicode.review;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.SiteReport;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.criteria.Judge;
import org.surgicode.criteria.site.SiteTables;
import org.surgicode.reading.NoteReader;

/** The trip of one case: read the record, judge the facts. Looking never writes. */
public final class CaseReviewer {
  private final NoteReader reader;
  private final List<Judge> judges;
  private final SiteTables site;

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
    this(reader, judges, SiteTables.none());
  }

  /** The same with tables that the site has loaded. */
  public CaseReviewer(NoteReader reader, List<Judge> judges, SiteTables site) {
    if (judges.isEmpty()) {
      throw new IllegalArgumentException("Nobody to judge");
    }
    this.reader = reader;
    this.judges = List.copyOf(judges);
    this.site = site;
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

  /** The reviews of one operation by each family, with nothing pending. */
  public List<Supplier<CaseReview>> reviews(SurgicalCase surgicalCase) {
    return reviews(surgicalCase, null);
  }

  /**
   * Reads one operation once and offers its review by each family, in the order of the families.
   *
   * @param asOf day by which what may still come is pending; null when nothing is to be pending
   * @return one review for each family, judged when asked for; it throws {@link
   *     org.surgicode.casefile.UnusableInput} when no edition of that family covers the date of
   *     service, which leaves the other families alone
   */
  public List<Supplier<CaseReview>> reviews(SurgicalCase surgicalCase, @Nullable LocalDate asOf) {
    return each(
        surgicalCase, asOf, (judge, facts) -> judge.judge(facts, surgicalCase.dateOfService()));
  }

  /**
   * The same by a named edition of each family, whatever the day of the operation.
   *
   * @param edition for example {@code 2025.1}
   */
  public List<Supplier<CaseReview>> reviewsUnder(
      String edition, SurgicalCase surgicalCase, @Nullable LocalDate asOf) {
    return each(
        surgicalCase,
        asOf,
        (judge, facts) -> judge.judgeUnder(edition, facts, surgicalCase.dateOfService()));
  }

  private List<Supplier<CaseReview>> each(
      SurgicalCase surgicalCase,
      @Nullable LocalDate asOf,
      BiFunction<Judge, List<Fact>, Judgement> judging) {
    List<Fact> facts = Stage.READ.timed(() -> reader.read(surgicalCase));
    List<String> searched =
        surgicalCase.documents().stream().map(ChartDocument::resource).distinct().toList();
    return judges.stream()
        .map(
            judge ->
                (Supplier<CaseReview>)
                    () ->
                        Stage.JUDGE.timed(
                            () ->
                                checked(surgicalCase, judging.apply(judge, facts), searched, asOf)))
        .toList();
  }

  /** What the site's tables forbid holds the suggestion back. */
  private CaseReview checked(
      SurgicalCase surgicalCase,
      Judgement judgement,
      List<String> searched,
      @Nullable LocalDate asOf) {
    SiteReport report = site.check(judgement, surgicalCase.dateOfService());
    List<String> holding =
        report.holding().stream().map(e -> "site-" + e.kind().code()).distinct().toList();
    return new CaseReview(surgicalCase, judgement.alsoHeldBy(holding), searched, asOf, report);
  }
}
