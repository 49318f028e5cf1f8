package org.surgicode.ehr.write;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;

/** Says what a transaction wrote, in words for the log and the table. */
final class Written {
  private Written() {}

  /** Whether the answer says that every entry of the transaction succeeded. */
  static boolean wholly(Bundle answer, Bundle transaction) {
    return answer.getType() == BundleType.TRANSACTIONRESPONSE
        && answer.getEntry().size() == transaction.getEntry().size()
        && answer.getEntry().stream().allMatch(e -> status(e).startsWith("2"));
  }

  /** Types and counts of what was created or updated; what was there already does not count. */
  static String of(Bundle answer, Bundle transaction) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (int i = 0; i < transaction.getEntry().size(); i++) {
      BundleEntryComponent sent = transaction.getEntry().get(i);
      boolean update = sent.getRequest().getMethod() == HTTPVerb.PUT;
      if (update || status(answer.getEntry().get(i)).startsWith("201")) {
        counts.merge(sent.getResource().fhirType(), 1, Integer::sum);
      }
    }
    return said(counts);
  }

  /** Types and counts of a whole transaction. */
  static String of(Bundle transaction) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    transaction.getEntry().forEach(e -> counts.merge(e.getResource().fhirType(), 1, Integer::sum));
    return said(counts);
  }

  private static String said(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(e -> e.getValue() == 1 ? e.getKey() : e.getValue() + " " + e.getKey())
        .collect(Collectors.joining(", "));
  }

  private static String status(BundleEntryComponent entry) {
    String status = entry.getResponse().getStatus();
    return status == null ? "" : status.strip();
  }
}
