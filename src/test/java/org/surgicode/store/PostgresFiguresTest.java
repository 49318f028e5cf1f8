package org.surgicode.store;

/** The figures in a real PostgreSQL. */
class PostgresFiguresTest extends FiguresContract {
  @Override
  String url() {
    return RealPostgres.url();
  }
}
