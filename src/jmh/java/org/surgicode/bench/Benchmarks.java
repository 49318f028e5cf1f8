package org.surgicode.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surgicode.DoorGoals;
import org.surgicode.LateGoals;
import org.surgicode.SoakGoals;
import org.surgicode.StartGoals;
import org.surgicode.WireGoals;

/**
 * Runs the parts of the benchmark, each in a JVM of its own, and writes the table of all goals. A
 * part alone: {@code -Dbench=reading}; the others keep what they last gave.
 */
public final class Benchmarks {
  private static final Map<String, Class<?>> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("reading", ReadingGoals.class);
    PARTS.put("hostile", HostileGoals.class);
    PARTS.put("batch", BatchGoals.class);
    PARTS.put("records", RecordGoals.class);
    PARTS.put("starts", StartGoals.class);
    PARTS.put("doors", DoorGoals.class);
    PARTS.put("wire", WireGoals.class);
    PARTS.put("late", LateGoals.class);
    PARTS.put("soak", SoakGoals.class);
    PARTS.put("jmh", org.openjdk.jmh.Main.class);
  }

  private Benchmarks() {}

  /** The parts to run, all of them without a name; {@code table} only writes the table anew. */
  public static void main(String[] args) throws Exception {
    Set<String> wanted = args.length == 0 ? PARTS.keySet() : Set.of(args);
    List<String> failed = new ArrayList<>();
    Machine.told().forEach(System.out::println);
    for (var part : PARTS.entrySet()) {
      if (!wanted.contains(part.getKey())) continue;
      System.out.println("== " + part.getKey());
      Files.deleteIfExists(Results.FOLDER.resolve(part.getKey() + ".tsv"));
      if (Forks.run(part.getValue(), 2000) != 0) failed.add(part.getKey());
    }
    List<String> table = GoalTable.written();
    Path page = Path.of("target/benchmarks.md");
    Files.write(page, table);
    table.stream().filter(line -> line.startsWith("|")).forEach(System.out::println);
    System.out.println("Written to " + page);
    if (!failed.isEmpty()) {
      throw new IOException("These parts failed: " + failed);
    }
  }
}
