package org.surgicode.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.surgicode.review.OutboxEntry;
import org.surgicode.review.WriteAbility;
import org.surgicode.review.WriteLedger;
import org.surgicode.review.WriteReport;

/**
 * What became of writing to one tenant's EHR.
 *
 * @param tenant name of the tenant
 * @param stopped whether writing is switched off
 * @param way how the EHR can be written to; empty before it was asked
 * @param because why no better way
 * @param askedAt when the EHR said so; empty before it was asked
 * @param outcomes number of operations by outcome
 * @param attempts the newest attempt for each operation, newest first
 */
public record WritingView(
    String tenant,
    boolean stopped,
    String way,
    String because,
    String askedAt,
    Map<String, Integer> outcomes,
    List<Attempt> attempts) {

  /**
   * The newest attempt for one operation.
   *
   * @param caseId name of the case
   * @param operation reference of its Procedure
   * @param way how it was written
   * @param outcome how that went
   * @param reached what stands in the EHR
   * @param missed what does not
   * @param said one sentence
   * @param at when
   * @param resources each resource with its state
   */
  public record Attempt(
      String caseId,
      String operation,
      String way,
      String outcome,
      List<String> reached,
      List<String> missed,
      String said,
      String at,
      List<Resource> resources) {}

  /**
   * One resource on its way to the EHR.
   *
   * @param name its identifier, or its type
   * @param state how far it came
   * @param reference its name in the EHR; empty while that is not known
   * @param tries requests that were needed
   */
  public record Resource(String name, String state, String reference, int tries) {}

  /** Everything that the ledger of a tenant says. */
  public static WritingView of(WriteLedger ledger) {
    List<WriteReport> reports = ledger.reports();
    Map<String, Integer> outcomes = new TreeMap<>();
    reports.forEach(r -> outcomes.merge(word(r.outcome()), 1, Integer::sum));
    WriteAbility ability = ledger.ability().orElse(null);
    return new WritingView(
        ledger.tenant(),
        ledger.stopped(),
        ability == null ? "" : ability.way(),
        ability == null ? "" : ability.because(),
        ability == null ? "" : ability.at().toString(),
        outcomes,
        reports.stream().map(report -> attempt(report, ledger)).toList());
  }

  private static Attempt attempt(WriteReport report, WriteLedger ledger) {
    return new Attempt(
        report.caseId(),
        report.operation(),
        report.way(),
        word(report.outcome()),
        report.reached(),
        report.missed(),
        report.said(),
        report.at().toString(),
        ledger.entries(report.key()).stream().map(WritingView::resource).toList());
  }

  private static Resource resource(OutboxEntry entry) {
    String reference = entry.reference();
    return new Resource(
        entry.name(), word(entry.state()), reference == null ? "" : reference, entry.tries());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
