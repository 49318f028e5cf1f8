package org.surgicode.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of configuration files is complete: what is not listed is not read. */
class ConfigIndexTest {

  @Test
  void everyYamlFileInAFolderIsListedOnce() throws Exception {
    Path config = Path.of("config");
    List<String> files;
    try (var walk = Files.walk(config)) {
      files =
          walk.filter(f -> f.toString().endsWith(".yaml"))
              .map(f -> config.relativize(f).toString().replace('\\', '/'))
              .filter(f -> f.contains("/"))
              .sorted()
              .toList();
    }
    assertThat(Files.readAllLines(config.resolve("index.txt")))
        .containsExactlyInAnyOrderElementsOf(files);
  }
}
