package org.surgicode.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.cli.explain.CodeCard;
import org.surgicode.cli.explain.FamilySheet;
import org.surgicode.cli.explain.HouseRulesSheet;
import org.surgicode.cli.explain.HtmlSheet;
import org.surgicode.cli.explain.MarkdownSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "explain",
    header = "Tells what the criteria say of a code, or writes whole families as tables.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private final Function<ConfigFiles, List<FamilyCatalogue>> catalogues;
  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "CODE", description = "Code to print the card of.")
  private @Nullable String code;

  @Option(
      names = "--tables",
      paramLabel = "DIR",
      description = "Write every family as NAME.md and NAME.html into this folder.")
  private @Nullable Path tables;

  @Option(
      names = "--house-rules",
      description =
          "List every rule that is this product's own, for a certified coder to sign off.")
  private boolean houseRules;

  @Option(
      names = "--config",
      paramLabel = "DIR",
      description = "Directory whose files replace those of the packaged configuration.")
  private @Nullable Path config;

  ExplainCommand(Function<ConfigFiles, List<FamilyCatalogue>> catalogues, Streams streams) {
    this.catalogues = catalogues;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (code == null && tables == null && !houseRules) {
      throw new ParameterException(
          spec.commandLine(), "Name a CODE, --house-rules, or --tables with a folder.");
    }
    List<FamilyCatalogue> families = catalogues.apply(new ConfigFiles(config));
    if (tables != null) {
      write(families, tables);
    }
    if (code != null) {
      card(families, code);
    }
    if (houseRules) {
      families.forEach(family -> told(HouseRulesSheet.of(family)));
    }
    return 0;
  }

  private void card(List<FamilyCatalogue> families, String wanted) {
    List<String> lines = CodeCard.of(wanted, families);
    if (lines.isEmpty()) {
      String known =
          String.join(", ", families.stream().map(FamilyCatalogue::family).sorted().toList());
      throw new UnusableInput(
          "no-code", "No family holds the code " + wanted + "; there are " + known + ".");
    }
    told(lines);
  }

  private void told(List<String> lines) {
    lines.forEach(line -> streams.out().print(line + "\n"));
    streams.out().flush();
  }

  private static void write(List<FamilyCatalogue> families, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (FamilyCatalogue family : families) {
      FamilySheet sheet = FamilySheet.of(family);
      file(folder, family.family() + ".md", MarkdownSheet.of(sheet));
      file(folder, family.family() + ".html", HtmlSheet.of(sheet));
    }
  }

  private static void file(Path folder, String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
