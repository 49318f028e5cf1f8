package org.surgicode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The service as an operator starts it, in a process of its own that can be killed. */
final class ServiceProcess {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
  private static final Path LOG = Path.of("target/crash.log");

  private final Path settings;
  private final String database;
  private final String replica;
  private final Map<String, String> more;
  private final @Nullable Path log;
  private final int port;
  private volatile Process process;

  ServiceProcess(Path settings, String database, String replica) throws IOException {
    this(settings, database, replica, Map.of(), null);
  }

  /**
   * @param more further variables of its environment
   * @param log where its log goes; null for where all the others' goes
   */
  ServiceProcess(
      Path settings, String database, String replica, Map<String, String> more, @Nullable Path log)
      throws IOException {
    this.more = more;
    this.log = log;
    this.settings = settings;
    this.database = database;
    this.replica = replica;
    this.port = RunningService.free();
    start();
  }

  String address() {
    return "http://localhost:" + port;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Starts it, or starts it again after it died. */
  void start() throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                "org.surgicode.Application",
                "serve",
                "--config",
                settings.toString()));
    builder.environment().put("SURGICODE_DATABASE", database);
    builder.environment().put("SURGICODE_REPLICA", replica);
    builder.environment().put("SURGICODE_PORT", Integer.toString(port));
    builder.environment().putAll(more);
    Files.createDirectories(LOG.getParent());
    if (log == null) {
      builder.redirectErrorStream(true);
    } else {
      builder.redirectError(log.toFile());
    }
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
    process = builder.start();
  }

  /** SIGKILL: nothing is finished, nothing is closed. */
  void kill() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** SIGTERM, and no waiting. */
  void askToEnd() {
    process.destroy();
  }

  /** SIGTERM: what is under way is finished. */
  void end() throws InterruptedException {
    askToEnd();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("The service did not end within a minute after SIGTERM");
    }
  }

  /** Sends a notification as the EHR does; whether it was acknowledged. */
  boolean tell(String reference) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/notify/hospital/" + reference))
            .timeout(Duration.ofSeconds(5))
            .header("Authorization", "Bearer " + RunningService.SECRET)
            .PUT(BodyPublishers.noBody())
            .build();
    try {
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 202;
    } catch (IOException e) {
      return false;
    }
  }
}
