package org.surgicode.ehr.smart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real authorization server out of its archive, with one realm, until it is closed. */
public final class Keycloak implements AutoCloseable {
  /** The system property that names its unpacked directory. */
  public static final String PROPERTY = "surgicode.keycloak";

  private static final String OPERATOR = "operator";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final String base;

  private Keycloak(Process process, String base) {
    this.process = process;
    this.base = base;
  }

  /**
   * Starts it and waits until it listens.
   *
   * @param json the realm as an import file
   */
  public static Keycloak start(String realm, String json) throws IOException {
    Path home = Path.of(System.getProperty(PROPERTY));
    Path realms = Files.createDirectories(home.resolve("data/import"));
    for (Path old : list(realms)) {
      Files.delete(old);
    }
    Files.writeString(realms.resolve(realm + "-realm.json"), json);
    int port = free();
    ProcessBuilder command =
        new ProcessBuilder(
                "bash",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + port)
            .redirectErrorStream(true);
    command.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", OPERATOR);
    command.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", OPERATOR);
    Process process = command.start();
    var said = new StringBuilder();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      if (line.contains("Listening on:")) {
        var reader = new Thread(() -> drain(lines), "keycloak");
        reader.setDaemon(true);
        reader.start();
        return new Keycloak(process, "http://localhost:" + port);
      }
    }
    throw new AssertionError("Keycloak did not start:\n" + said);
  }

  /** Until it is closed: a full pipe would stop it. */
  private static void drain(BufferedReader lines) {
    try {
      lines.lines().forEach(line -> {});
    } catch (UncheckedIOException e) {
      // closed
    }
  }

  private static List<Path> list(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      return files.toList();
    }
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Where it is. */
  public String origin() {
    return base;
  }

  /** Issuer of a realm. */
  public String realm(String name) {
    return base + "/realms/" + name;
  }

  /** What it noted of a realm's logins, newest first, as its own operator reads it. */
  public JsonNode events(String realm) throws Exception {
    String form =
        "grant_type=password&client_id=admin-cli&username="
            + URLEncoder.encode(OPERATOR, StandardCharsets.UTF_8)
            + "&password="
            + OPERATOR;
    String token =
        asked(
                HttpRequest.newBuilder(
                        URI.create(realm("master") + "/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)))
            .path("access_token")
            .asString();
    return asked(
        HttpRequest.newBuilder(URI.create(base + "/admin/realms/" + realm + "/events?max=200"))
            .header("Authorization", "Bearer " + token));
  }

  private static JsonNode asked(HttpRequest.Builder request) throws Exception {
    return JsonMapper.shared().readTree(HTTP.send(request.build(), BodyHandlers.ofString()).body());
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
