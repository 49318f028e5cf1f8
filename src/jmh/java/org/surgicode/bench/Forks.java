package org.surgicode.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** JVMs of their own, for what must be cold or short of memory. */
public final class Forks {
  /** The contender of the command line. */
  public static final Class<?> PATTERNS = PatternsOneByOne.class;

  private Forks() {}

  /** A command that runs a class on the class path of this benchmark. */
  public static List<String> command(Class<?> main, int megabytes, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + megabytes + "m");
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith("surgicode."))
        .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(Arrays.asList(args));
    return command;
  }

  /** Runs a class in a JVM of its own; what it says goes through. */
  public static int run(Class<?> main, int megabytes, String... args) throws Exception {
    return new ProcessBuilder(command(main, megabytes, args)).inheritIO().start().waitFor();
  }

  /** What a class tells in a line that begins with {@code told}; fails when it does not. */
  public static String told(Class<?> main, int megabytes, String... args) throws Exception {
    Process process =
        new ProcessBuilder(command(main, megabytes, args))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String out = new String(process.getInputStream().readAllBytes());
    int status = process.waitFor();
    return out.lines()
        .filter(line -> line.startsWith("told "))
        .map(line -> line.substring(5))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException(main.getSimpleName() + " ended with " + status));
  }

  /** Bytes that survive a collection. */
  public static long live() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      least =
          Math.min(least, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
    }
    return least;
  }
}
