package org.surgicode.cli;

import java.util.function.Function;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.review.CaseReviewer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: turns arguments into one of the commands, and its end into an exit status. */
@Command(
    name = "surgicode",
    header = "Reads spine operations, proves the operative facts and suggests codes to a coder.",
    footer = "Every suggestion is for a qualified coder, who decides.",
    mixinStandardHelpOptions = true)
public final class CommandLineDoor implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private CommandLineDoor() {}

  /**
   * Runs one command.
   *
   * @param args arguments as the shell gave them
   * @param version version of this software
   * @param reviewers makes the reviewer of a configuration
   * @param servers the commands that need a server
   * @return exit status: 0 done, 1 some input was unusable, 2 wrong usage
   */
  public static int run(
      String[] args,
      String version,
      Function<ConfigFiles, CaseReviewer> reviewers,
      Servers servers) {
    CommandLine line = new CommandLine(new CommandLineDoor());
    line.getCommandSpec().version("SurgiCode " + version);
    line.addSubcommand(new ServeCommand(servers));
    line.addSubcommand(new DemoCommand(servers));
    return line.execute(args);
  }

  /** Told when no command is named. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }
}
