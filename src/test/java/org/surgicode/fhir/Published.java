package org.surgicode.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hl7.fhir.r4.model.Resource;

/** Files of the package that are written by tests, and held to what the product does. */
public final class Published {
  private Published() {}

  /**
   * Each file says what the product says today; with {@code -Dsurgicode.examples.write=true} it is
   * made so.
   *
   * @param folder folder of the package, empty for the package itself
   */
  public static void hold(String folder, Map<String, ? extends Resource> files) {
    IParser parser =
        Cases.FHIR.newJsonParser().setPrettyPrint(true).setStripVersionsFromReferences(false);
    files.forEach(
        (name, resource) -> holdText(folder, name, parser.encodeResourceToString(resource) + "\n"));
  }

  static void holdText(String folder, String name, String text) {
    Path file = Profiles.FOLDER.resolve(folder).resolve(name);
    try {
      if (Boolean.getBoolean("surgicode.examples.write")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      }
      assertThat(Files.readString(file))
          .as("%s is out of date; run this test with -Dsurgicode.examples.write=true", file)
          .isEqualTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
