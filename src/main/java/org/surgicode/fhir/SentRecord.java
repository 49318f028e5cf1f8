package org.surgicode.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.time.ZoneId;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.UnusableInput;

/** A record that somebody sends to be reviewed: a Bundle, or Parameters around one. */
public final class SentRecord {
  private final FhirContext ctx;

  /** Reads with the given R4 context. */
  public SentRecord(FhirContext ctx) {
    this.ctx = ctx;
  }

  /**
   * The cases of the record.
   *
   * @param xml whether it is XML; else it is JSON
   * @param zone where the hospital stands; null takes the days as they are written
   * @throws UnusableInput when it is no record of one patient, as {@link CaseBundles#read} says
   */
  public List<SurgicalCase> cases(String text, boolean xml, @Nullable ZoneId zone) {
    Resource sent = parsed(text, xml);
    Resource record = sent;
    if (sent instanceof Parameters parameters) {
      record =
          parameters.getParameter().stream()
              .filter(p -> "record".equals(p.getName()))
              .map(Parameters.ParametersParameterComponent::getResource)
              .filter(Bundle.class::isInstance)
              .findFirst()
              .orElseThrow(SentRecord::notARecord);
    }
    if (record instanceof Bundle bundle) {
      return new CaseBundles(ctx, zone).cases(bundle, "sent");
    }
    throw notARecord();
  }

  private Resource parsed(String text, boolean xml) {
    if (!xml) {
      JsonGuard.check(text);
    }
    IParser parser = xml ? ctx.newXmlParser() : ctx.newJsonParser();
    parser.setParserErrorHandler(new VendorTolerance());
    parser.setOverrideResourceIdWithBundleEntryFullUrl(false);
    try {
      return (Resource) parser.parseResource(text);
    } catch (RuntimeException e) {
      // The parser meets some malformed shapes with whatever exception they provoke.
      throw notARecord();
    }
  }

  private static UnusableInput notARecord() {
    return new UnusableInput(
        "not-a-bundle",
        "Send the record as a FHIR R4 Bundle, or as Parameters whose parameter record holds one.");
  }
}
