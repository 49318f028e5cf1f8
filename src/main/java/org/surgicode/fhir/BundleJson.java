package org.surgicode.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.fhir.VendorTolerance.UnfitElement;

/** Parses a Bundle: garbage is an error, elements that only a vendor knows are not. */
final class BundleJson {
  private final FhirContext ctx;

  BundleJson(FhirContext ctx) {
    this.ctx = ctx;
  }

  Bundle parse(String text) {
    String json = text.startsWith("\ufeff") ? text.substring(1) : text; // as some editors begin
    JsonGuard.check(json);
    IBaseResource resource = resource(json);
    if (resource instanceof Bundle bundle) {
      return bundle;
    }
    throw new UnusableInput(
        "not-a-bundle",
        "The input is of type " + resource.fhirType() + "; put the record into a FHIR Bundle.");
  }

  private IBaseResource resource(String json) {
    IParser parser = ctx.newJsonParser();
    parser.setParserErrorHandler(new VendorTolerance());
    parser.setOverrideResourceIdWithBundleEntryFullUrl(false);
    try {
      return parser.parseResource(json);
    } catch (UnfitElement e) {
      throw new UnusableInput(
          "not-fhir",
          "An element `"
              + e.getMessage()
              + "` has a value that FHIR R4 does not allow; correct it.");
    } catch (RuntimeException e) {
      // The parser meets some malformed shapes with whatever exception they provoke.
      throw notFhir();
    }
  }

  private static UnusableInput notFhir() {
    return new UnusableInput(
        "not-fhir",
        "The input is JSON but not a FHIR R4 Bundle; check the resourceType of every entry.");
  }
}
