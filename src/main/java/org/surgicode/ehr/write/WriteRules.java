package org.surgicode.ehr.write;

import java.util.List;
import org.surgicode.fhir.SummaryTerms;

/**
 * What one hospital allows.
 *
 * @param readOnly nothing is written
 * @param dryRun everything is prepared, nothing is sent
 * @param ways the ways that may be used
 * @param summary what a summary document is to look like
 */
public record WriteRules(boolean readOnly, boolean dryRun, List<Rung> ways, SummaryTerms summary) {
  /** Makes the list unmodifiable. */
  public WriteRules {
    ways = List.copyOf(ways);
  }
}
