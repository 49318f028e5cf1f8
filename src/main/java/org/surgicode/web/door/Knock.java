package org.surgicode.web.door;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;

/** One message at a door that is none of HTTP's: it has a name and is counted as requests are. */
public final class Knock implements AutoCloseable {
  private final String door;
  private final Timer.Sample began = Timer.start();
  private String answer = "5xx";

  private Knock(String door) {
    this.door = door;
  }

  /** A message that this thread works on until it is closed. */
  public static Knock at(String door) {
    RequestName.begin(null);
    return new Knock(door);
  }

  /** It got an answer. */
  public void answered() {
    answer = "2xx";
  }

  @Override
  public void close() {
    RequestName.end();
    began.stop(Counted.timer(door, answer, Metrics.globalRegistry));
  }
}
