package org.surgicode;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.surgicode.review.Tenants;
import org.surgicode.review.audit.AuditCheck;
import org.surgicode.store.Database;

/**
 * Looks through every audit trail and tells the log where it ends: a log that is kept elsewhere
 * later shows whether the end was cut off.
 */
final class AuditRound {
  private static final Logger LOG = LoggerFactory.getLogger(AuditRound.class);

  private final Tenants tenants;

  AuditRound(Tenants tenants) {
    this.tenants = tenants;
  }

  void walk() {
    List<@Nullable String> names = new ArrayList<>(tenants.names());
    names.add(null);
    for (String name : names) {
      String told = name == null ? Database.SERVICE : name;
      AuditCheck check = tenants.audit(name).check(null);
      AuditCheck.Broken broken = check.broken();
      if (broken == null) {
        LOG.info("The audit trail of {} is whole, its head is {}", told, check.head());
      } else {
        LOG.error(
            "The audit trail of {} is broken at entry {}. {}",
            told,
            broken.number(),
            broken.because());
      }
    }
  }
}
