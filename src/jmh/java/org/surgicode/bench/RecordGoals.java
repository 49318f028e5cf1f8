package org.surgicode.bench;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.surgicode.bench.Rounds.Spread;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.fhir.CaseBundles;

/** Records and criteria without any wire: F1, F2, F6, F7. */
final class RecordGoals {
  private static final int KEPT = 10_000;
  private static final FhirContext FHIR = FhirContext.forR4Cached();

  private record Judged(List<Fact> facts, SurgicalCase record, List<Observation> plain) {}

  private RecordGoals() {}

  public static void main(String[] args) throws Exception {
    Product product = new Product();
    CaseBundles bundles = new CaseBundles(FHIR);
    IParser parser = FHIR.newJsonParser();
    List<String> texts = bundles();
    List<Judged> judged = new ArrayList<>();
    for (String text : texts) {
      for (SurgicalCase record : bundles.read(text, "case")) {
        List<Fact> facts = product.reader.read(record);
        judged.add(new Judged(facts, record, PlainDefinitions.observations(facts)));
      }
    }
    Rounds rounds =
        Rounds.ofOneThread()
            .with("parse", () -> texts.forEach(t -> parser.parseResource(Bundle.class, t)))
            .with(
                "verdict",
                () ->
                    texts.forEach(
                        t -> bundles.read(t, "case").forEach(c -> product.reviewer.review(c))))
            .with(
                "judge",
                () -> judged.forEach(j -> use(product.judge.judge(j.facts, day(j)).hashCode())))
            .with("plain", () -> judged.forEach(j -> use(PlainDefinitions.holding(j.plain))))
            .run();
    try (Results results = new Results("records")) {
      for (String name : List.of("parse", "verdict")) figure(results, rounds, name, texts.size());
      for (String name : List.of("judge", "plain")) figure(results, rounds, name, judged.size());
      String over = texts.size() + " bundles";
      results.goal("F1", over, rounds.ratio("verdict", "parse"), "with HAPI's model");
      results.goal("F2", judged.size() + " cases", rounds.ratio("judge", "plain"), "");
      results.goal("F6", "", 0, "nothing is validated at run time, the tests validate all of it");
      kept(results, product, judged, texts, parser);
    }
  }

  private static void use(int found) {
    ReadingGoals.found = found;
  }

  private static java.time.LocalDate day(Judged one) {
    return one.record.dateOfService();
  }

  private static void figure(Results results, Rounds rounds, String name, int each) {
    Spread s = rounds.of(name);
    results.figure(String.format("%s: %.1f us a case", name, s.median() / each / 1e3));
  }

  private static void kept(
      Results results, Product product, List<Judged> judged, List<String> texts, IParser parser) {
    long before = Forks.live();
    List<CaseReview> reviews = new ArrayList<>();
    for (int i = 0; i < KEPT; i++) {
      SurgicalCase record = judged.get(i % judged.size()).record.withoutTexts();
      CaseReview review = product.reviewer.review(judged.get(i % judged.size()).record);
      reviews.add(
          new CaseReview(record, review.judgement(), review.searched(), null, review.site()));
    }
    double ours = (double) (Forks.live() - before) / reviews.size();
    reviews.clear();
    before = Forks.live();
    List<Bundle> parsed = new ArrayList<>();
    for (int i = 0; i < KEPT / 10; i++) {
      parsed.add(parser.parseResource(Bundle.class, texts.get(i % texts.size())));
    }
    double theirs = (double) (Forks.live() - before) / parsed.size();
    results.goal(
        "F7",
        KEPT + " cases",
        ours / theirs,
        "%.1f kB against %.1f kB, quotes included".formatted(ours / 1e3, theirs / 1e3));
    use(parsed.size());
  }

  static List<String> bundles() throws IOException {
    try (Stream<Path> folders = Files.list(Corpus.CASES)) {
      return folders
          .map(folder -> folder.resolve("bundle.json"))
          .filter(Files::exists)
          .sorted()
          .map(
              file -> {
                try {
                  return Files.readString(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .toList();
    }
  }
}
