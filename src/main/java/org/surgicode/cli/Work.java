package org.surgicode.cli;

import ca.uhn.fhir.context.FhirContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.fhir.CaseBundles;
import org.surgicode.review.CaseReviewer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options of every command that reviews: by which rules, and how much at once. */
final class Work {
  @Option(
      names = "--config",
      paramLabel = "DIR",
      description = "Directory whose files replace those of the packaged configuration.")
  private @Nullable Path config;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many cases are worked on at once; the output is the same.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      description =
          "Where the hospital stands, such as America/Chicago: days are counted there. Without it"
              + " they are taken as they are written.")
  private @Nullable ZoneId zone;

  int threads() {
    return threads;
  }

  /** The intake that these options describe, with nothing pending. */
  Intake intake(CommandSpec spec, Function<ConfigFiles, CaseReviewer> reviewers) {
    return workshop(spec, reviewers).intake(null, null);
  }

  /** What these options describe, for intakes that look at records in different ways. */
  Workshop workshop(CommandSpec spec, Function<ConfigFiles, CaseReviewer> reviewers) {
    if (config != null && !Files.isDirectory(config)) {
      throw new ParameterException(spec.commandLine(), "There is no directory " + config + ".");
    }
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads needs a number from 1 on.");
    }
    CompletableFuture<CaseBundles> bundles =
        CompletableFuture.supplyAsync(
            () -> new CaseBundles(FhirContext.forR4Cached(), zone),
            start -> new Thread(start, "fhir").start());
    CaseReviewer reviewer = reviewers.apply(new ConfigFiles(config));
    return new Workshop(bundles.join(), reviewer);
  }
}
