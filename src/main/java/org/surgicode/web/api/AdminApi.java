package org.surgicode.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.surgicode.review.Tenants;
import org.surgicode.review.WriteLedger;
import org.surgicode.review.WriteLedgers;
import org.surgicode.review.audit.AuditCheck;
import org.surgicode.review.audit.ChainHead;
import org.surgicode.review.work.Job;
import org.surgicode.review.work.WorkQueue;
import org.surgicode.web.launch.Sessions;
import org.surgicode.web.page.WritingView;

/** What the operator's pages show and switch, for programs with the operator's password. */
@RestController
@Tag(name = "Operator")
@RequestMapping("/api/v1/admin")
final class AdminApi {
  private final WriteLedgers ledgers;
  private final Tenants tenants;
  private final WorkQueue queue;
  private final Sessions sessions;

  AdminApi(WriteLedgers ledgers, Tenants tenants, WorkQueue queue, Sessions sessions) {
    this.ledgers = ledgers;
    this.tenants = tenants;
    this.queue = queue;
    this.sessions = sessions;
  }

  @GetMapping("/tenants")
  @Operation(summary = "How each EHR can be written to, and what arrived there")
  List<WritingView> tenants() {
    return ledgers.all().stream().map(WritingView::of).toList();
  }

  @PostMapping("/tenants/{tenant}/stop")
  @Operation(summary = "Stop writing to an EHR at once")
  WritingView stop(@PathVariable String tenant) {
    return turned(tenant, true);
  }

  @PostMapping("/tenants/{tenant}/start")
  @Operation(summary = "Allow writing to an EHR again")
  WritingView start(@PathVariable String tenant) {
    return turned(tenant, false);
  }

  /**
   * Sessions that were ended.
   *
   * @param sessions how many
   */
  record Ended(int sessions) {}

  @PostMapping("/sessions/end")
  @Operation(summary = "End the sessions of one person of a tenant, or of all its people, at once")
  Ended endSessions(
      @RequestParam(required = false) @Nullable String tenant,
      @RequestParam(required = false) @Nullable String person) {
    tenants.desk(tenant);
    return new Ended(sessions.endAll(tenant == null ? tenants.first() : tenant, person));
  }

  @GetMapping("/jobs")
  @Operation(summary = "The newest work in the queue of a tenant")
  List<Job> jobs(@RequestParam(required = false) @Nullable String tenant) {
    tenants.desk(tenant);
    return queue.list(tenant == null ? tenants.first() : tenant, null, 0, 200);
  }

  /**
   * A trail that was looked through.
   *
   * @param tenant whose it is
   * @param whole whether nothing was changed
   * @param entries how many entries are whole, from the first one on
   * @param unkeyed how many of them were noted without a key of the site
   * @param head what to keep elsewhere, and to send as {@code known} next time
   * @param brokenAt number of the first entry that is not as it was noted, null for none
   * @param because what is wrong with it
   */
  record Looked(
      String tenant,
      boolean whole,
      long entries,
      long unkeyed,
      String head,
      @Nullable Long brokenAt,
      @Nullable String because) {}

  @GetMapping("/audit")
  @Operation(summary = "Look through an audit trail for changes; the service's own without tenant")
  Looked audit(
      @RequestParam(required = false) @Nullable String tenant,
      @RequestParam(required = false) @Nullable String known) {
    if (tenant != null) {
      tenants.desk(tenant);
    }
    AuditCheck check = tenants.audit(tenant).check(known == null ? null : ChainHead.of(known));
    AuditCheck.Broken broken = check.broken();
    return new Looked(
        tenant == null ? "" : tenant,
        check.whole(),
        check.entries(),
        check.unkeyed(),
        check.head().toString(),
        broken == null ? null : broken.number(),
        broken == null ? null : broken.because());
  }

  private WritingView turned(String tenant, boolean stopped) {
    WriteLedger ledger = ledgers.of(tenant).orElseThrow(ReviewApi::unknown);
    ledger.stop(stopped);
    return WritingView.of(ledger);
  }
}
