package org.surgicode.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where this machine has Chromium; where it has none, the project's script tries to install it. */
final class Chromium {
  private static final Path SCRIPT = Path.of(".ci/chromium");

  private Chromium() {}

  static Path path() {
    return found()
        .or(Chromium::installed)
        .orElseThrow(
            () ->
                new AssertionError(
                    "These tests look at the pages in Chromium, and there is none: install it (on"
                        + " Debian with .ci/chromium, as root), or name it in the environment as"
                        + " CHROMIUM."));
  }

  private static Optional<Path> found() {
    String named = System.getenv("CHROMIUM");
    if (named != null) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
        .flatMap(name -> Stream.of("/usr/bin/", "/usr/local/bin/").map(at -> Path.of(at + name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<Path> installed() {
    try {
      new ProcessBuilder("bash", SCRIPT.toString()).inheritIO().start().waitFor();
    } catch (IOException e) {
      return Optional.empty(); // no bash: the caller says what to do
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return found();
  }
}
