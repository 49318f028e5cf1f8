package org.surgicode.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.DocumentKind;
import org.surgicode.casefile.DocumentStatus;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.reading.finding.Report;

/** Reports that nobody has signed: which of them still count. */
final class Drafts {
  private Drafts() {}

  /**
   * A form that was filled in before the operation tells it in the past tense. Nothing unsigned
   * counts once the operation was cancelled: by a signed note of the day, or as the status of every
   * procedure while no report was signed.
   */
  static void dropUnperformed(SurgicalCase c, List<Report> reports, List<Report> others) {
    boolean none =
        !c.procedures().isEmpty()
            && c.procedures().stream().allMatch(p -> p.status().equals("not-done"))
            && reports.stream().anyMatch(r -> !isDraft(r) && Cancellation.tells(r));
    var drafts =
        reports.stream().filter(r -> isDraft(r) || none && !Cancellation.tells(r)).toList();
    if (drafts.isEmpty()) return;
    boolean alone = drafts.size() == reports.stream().filter(r -> !SpineWork.none(r)).count();
    boolean notDone =
        !c.procedures().isEmpty()
            && c.procedures().stream().allMatch(p -> p.status().equals("not-done"));
    LocalDate day = c.dateOfService();
    boolean cancelled =
        reports.stream().anyMatch(r -> !isDraft(r) && Cancellation.tells(r))
            || others.stream().anyMatch(r -> isOfDay(r, day) && Cancellation.tells(r));
    if (!none && (!alone || !notDone && !cancelled)) return;
    reports.removeAll(drafts);
    others.addAll(drafts);
  }

  private static boolean isDraft(Report r) {
    return r.document().status() == DocumentStatus.PRELIMINARY;
  }

  private static boolean isOfDay(Report r, @Nullable LocalDate day) {
    DocumentKind kind = r.document().kind();
    boolean before = kind == DocumentKind.HISTORY || kind == DocumentKind.CONSULTATION;
    return day != null && day.equals(r.document().date()) && !before;
  }

  /** An unsigned draft counts only while nothing signed by the same hand is there. */
  static void dropSuperseded(List<Report> reports, List<Report> others) {
    var drafts =
        reports.stream()
            .filter(r -> r.document().status() == DocumentStatus.PRELIMINARY)
            .filter(
                r ->
                    reports.stream()
                        .anyMatch(
                            f ->
                                f.document().status() == DocumentStatus.FINAL
                                    && !f.isAddendum()
                                    && sameHand(r.document(), f.document())))
            .toList();
    reports.removeAll(drafts);
    others.addAll(drafts);
  }

  private static boolean sameHand(ChartDocument draft, ChartDocument signed) {
    boolean calledDraft = draft.title().toLowerCase(java.util.Locale.ROOT).contains("draft");
    return calledDraft || draft.authors().stream().anyMatch(signed.authors()::contains);
  }
}
