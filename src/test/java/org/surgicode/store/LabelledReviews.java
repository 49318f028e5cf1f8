package org.surgicode.store;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.criteria.Families;
import org.surgicode.fhir.CaseBundles;
import org.surgicode.reading.NoteReader;
import org.surgicode.review.CaseReviewer;
import org.surgicode.review.FiledReview;

/** Reviews of all labelled cases, made once. */
final class LabelledReviews {
  private static final List<FiledReview> ALL = review();

  private LabelledReviews() {}

  static List<FiledReview> all() {
    return ALL;
  }

  private static List<FiledReview> review() {
    var reviewer =
        new CaseReviewer(
            NoteReader.load(ConfigFiles.packaged()),
            Families.load(ConfigFiles.packaged(), "cpt-63300", "0.1.0"));
    var bundles = new CaseBundles(FhirContext.forR4Cached());
    try (var folders = Files.list(Path.of("src/test/resources/cases"))) {
      return folders
          .filter(Files::isDirectory)
          .map(Path::getFileName)
          .map(Path::toString)
          .sorted()
          .map(name -> bundles.read(text(name), name).get(0))
          .map(reviewer::review)
          .map(review -> new FiledReview(review, null))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String name) {
    try {
      return Files.readString(Path.of("src/test/resources/cases", name, "bundle.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
