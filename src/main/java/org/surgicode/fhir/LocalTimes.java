package org.surgicode.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.ZoneId;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Bundle;

/**
 * Writes every moment of a Bundle in the time of the hospital. An EHR that writes UTC puts an
 * operation late in the evening on the next day; days without a time stay what they are.
 */
final class LocalTimes {
  private LocalTimes() {}

  static void write(FhirContext ctx, Bundle bundle, ZoneId zone) {
    TimeZone local = TimeZone.getTimeZone(zone);
    var terser = ctx.newTerser();
    for (var entry : bundle.getEntry()) {
      if (!entry.hasResource()) {
        continue;
      }
      terser
          .getAllPopulatedChildElementsOfType(entry.getResource(), BaseDateTimeType.class)
          .forEach(moment -> move(moment, local));
    }
  }

  private static void move(BaseDateTimeType moment, TimeZone local) {
    boolean timed =
        moment.hasValue() && moment.getPrecision().compareTo(TemporalPrecisionEnum.DAY) > 0;
    if (timed && moment.getTimeZone() != null) {
      moment.setTimeZone(local);
    }
  }
}
