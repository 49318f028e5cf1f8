package org.surgicode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnqueueCommandTest {
  @TempDir private Path folder;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer service;
  private Path password;

  @BeforeEach
  void open() throws Exception {
    password = Files.writeString(folder.resolve("password"), "secret-word\n");
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        "/api/v1/jobs",
        exchange -> {
          String query = exchange.getRequestURI().getQuery();
          String who = exchange.getRequestHeaders().getFirst("Authorization");
          asked.add(exchange.getRequestMethod() + " " + query + " " + who);
          boolean done = exchange.getRequestMethod().equals("GET") && asked.size() > 3;
          boolean known = query.contains("Procedure/");
          byte[] body =
              (known
                      ? "{\"state\":\"" + (done ? "done" : "waiting") + "\",\"said\":\"Task\"}"
                      : "{\"detail\":\"Name an operation.\"}")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(
              who.startsWith("Basic") ? known ? 202 : 422 : 401, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    service.start();
  }

  @AfterEach
  void close() {
    service.stop(0);
  }

  @Test
  void putsOperationsIntoTheQueueOfAServiceThatRuns() {
    var result = run("Procedure/1", "--tenant", "harbour");
    assertThat(result.status()).isZero();
    assertThat(result.out().strip()).isEqualTo("Procedure/1 waiting: Task");
    assertThat(asked)
        .containsExactly(
            "POST procedure=Procedure/1&tenant=harbour Basic YWRtaW46c2VjcmV0LXdvcmQ=");
  }

  @Test
  void waitsUntilAllAreDone() {
    var result = run("Procedure/1", "Procedure/2", "--wait", "20");
    assertThat(result.out().lines())
        .containsExactly("Procedure/1 done: Task", "Procedure/2 done: Task");
    assertThat(result.status()).isZero();
  }

  @Test
  void readsReferencesLineByLineAndTellsWhichWereRefused() {
    var result = Shell.runWith("Procedure/1\n\n nothing \n", arguments("-"));
    assertThat(result.out().lines())
        .containsExactly("Procedure/1 waiting: Task", "nothing refused: Name an operation.");
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void sendsNoSecretUnencryptedToAnotherMachine() {
    var result =
        Shell.run(
            "enqueue",
            "P/1",
            "--service",
            "http://far.example.org",
            "--password-file",
            password.toString());
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("https").doesNotContain("secret-word");
  }

  @Test
  void whoSaysNothingOfHimselfIsToldHow() {
    var result = Shell.run("enqueue", "Procedure/1", "--service", address());
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("--token-file");
    var stranger =
        Shell.run(
            "enqueue", "Procedure/1", "--service", address(), "--token-file", password.toString());
    assertThat(stranger.status()).isEqualTo(2);
    assertThat(stranger.err()).contains("does not know you");
    assertThat(Shell.run("enqueue", "--help").out()).contains("reviewed and written back");
  }

  private Shell.Result run(String... more) {
    return Shell.run(arguments(more));
  }

  private String[] arguments(String... more) {
    String[] all = new String[more.length + 5];
    all[0] = "enqueue";
    System.arraycopy(more, 0, all, 1, more.length);
    all[more.length + 1] = "--service";
    all[more.length + 2] = address();
    all[more.length + 3] = "--password-file";
    all[more.length + 4] = password.toString();
    return all;
  }

  private String address() {
    return "http://localhost:" + service.getAddress().getPort();
  }
}
