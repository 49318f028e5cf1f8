package org.surgicode.review;

import java.util.List;
import java.util.Optional;

/**
 * What became of writing to every tenant's EHR.
 *
 * @param all one ledger for each tenant, in the order of their names
 */
public record WriteLedgers(List<WriteLedger> all) {
  /** Makes the list unmodifiable. */
  public WriteLedgers {
    all = List.copyOf(all);
  }

  /** The ledger of one tenant. */
  public Optional<WriteLedger> of(String tenant) {
    return all.stream().filter(ledger -> ledger.tenant().equals(tenant)).findFirst();
  }
}
