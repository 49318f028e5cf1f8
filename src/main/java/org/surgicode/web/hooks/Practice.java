package org.surgicode.web.hooks;

import org.surgicode.review.Tenants;
import org.surgicode.review.WriteLedgers;
import org.surgicode.web.door.Entrance;

/**
 * A hospital that does not exist, in which an invented operation is reviewed before anybody calls.
 *
 * @param tenants its desk, which reviews like every other
 * @param ledgers what became of writing: nothing is written
 * @param entrance its door
 * @param end takes it down
 */
public record Practice(Tenants tenants, WriteLedgers ledgers, Entrance entrance, Runnable end)
    implements AutoCloseable {
  @Override
  public void close() {
    end.run();
  }
}
