package org.surgicode.store;

/** The list in a real PostgreSQL. */
class PostgresWorklistTest extends WorklistContract {
  @Override
  String url() {
    return RealPostgres.url();
  }
}
