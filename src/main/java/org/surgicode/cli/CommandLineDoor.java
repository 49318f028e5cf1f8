package org.surgicode.cli;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.CaseReviewer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: turns arguments into one of the commands, and its end into an exit status. */
@Command(
    name = "surgicode",
    header = "Reads spine operations, proves the operative facts and suggests codes to a coder.",
    footer = "%nEvery suggestion is for a qualified coder, who decides.",
    mixinStandardHelpOptions = true)
public final class CommandLineDoor implements Runnable {
  private static final Set<String> WITHOUT_SERVER =
      Set.of("review", "evaluate", "explain", "replay", "audit", "enqueue");

  @Spec private CommandSpec spec = CommandSpec.create();

  private CommandLineDoor() {}

  /**
   * Runs one command. What a user did wrong is told as a sentence on standard error.
   *
   * @param args arguments as the shell gave them
   * @param version version of this software
   * @param reviewers makes the reviewer of a configuration
   * @param catalogues tells what the families of a configuration hold
   * @param servers the commands that need a server
   * @return exit status: 0 done, 1 some input was unusable, 2 wrong usage or configuration
   */
  public static int run(
      String[] args,
      String version,
      Function<ConfigFiles, CaseReviewer> reviewers,
      Function<ConfigFiles, List<FamilyCatalogue>> catalogues,
      Servers servers) {
    if (args.length > 0 && WITHOUT_SERVER.contains(args[0])) {
      logNothing();
    }
    return run(args, version, reviewers, catalogues, servers, Streams.ofTheProcess());
  }

  static int run(
      String[] args,
      String version,
      Function<ConfigFiles, CaseReviewer> reviewers,
      Function<ConfigFiles, List<FamilyCatalogue>> catalogues,
      Servers servers,
      Streams streams) {
    CommandLine line = new CommandLine(new CommandLineDoor());
    line.addSubcommand(new ReviewCommand(reviewers, streams));
    line.addSubcommand(new EvaluateCommand(reviewers, streams));
    line.addSubcommand(new ExplainCommand(catalogues, streams));
    line.addSubcommand(new ReplayCommand(reviewers, streams));
    line.addSubcommand(AuditCommand.line(servers, streams));
    line.addSubcommand(new EnqueueCommand(streams));
    line.addSubcommand(new ServeCommand(servers));
    line.addSubcommand(new DemoCommand(servers));
    say(line, version);
    line.getSubcommands().values().forEach(command -> say(command, version));
    line.setOut(Streams.writer(streams.out()));
    line.setErr(Streams.writer(streams.err()));
    line.setParameterExceptionHandler((wrong, words) -> wrongUsage(wrong));
    line.setExecutionExceptionHandler((problem, command, parsed) -> told(problem, command));
    return line.execute(args);
  }

  /** Told when no command is named. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  private static void say(CommandLine line, String version) {
    line.getCommandSpec().version("SurgiCode " + version);
  }

  private static int wrongUsage(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    command.getErr().println(wrong.getMessage());
    command
        .getErr()
        .println("Try " + command.getCommandSpec().qualifiedName() + " --help for all options.");
    return ExitCode.USAGE;
  }

  private static int told(Exception problem, CommandLine command) {
    if (problem instanceof UnusableInput) {
      command.getErr().println(problem.getMessage());
      return ExitCode.USAGE;
    }
    command
        .getErr()
        .println(
            "This software stopped at a fault of its own ("
                + problem.getClass().getSimpleName()
                + "); please report it.");
    return ExitCode.SOFTWARE;
  }

  /**
   * Nothing is logged: parsers quote what they stumble over, which may be a patient's words, and
   * what a user can act on is told in the output.
   */
  private static void logNothing() {
    System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "WARN");
  }
}
