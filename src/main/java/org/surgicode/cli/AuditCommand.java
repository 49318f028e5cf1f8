package org.surgicode.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "audit",
    header = "Looks into the audit trail: who read, reviewed, wrote, decided or was turned away.",
    mixinStandardHelpOptions = true)
final class AuditCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private AuditCommand() {}

  /** The command with what it can do. */
  static CommandLine line(Servers servers, Streams streams) {
    return new CommandLine(new AuditCommand())
        .addSubcommand(new AuditVerifyCommand(servers, streams))
        .addSubcommand(new AuditExportCommand(servers, streams));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name what to do: verify or export.");
  }
}
