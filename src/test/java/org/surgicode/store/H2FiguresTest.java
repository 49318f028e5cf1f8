package org.surgicode.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The figures in an H2 file. */
class H2FiguresTest extends FiguresContract {
  @TempDir static Path folder;

  @Override
  String url() {
    return "jdbc:h2:file:" + folder.resolve("figures").toAbsolutePath();
  }
}
