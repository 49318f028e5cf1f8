package org.surgicode;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.Judgement;
import org.surgicode.fhir.CaseBundles;
import org.surgicode.review.CaseReviewer;

/** A labelled case whose record proves its codes, changed by a test and reviewed again. */
final class ChangedCase {
  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final CaseReviewer REVIEWER = House.reviewerOf(ConfigFiles.packaged());
  private static final Path CASE = Path.of("src/test/resources/cases/a02");

  private ChangedCase() {}

  static Judgement judged(Consumer<Bundle> change) {
    return reviews(change).get(0).judgement();
  }

  /** One review per operation of the changed record, by day. */
  static List<CaseReview> reviews(Consumer<Bundle> change) {
    String json = text("bundle.json");
    Bundle bundle = FHIR.newJsonParser().parseResource(Bundle.class, json);
    change.accept(bundle);
    return new CaseBundles(FHIR).cases(bundle, "a02").stream().map(REVIEWER::review).toList();
  }

  /** A file of the case. */
  static String text(String name) {
    try {
      return Files.readString(CASE.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Attachment plain(String words) {
    return new Attachment()
        .setContentType("text/plain; charset=utf-8")
        .setData(words.getBytes(StandardCharsets.UTF_8));
  }

  /** The operative report of the record. */
  static DocumentReference report(Bundle bundle) {
    return all(bundle, DocumentReference.class).stream()
        .filter(d -> d.getType().getCodingFirstRep().getCode().equals("11504-8"))
        .findFirst()
        .orElseThrow();
  }

  /** The first Procedure of the record. */
  static Procedure operation(Bundle bundle) {
    return all(bundle, Procedure.class).get(0);
  }

  static <T extends Resource> List<T> all(Bundle bundle, Class<T> type) {
    return bundle.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
