package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reader's terminal in a folder of its own. The commands run in a real shell; only the numbers of
 * ports are others, {@code java -jar} runs the classes under test, and the one Maven command of the
 * documents has happened already, for it is what runs the tests.
 */
final class WrittenTerminal implements AutoCloseable {
  private static final Pattern PASSWORD = Pattern.compile("password (\\S+)");
  private static final long LONGEST = TimeUnit.MINUTES.toNanos(4);

  private final Path folder;
  private final Map<String, String> ports = new HashMap<>();
  private final List<Process> servers = new ArrayList<>();
  private @Nullable EmbeddedPostgres postgres;
  private String password = "";

  WrittenTerminal(Path folder) throws IOException {
    this.folder = folder;
    for (String port : List.of("8080", "8081", "9080")) {
      ports.put(port, Integer.toString(RunningService.free()));
    }
    for (String name : List.of("src", "config")) {
      Files.createSymbolicLink(folder.resolve(name), Path.of(name).toAbsolutePath());
    }
    Path bin = Files.createDirectory(folder.resolve("bin"));
    program(bin.resolve("mvn"), "test \"$*\" = '-B -Dquick package'");
    program(
        bin.resolve("java"),
        """
        test "$1 $2" = '-jar target/surgicode.jar' || exit 64
        shift 2
        exec "$TESTED_JAVA" -Xmx300m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC org.surgicode.Application "$@"
        """);
  }

  /** Runs the commands one after the other; each must end well. */
  void run(String commands) throws Exception {
    Path said = Files.createTempFile(folder, "said", ".txt");
    Process shell = shell(commands, said);
    if (!shell.waitFor(LONGEST, TimeUnit.NANOSECONDS)) {
      end(shell);
    }
    assertThat(shell.exitValue()).as(commands + Files.readString(said)).isZero();
  }

  /**
   * Runs commands of which the last one stays, until it says that its pages can be opened.
   *
   * @param beside whether servers that were started before stay, too
   */
  void serve(String commands, boolean beside) throws Exception {
    if (!beside) {
      endServers();
    }
    Path said = Files.createTempFile(folder, "said", ".txt");
    Process server = shell(commands, said);
    servers.add(server);
    long until = System.nanoTime() + LONGEST;
    while (!Files.readString(said).contains("\nOpen http")) {
      assertThat(server.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > until)
          .as(commands + Files.readString(said))
          .isFalse();
    }
    var told = PASSWORD.matcher(Files.readString(said));
    password = told.find() ? told.group(1) : password;
  }

  /** Runs statements as the one who owns the PostgreSQL of this machine. */
  void sql(String statements) throws Exception {
    postgres = EmbeddedPostgres.start();
    ports.put("5432", Integer.toString(postgres.getPort()));
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      for (String one : statements.strip().split(";\\R?", -1)) {
        if (!one.isBlank()) {
          statement.execute(one);
        }
      }
    }
  }

  private Process shell(String commands, Path said) throws IOException {
    String here = commands;
    for (Map.Entry<String, String> port : ports.entrySet()) {
      here = here.replaceAll("\\b" + port.getKey() + "\\b", port.getValue());
    }
    var builder = new ProcessBuilder("bash", "-e", "-o", "pipefail", "-c", here);
    Map<String, String> environment = builder.environment();
    environment.merge("PATH", folder.resolve("bin").toString(), (old, bin) -> bin + ":" + old);
    environment.put(
        "CLASSPATH",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    environment.put(
        "TESTED_JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
    environment.put("SURGICODE_PORT", ports.getOrDefault("8080", ""));
    environment.put("SURGICODE_EHR_PORT", ports.getOrDefault("8081", ""));
    environment.put("PASSWORD", password);
    return builder
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
  }

  private static void program(Path file, String script) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private void endServers() throws InterruptedException {
    for (Process server : servers) {
      end(server);
    }
    servers.clear();
  }

  private static void end(Process shell) throws InterruptedException {
    List<ProcessHandle> all = shell.descendants().toList();
    all.forEach(ProcessHandle::destroy);
    shell.destroy();
    for (ProcessHandle one : all) {
      one.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
    shell.waitFor();
  }

  @Override
  public void close() throws IOException {
    try {
      endServers();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Files.delete(folder.resolve("src"));
    Files.delete(folder.resolve("config"));
    if (postgres != null) {
      postgres.close();
    }
  }
}
