package org.surgicode.ehr;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The real HAPI FHIR JPA server, once per test JVM, in a process of its own. It ends when this JVM
 * does, since its standard input closes then.
 */
public final class HapiServerProcess {
  private static final Path BUILT = Path.of("target/hapi-server");
  private static final String READY = "EHR_READY ";

  private static @Nullable String base;

  private HapiServerProcess() {}

  /** Base URL of the running server. */
  public static synchronized String base() {
    String running = base;
    if (running == null) {
      try {
        running = start();
      } catch (IOException e) {
        throw new AssertionError("The FHIR server did not start", e);
      }
      base = running;
    }
    return running;
  }

  private static String start() throws IOException {
    Path jars = BUILT.resolve("classpath.txt");
    if (!Files.exists(jars)) {
      throw new AssertionError("Build the FHIR server first: mvn invoker:run@hapi-server");
    }
    String classPath =
        BUILT.resolve("classes") + File.pathSeparator + Files.readString(jars).trim();
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                "org.surgicode.hapiserver.HapiServer")
            .redirectError(Path.of("target/hapi-server.log").toFile())
            .start();
    return awaitReady(server.inputReader(StandardCharsets.UTF_8));
  }

  /** Reads until the server says that it is ready, and goes on reading so that it never blocks. */
  private static String awaitReady(BufferedReader said) throws IOException {
    String line;
    while ((line = said.readLine()) != null) {
      if (line.startsWith(READY)) {
        var reader = new Thread(() -> said.lines().forEach(l -> {}), "hapi-server-output");
        reader.setDaemon(true);
        reader.start();
        return line.substring(READY.length());
      }
    }
    throw new AssertionError("The FHIR server ended early: see target/hapi-server.log");
  }
}
