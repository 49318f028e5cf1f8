package org.surgicode.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.CaseReviewer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "replay",
    header = "Proves that a kept review comes out of its record again, byte for byte.",
    description = {
      "Reviews the record again, by the edition in force on its day, and compares the bytes.",
      "With --edition it tells what another edition would have said instead."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:the same bytes, or the differences under another edition were told",
      "1:other bytes",
      "2:wrong usage"
    },
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
  private final Function<ConfigFiles, CaseReviewer> reviewers;
  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Work work = new Work();

  @Parameters(
      index = "0",
      paramLabel = "REVIEW.json",
      description = "Reviews as `review` printed them, one a line.")
  private Path reviews = Path.of("");

  @Parameters(index = "1", paramLabel = "BUNDLE.json", description = "The record reviewed.")
  private String bundle = "";

  @Option(
      names = "--edition",
      paramLabel = "ID",
      description = "Judge by this edition, for example 2025.1, whatever the day.")
  private @Nullable String edition;

  ReplayCommand(Function<ConfigFiles, CaseReviewer> reviewers, Streams streams) {
    this.reviewers = reviewers;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    List<CaseInput> bundles = new ArrayList<>();
    new InputFiles(streams.in(), bundles::add).bundles(bundle);
    Replay replay = new Replay(bundles, work.workshop(spec, reviewers), edition);
    boolean same = true;
    for (String line : lines()) {
      Replay.Result result = replay.of(line);
      same &= result.same();
      streams.out().println((result.same() ? "Same: " : "Different: ") + result.title());
      result.differences().forEach(d -> streams.out().println("  " + TextReport.plain(d)));
    }
    streams.out().flush();
    return same || edition != null ? 0 : 1;
  }

  private List<String> lines() {
    try {
      List<String> lines =
          Files.readString(reviews).lines().filter(line -> !line.isBlank()).toList();
      if (lines.isEmpty()) {
        throw new UnusableInput("not-a-review", "The file of reviews is empty.");
      }
      return lines;
    } catch (IOException e) {
      throw new UnusableInput("not-found", "There is no readable file " + reviews + ".");
    }
  }
}
