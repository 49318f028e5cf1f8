package org.surgicode.bench;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.fhir.CaseBundles;
import org.surgicode.fhir.ReviewPacket;

/** How long one labelled case takes to be read, judged, and made into what is written back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class CaseBenchmark {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  private final List<Read> cases = new ArrayList<>();
  private final Product product = new Product();
  private int next;

  /** What was read of one operation. */
  private record Read(SurgicalCase record, List<Fact> facts, CaseReview review) {}

  /** Reads every labelled case once. */
  @Setup
  public void readEveryCase() throws IOException {
    CaseBundles bundles = new CaseBundles(FhirContext.forR4Cached());
    for (String bundle : RecordGoals.bundles()) {
      for (SurgicalCase one : bundles.read(bundle, "case")) {
        cases.add(new Read(one, product.reader.read(one), product.reviewer.review(one)));
      }
    }
  }

  private Read next() {
    next = (next + 1) % cases.size();
    return cases.get(next);
  }

  /** All documents of a case, one case a sample. */
  @Benchmark
  public List<Fact> reading() {
    return product.reader.read(next().record());
  }

  /** Verdicts, codes, flags and questions. */
  @Benchmark
  public Judgement judging() {
    Read one = next();
    return product.judge.judge(one.facts(), one.record().dateOfService());
  }

  /** The transaction that would be written back, as JSON. */
  @Benchmark
  public String packet() {
    return new ReviewPacket(next().review(), "bench", "http://localhost:8080", NOW).json();
  }
}
