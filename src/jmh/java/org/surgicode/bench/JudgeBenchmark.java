package org.surgicode.bench;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.criteria.Families;
import org.surgicode.criteria.Judge;
import org.surgicode.fhir.CaseBundles;
import org.surgicode.reading.NoteReader;

/** How long the judge takes for one labelled case: verdicts, codes, flags and questions. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class JudgeBenchmark {
  private final List<Read> cases = new ArrayList<>();
  private Judge judge;
  private int next;

  /** What was read of one operation. */
  private record Read(List<Fact> facts, LocalDate day) {}

  /** Reads every labelled case once. */
  @Setup
  public void readEveryCase() throws IOException {
    judge = Families.load(ConfigFiles.packaged(), "cpt-63300", "bench");
    NoteReader reader = NoteReader.load(ConfigFiles.packaged());
    CaseBundles bundles = new CaseBundles(FhirContext.forR4Cached());
    try (Stream<Path> folders = Files.list(Path.of("src/test/resources/cases"))) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        String bundle = Files.readString(folder.resolve("bundle.json"));
        for (SurgicalCase one : bundles.read(bundle, folder.getFileName().toString())) {
          cases.add(new Read(reader.read(one), one.dateOfService()));
        }
      }
    }
  }

  /** One case after the other, so that a sample is one case. */
  @Benchmark
  public Judgement judgeAndFlags() {
    Read one = cases.get(next);
    next = (next + 1) % cases.size();
    return judge.judge(one.facts(), one.day());
  }
}
