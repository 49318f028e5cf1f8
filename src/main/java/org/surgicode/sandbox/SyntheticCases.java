package org.surgicode.sandbox;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The demonstration's invented cases: one transaction Bundle each, packaged below sandbox/. */
final class SyntheticCases {
  private SyntheticCases() {}

  /** All cases, ordered by their folder's name. */
  static List<Bundle> read(FhirContext context) {
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:sandbox/*/bundle.json");
      return Arrays.stream(files)
          .sorted(Comparator.comparing(SyntheticCases::address))
          .map(file -> parse(context, file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String address(Resource file) {
    try {
      return file.getURL().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Bundle parse(FhirContext context, Resource file) {
    try (InputStream in = file.getInputStream()) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return context.newJsonParser().parseResource(Bundle.class, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
