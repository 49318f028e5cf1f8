package org.surgicode.web.page;

import java.util.List;
import org.surgicode.casefile.Determination;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.Severity;
import org.surgicode.review.FiledReview;

/**
 * One line of the list of cases.
 *
 * @param id name of the case, as in its address
 * @param day day of the operation
 * @param kind identifier of the determination, which picks shape and colour
 * @param determination the determination in words
 * @param codes suggested lines, empty unless supported
 * @param flags how many flags, in words
 * @param release {@code Ready}, {@code On hold} or empty
 * @param written whether the review stands in the EHR
 */
public record CaseRow(
    String id,
    String day,
    String kind,
    String determination,
    List<String> codes,
    String flags,
    String release,
    boolean written) {

  /** The line of one review. */
  public static CaseRow of(FiledReview filed) {
    Judgement judgement = filed.review().judgement();
    boolean supported = judgement.determination() == Determination.SUPPORTED;
    return new CaseRow(
        filed.caseId(),
        Wording.day(filed.review().surgicalCase().dateOfService()),
        judgement.determination().code(),
        judgement.waits() ? Wording.WAITS : Wording.title(judgement.determination()),
        judgement.codes().stream().map(Wording::line).toList(),
        flags(judgement.flags()),
        supported ? (judgement.release().because().isEmpty() ? "Ready" : "On hold") : "",
        filed.written() != null);
  }

  /** The line of one review for whom sees no codes. */
  public static CaseRow bare(FiledReview filed) {
    String day = Wording.day(filed.review().surgicalCase().dateOfService());
    return new CaseRow(filed.caseId(), day, "", "", List.of(), "", "", false);
  }

  private static String flags(List<Flag> flags) {
    if (flags.isEmpty()) {
      return "";
    }
    long blocking = flags.stream().filter(f -> f.severity() == Severity.BLOCKING).count();
    String all = Wording.count(flags.size(), "flag");
    return blocking == 0 ? all : all + ", " + blocking + " blocking";
  }
}
