package org.surgicode.store;

/** The contract with a real PostgreSQL. */
class PostgresTest extends DatabaseContract {
  @Override
  String url() {
    return RealPostgres.url();
  }
}
