package org.surgicode.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL, once per test JVM, that ends with it; every test has a database of its own.
 */
public final class RealPostgres {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static @Nullable EmbeddedPostgres server;

  private RealPostgres() {}

  /** JDBC URL of a new empty database. */
  public static synchronized String url() {
    try {
      EmbeddedPostgres running = server == null ? EmbeddedPostgres.builder().start() : server;
      server = running;
      String name = "test" + NUMBER.incrementAndGet();
      try (var connection = running.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
      return running.getJdbcUrl("postgres", name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new AssertionError("No new database could be made", e);
    }
  }
}
