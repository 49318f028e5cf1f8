package org.surgicode.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.surgicode.casefile.SurgicalCase;

/** The labelled cases of the test resources, read once per JVM where that is enough. */
final class Cases {
  static final FhirContext FHIR = FhirContext.forR4Cached();
  static final CaseBundles BUNDLES = new CaseBundles(FHIR);
  private static final Path FOLDER = Path.of("src/test/resources/cases");

  private Cases() {}

  /** Folders of all labelled cases, by name. */
  static List<Path> folders() {
    try (var folders = Files.list(FOLDER)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String bundle(String id) {
    return text(FOLDER.resolve(id).resolve("bundle.json"));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one operation of a labelled case. */
  static SurgicalCase one(String id) {
    List<SurgicalCase> cases = BUNDLES.read(bundle(id), id);
    if (cases.size() != 1) {
      throw new AssertionError(id + " gives " + cases.size() + " cases");
    }
    return cases.get(0);
  }
}
