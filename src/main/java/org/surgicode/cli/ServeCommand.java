package org.surgicode.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "serve",
    header = "Starts the service beside an EHR.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private final Servers servers;

  @Option(
      names = "--config",
      paramLabel = "DIR",
      description = "Directory whose files replace those of the packaged configuration.")
  private @Nullable Path config;

  ServeCommand(Servers servers) {
    this.servers = servers;
  }

  @Override
  public Integer call() {
    return servers.serve(config);
  }
}
