package org.surgicode.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The list in an H2 file. */
class H2WorklistTest extends WorklistContract {
  @TempDir static Path folder;

  @Override
  String url() {
    return "jdbc:h2:file:" + folder.resolve("list").toAbsolutePath();
  }

  @Override
  String address() {
    return url() + ";DATABASE_TO_LOWER=TRUE";
  }
}
