package org.surgicode.store;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/** The queue in a real PostgreSQL. */
class PostgresQueueTest extends QueueContract {
  private @Nullable Database second;

  @Override
  String url() {
    return RealPostgres.url();
  }

  @Override
  Database another(String address) {
    Database opened = Database.open(address, null, null, Seal.none(), null);
    second = opened;
    return opened;
  }

  @AfterAll
  void closeTheOther() {
    if (second != null) {
      second.close();
    }
  }
}
