package org.surgicode.ehr;

import java.util.concurrent.atomic.AtomicInteger;
import org.surgicode.review.WriteLedger;
import org.surgicode.store.Database;

/**
 * Ledgers of a real database in memory: one tenant is called hospital, in a database of its own.
 */
final class Ledgers {
  private static final AtomicInteger TENANTS = new AtomicInteger();
  private static final Database SHARED = Database.inMemory();

  private Ledgers() {}

  /** An empty ledger of a tenant that nobody else has. */
  static WriteLedger fresh() {
    return SHARED.ledger("hospital-" + TENANTS.incrementAndGet());
  }
}
