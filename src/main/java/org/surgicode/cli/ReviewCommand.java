package org.surgicode.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.review.CaseReviewer;
import org.surgicode.review.ReviewJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "review",
    header = "Reviews spine operations and prints one line of JSON for each.",
    description = {
      "Reads FHIR R4 Bundles, judges every operation in them and prints the reviews in input order.",
      "What cannot be reviewed gets a line that says why; the others are still reviewed."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:everything was reviewed",
      "1:some input could not be reviewed",
      "2:wrong usage"
    },
    mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {
  private final Function<ConfigFiles, CaseReviewer> reviewers;
  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Work work = new Work();

  @Parameters(
      paramLabel = "PATH",
      description = {
        "A Bundle, an NDJSON file of Bundles, a folder of such files, a folder of case folders"
            + " that hold a bundle.json, or - for standard input."
      })
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--note",
      paramLabel = "FILE.txt",
      description = "A bare operative note; may be given several times.")
  private List<Path> notes = new ArrayList<>();

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "Day of the operation of the bare notes; without it the newest rules judge.")
  private @Nullable LocalDate date;

  @Option(
      names = "--as-of",
      paramLabel = "YYYY-MM-DD",
      description =
          "Day on which the records are looked at: what may still come by then is pending and put"
              + " to nobody. Without it nothing is pending.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--format",
      paramLabel = "json|text",
      converter = Format.ByName.class,
      description = "json (one object a line, the default) or text (a report for people).")
  private Format format = Format.JSON;

  @Option(
      names = "--with-text",
      description = "List the documents' texts, so that every quote can be re-sliced (json).")
  private boolean withText;

  private boolean allReviewed = true;

  ReviewCommand(Function<ConfigFiles, CaseReviewer> reviewers, Streams streams) {
    this.reviewers = reviewers;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (paths.isEmpty() && notes.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "Name a PATH or a --note to review.");
    }
    if (date != null && notes.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--date belongs to a --note; a Bundle has its own day.");
    }
    Intake intake = work.workshop(spec, reviewers).intake(asOf, null);
    try (InOrder<CaseInput, List<Outcome>> inOrder =
        new InOrder<>(work.threads(), intake::review, this::print)) {
      InputFiles files = new InputFiles(streams.in(), inOrder::accept);
      paths.forEach(files::bundles);
      notes.forEach(note -> files.note(note, date));
    }
    return allReviewed ? 0 : 1;
  }

  private void print(List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      allReviewed &= outcome instanceof Outcome.Reviewed;
      streams.out().print(format == Format.TEXT ? TextReport.of(outcome) : line(outcome));
    }
    streams.out().flush();
  }

  private String line(Outcome outcome) {
    return ReviewJson.line(outcome.json(withText)) + "\n";
  }
}
