package org.surgicode.web;

import static org.surgicode.casefile.Determination.INSUFFICIENT_DOCUMENTATION;
import static org.surgicode.casefile.Determination.NOT_SUPPORTED;
import static org.surgicode.casefile.Determination.SUPPORTED;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.surgicode.casefile.Determination;
import org.surgicode.review.Decision;
import org.surgicode.review.ReviewStore;
import org.surgicode.store.InventedOperation;

/** A hospital with a year's work: open operations, decisions, settled and open questions. */
public final class WorkOnTheList {
  private static final LocalDate TODAY = OpenStreet.NOW.atZone(ZoneOffset.UTC).toLocalDate();
  private static final String[] SURGEONS = {"Ada Lindqvist", "Tomás Ferreira", "Wei Zhang"};
  private static final String[] SITES = {"North wing", "Harbour hospital"};
  private static final String[] FLAGS = {"lesion-size", "approach", "pathology-report"};
  private static final String[] REASONS = {"other-code: x", "units-differ: x", "not-performed: x"};

  private WorkOnTheList() {}

  /** Operations of the last year, of which the newest are open. */
  public static void of(OpenStreet street, int operations) {
    ReviewStore store = street.database().reviews("harbour");
    for (int i = 0; i < operations; i++) {
      Determination determination =
          i % 5 == 3 ? INSUFFICIENT_DOCUMENTATION : i % 7 == 6 ? NOT_SUPPORTED : SUPPORTED;
      String[] flags =
          determination == SUPPORTED
              ? (i % 3 == 0 ? new String[] {"lesion-size"} : new String[0])
              : determination == INSUFFICIENT_DOCUMENTATION
                  ? new String[] {FLAGS[i % 2 + 1], FLAGS[0]}
                  : new String[0];
      InventedOperation operation =
          InventedOperation.of("op-%03d".formatted(i), determination, flags)
              .on(TODAY.minusDays(3 + (long) i * 350 / operations))
              .by(SURGEONS[i % 3], SITES[i % 4 == 0 ? 1 : 0]);
      store.keep(operation.filed());
      if (i > operations / 3 && determination == SUPPORTED) {
        Decision.Kind kind =
            i % 6 == 5
                ? Decision.Kind.REJECTED
                : i % 6 == 4 ? Decision.Kind.CHANGED : Decision.Kind.ACCEPTED;
        store
            .decisions()
            .keep(
                operation.decided(
                    kind,
                    REASONS[i % 3],
                    "Practitioner/demo-coder",
                    OpenStreet.NOW.minus(Duration.ofDays((long) i * 340 / operations))));
        store.keep(operation.asking(i % 4 == 0 ? new String[0] : flags).filed());
      }
    }
  }
}
