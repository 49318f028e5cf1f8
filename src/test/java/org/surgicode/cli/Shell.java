package org.surgicode.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.criteria.Families;
import org.surgicode.reading.NoteReader;
import org.surgicode.review.CaseReviewer;

/** Runs the command line in this process, with the real rules and without a server. */
final class Shell {
  /** What a command left behind. */
  record Result(int status, String out, String err, List<String> served) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  private Shell() {}

  static Result run(String... args) {
    return runWith("", args);
  }

  static Result runWith(String standardInput, String... args) {
    List<String> served = new ArrayList<>();
    return runWith(servers(served), served, standardInput, args);
  }

  static Result runWith(Servers servers, String... args) {
    return runWith(servers, List.of(), "", args);
  }

  private static Result runWith(
      Servers servers, List<String> served, String standardInput, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int status =
        CommandLineDoor.run(
            args,
            "0.0.1",
            Shell::reviewer,
            Shell::catalogues,
            servers,
            new Streams(
                new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)));
    return new Result(
        status,
        out.toString(StandardCharsets.UTF_8),
        err.toString(StandardCharsets.UTF_8),
        List.copyOf(served));
  }

  private static CaseReviewer reviewer(ConfigFiles config) {
    return new CaseReviewer(NoteReader.load(config), Families.load(config, "cpt-63300", "0.0.1"));
  }

  private static List<FamilyCatalogue> catalogues(ConfigFiles config) {
    return Families.packaged(config).stream().map(f -> Families.catalogue(config, f)).toList();
  }

  private static Servers servers(List<String> served) {
    return new Servers() {
      @Override
      public int serve(@Nullable Path config) {
        served.add("serve " + config);
        return 0;
      }

      @Override
      public int demo() {
        served.add("demo");
        return 0;
      }

      @Override
      public AuditBooks audits(@Nullable Path config) {
        throw new UnusableInput("settings", "There is no database here.");
      }
    };
  }
}
