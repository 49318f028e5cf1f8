package org.surgicode.web.hl7;

import java.util.Map;
import org.surgicode.store.Database;

/** Messages that name nobody. */
public final class Hl7Doings {
  private Hl7Doings() {}

  /** Takes messages into the queue of a database. */
  public static Hl7Messages of(Database database) {
    return new Hl7Messages(
        database.queue(),
        database.messages(),
        new NamedPatients(
            tenant -> {
              throw new IllegalStateException("Nobody is named");
            },
            Map.of()));
  }
}
