package org.surgicode.web.sidebar;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Flag;
import org.surgicode.fhir.ReviewPacket;
import org.surgicode.review.OutboxEntry;
import org.surgicode.review.WriteLedger;
import org.surgicode.review.WriteReport;

/**
 * What of a review is in the EHR.
 *
 * @param report how the newest attempt to write it went; null when there was none
 * @param asked when which question was put to whom it is for by a person, by flag
 */
record Sent(@Nullable WriteReport report, Map<String, Instant> asked) {
  static Sent nothing() {
    return new Sent(null, Map.of());
  }

  static Sent of(ReviewPacket packet, WriteLedger ledger) {
    Map<String, Instant> asked = new HashMap<>();
    for (Flag flag : packet.review().judgement().flags()) {
      ledger
          .entry(packet.key(), packet.asking(flag.id()))
          .filter(entry -> entry.state() == OutboxEntry.State.CONFIRMED)
          .ifPresent(entry -> asked.put(flag.id(), entry.at()));
    }
    return new Sent(ledger.report(packet.key()).orElse(null), asked);
  }
}
