package org.surgicode.store;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Updates a row or makes it: H2 and PostgreSQL have no statement for that in common. */
final class Upsert {
  private final JdbcClient jdbc;

  Upsert(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Both statements take the same named parameters. */
  void run(String update, String insert, Parameters parameters) {
    if (parameters.on(jdbc.sql(update)).update() > 0) {
      return;
    }
    try {
      parameters.on(jdbc.sql(insert)).update();
    } catch (DuplicateKeyException e) {
      // Another writer made the row meanwhile: it is there to be updated.
      parameters.on(jdbc.sql(update)).update();
    }
  }

  /** Sets the parameters of a statement. */
  @FunctionalInterface
  interface Parameters {
    StatementSpec on(StatementSpec statement);
  }
}
