package org.surgicode.review.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.audit.AuditEntry;
import org.surgicode.casefile.audit.NotedEntry;

/** Port to one tenant's audit trail; safe for any number of threads and processes. */
public interface AuditTrail {
  /**
   * Adds an entry at the end. What cannot be noted must not be done: a failure is thrown.
   *
   * @throws RuntimeException when the entry could not be stored
   */
  void note(AuditEntry entry);

  /** Entries that a filter lets pass, newest first. */
  List<NotedEntry> page(AuditFilter wanted);

  /**
   * Looks through the whole chain.
   *
   * @param known a head that was told earlier and kept elsewhere, null for none: with it a chain
   *     that was cut off or made anew is noticed too
   */
  AuditCheck check(@Nullable ChainHead known);
}
