package org.surgicode.ehr;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hl7.fhir.r4.model.CapabilityStatement;

/** What kinds of EHR say that they can do. */
public final class Capabilities {
  private Capabilities() {}

  /** For example {@code epic}. */
  public static CapabilityStatement of(String name) {
    return FhirContext.forR4Cached()
        .newJsonParser()
        .parseResource(CapabilityStatement.class, json(name));
  }

  static String json(String name) {
    try {
      return Files.readString(Path.of("src/test/resources/capabilities", name + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
