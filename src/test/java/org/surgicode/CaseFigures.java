package org.surgicode;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.cli.evaluate.Evaluation;
import org.surgicode.fhir.CaseBundles;
import org.surgicode.review.CaseReviewer;
import org.surgicode.review.ReviewJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes every case of a folder through the whole trip and compares it with its labels. */
final class CaseFigures {
  private CaseFigures() {}

  /**
   * The figures of a folder of case folders, printed too, so that a build shows where it stands.
   */
  static Evaluation of(Path cases) throws IOException {
    CaseReviewer reviewer = House.reviewerOf(ConfigFiles.packaged());
    CaseBundles bundles = new CaseBundles(FhirContext.forR4Cached());
    List<JsonNode> reviews = new ArrayList<>();
    try (Stream<Path> folders = Files.list(cases)) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        String bundle = Files.readString(folder.resolve("bundle.json"));
        for (SurgicalCase one : bundles.read(bundle, folder.getFileName().toString())) {
          reviews.add(ReviewJson.of(reviewer.review(one), true));
        }
      }
    }
    Evaluation evaluation = Evaluation.of(cases, reviews);
    System.out.println(evaluation.text());
    return evaluation;
  }

  /** The figures alone: the misses of a set that nobody tunes on are not shown. */
  static JsonNode quietly(Path cases) throws IOException {
    var out = System.out;
    System.setOut(new java.io.PrintStream(java.io.OutputStream.nullOutputStream(), true));
    try {
      JsonNode figures = of(cases).json();
      ((ObjectNode) figures).remove("misses");
      return figures;
    } finally {
      System.setOut(out);
    }
  }
}
