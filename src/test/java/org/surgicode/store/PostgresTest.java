package org.surgicode.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/** The contract with a real PostgreSQL. */
class PostgresTest extends DatabaseContract {
  private @Nullable EmbeddedPostgres server;

  @Override
  String url() {
    try {
      EmbeddedPostgres started = EmbeddedPostgres.builder().start();
      server = started;
      return started.getJdbcUrl("postgres", "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterAll
  void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }
}
