package org.surgicode.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "enqueue",
    header = "Has operations reviewed and written back by a service that runs.",
    description = {
      "Asks the service for each operation; it reviews them in its queue, at the EHR's pace, and",
      "again when it has reviewed them before.",
      "",
      "Who asks is told by an access token (--token-file, or SURGICODE_API_TOKEN in the"
          + " environment) or, at the service's own machine, by the operator's password"
          + " (--password-file, or SURGICODE_OPERATOR_PASSWORD)."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all are in the queue; with --wait, all are done",
      "1:some are not, or were given up",
      "2:wrong usage, or the service cannot be asked"
    },
    mixinStandardHelpOptions = true)
final class EnqueueCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(
      arity = "1..*",
      paramLabel = "PROCEDURE",
      description = "References of operations in the EHR, such as Procedure/123; - reads lines.")
  private List<String> procedures = new ArrayList<>();

  @Option(
      names = "--service",
      paramLabel = "URL",
      defaultValue = "http://localhost:8080",
      description = "Where the service is; ${DEFAULT-VALUE} unless named.")
  private URI service = URI.create("http://localhost:8080");

  @Option(
      names = "--tenant",
      paramLabel = "NAME",
      description = "Which EHR, where the service works beside several.")
  private @Nullable String tenant;

  @Option(names = "--token-file", paramLabel = "FILE", description = "Holds an access token.")
  private @Nullable Path tokenFile;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "Holds the operator's password, which the service printed at its start.")
  private @Nullable Path passwordFile;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      description = "Wait so long until all are done, and tell what became of them.")
  private int patience;

  EnqueueCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    var queue = new RunningQueue(service, tenant, Credentials.of(tokenFile, passwordFile));
    List<String> all = new ArrayList<>();
    boolean well = true;
    for (String procedure : named()) {
      RunningQueue.State state = queue.enqueue(procedure);
      if (patience == 0 || state.failed()) {
        tell(procedure, state);
      } else {
        all.add(procedure);
      }
      well &= !state.failed();
    }
    long last = System.nanoTime() + Duration.ofSeconds(patience).toNanos();
    for (String procedure : all) {
      RunningQueue.State state = queue.await(procedure, last);
      tell(procedure, state);
      well &= state.isDone();
    }
    streams.out().flush();
    return well ? 0 : 1;
  }

  private List<String> named() {
    List<String> named = new ArrayList<>();
    for (String procedure : procedures) {
      if (procedure.equals("-")) {
        var lines = new InputStreamReader(streams.in(), StandardCharsets.UTF_8);
        new BufferedReader(lines)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .forEach(named::add);
      } else {
        named.add(procedure);
      }
    }
    return named;
  }

  private void tell(String procedure, RunningQueue.State state) {
    String said = state.said().isEmpty() ? "" : ": " + state.said();
    streams.out().println(procedure + " " + state.word() + TextReport.plain(said));
  }
}
