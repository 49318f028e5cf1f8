package org.surgicode.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** What a figure depends on: processor, memory, system, Java, and how much else was going on. */
final class Machine {
  private Machine() {}

  static List<String> told() throws IOException {
    var system = ManagementFactory.getOperatingSystemMXBean();
    long memory =
        system instanceof com.sun.management.OperatingSystemMXBean known
            ? known.getTotalMemorySize()
            : 0;
    return List.of(
        "Date: " + LocalDate.now(),
        "Processor: %s, %d in use".formatted(processor(), system.getAvailableProcessors()),
        "Memory: %d MiB".formatted(memory >> 20),
        "System: %s %s".formatted(system.getName(), system.getVersion()),
        "Java: %s %s"
            .formatted(System.getProperty("java.vendor"), System.getProperty("java.vm.version")),
        "Load before: %.2f".formatted(system.getSystemLoadAverage()),
        "Rounds: %d of %d ms a contender after %d ms each to warm up"
            .formatted(Rounds.ROUNDS, Rounds.SHARE / 1_000_000, Rounds.WARM / 1_000_000));
  }

  private static String processor() throws IOException {
    Path info = Path.of("/proc/cpuinfo");
    if (!Files.exists(info)) return System.getProperty("os.arch");
    return Files.readAllLines(info).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 2))
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }
}
