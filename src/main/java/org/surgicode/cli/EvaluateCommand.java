package org.surgicode.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.cli.evaluate.Evaluation;
import org.surgicode.cli.evaluate.NoteEvaluation;
import org.surgicode.review.CaseReviewer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Command(
    name = "evaluate",
    header = "Compares reviews with labelled cases and explains every miss.",
    description = {
      "DIR holds case folders with a bundle.json and an expected.json. Bare notes are evaluated by",
      "--labels and --notes: region and approach are read from the verdicts."
    },
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  private final Function<ConfigFiles, CaseReviewer> reviewers;
  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Work work = new Work();

  @Parameters(arity = "0..1", paramLabel = "DIR", description = "Folder of labelled cases.")
  private @Nullable Path folder;

  @Option(names = "--json", description = "Print the figures and misses as one JSON object.")
  private boolean json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a page that shows each note with its highlights.")
  private @Nullable Path html;

  @Option(
      names = "--labels",
      paramLabel = "FILE.jsonl",
      description = "Labels of bare notes: one object a line with id, region and approach.")
  private @Nullable Path labels;

  @Option(
      names = "--notes",
      paramLabel = "DIR",
      description = "Folder of the bare notes, each named by its label's id and .txt.")
  private @Nullable Path notes;

  EvaluateCommand(Function<ConfigFiles, CaseReviewer> reviewers, Streams streams) {
    this.reviewers = reviewers;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if ((folder == null) == (labels == null)) {
      throw new ParameterException(
          spec.commandLine(), "Name either a DIR of labelled cases or --labels with --notes.");
    }
    if ((labels == null) != (notes == null) || (labels != null && html != null)) {
      throw new ParameterException(
          spec.commandLine(), "--labels goes with --notes and without --html.");
    }
    return folder != null ? cases(folder) : bareNotes(labels, notes);
  }

  private int cases(Path labelled) throws IOException {
    if (!Files.isDirectory(labelled)) {
      throw new UnusableInput("not-found", "There is no directory " + labelled + ".");
    }
    List<JsonNode> reviews = new ArrayList<>();
    reviewed(files -> files.bundles(labelled.toString()), reviews);
    Evaluation evaluation = Evaluation.of(labelled, reviews);
    streams.out().print(json ? evaluation.json() + "\n" : evaluation.text());
    streams.out().flush();
    if (html != null) {
      Files.writeString(html, evaluation.page(), StandardCharsets.UTF_8);
    }
    return evaluation.errors() == 0 ? 0 : 1;
  }

  private int bareNotes(Path labelFile, Path noteFolder) {
    NoteEvaluation evaluation = NoteEvaluation.of(labelFile);
    List<JsonNode> reviews = new ArrayList<>();
    reviewed(
        files -> evaluation.names().forEach(n -> files.note(noteFolder.resolve(n + ".txt"), null)),
        reviews);
    reviews.forEach(evaluation::add);
    streams.out().print(json ? evaluation.json() + "\n" : evaluation.text());
    streams.out().flush();
    return evaluation.errors() == 0 ? 0 : 1;
  }

  private void reviewed(Consumer<InputFiles> inputs, List<JsonNode> reviews) {
    Intake intake = work.intake(spec, reviewers);
    try (InOrder<CaseInput, List<Outcome>> inOrder =
        new InOrder<>(
            work.threads(),
            intake::review,
            outcomes -> outcomes.forEach(outcome -> reviews.add(outcome.json(true))))) {
      inputs.accept(new InputFiles(streams.in(), inOrder::accept));
    }
  }
}
