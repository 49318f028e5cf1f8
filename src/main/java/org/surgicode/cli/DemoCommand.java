package org.surgicode.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "demo",
    header = "Starts the service beside an embedded EHR with synthetic cases.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private final Servers servers;

  DemoCommand(Servers servers) {
    this.servers = servers;
  }

  @Override
  public Integer call() {
    return servers.demo();
  }
}
