package org.surgicode.ehr;

import java.util.function.Supplier;
import org.surgicode.ehr.smart.Scopes;

/**
 * Everything one trip to the EHR needs. Belongs to one thread.
 *
 * @param exchange single requests
 * @param pages whole searches
 * @param site what the trips to this EHR share
 * @param login asks what the login covers
 * @param others makes conversations for other threads
 */
record Talk(
    Exchange exchange, Pages pages, Site site, Supplier<Scopes> login, Supplier<Talk> others) {

  /** Where links may lead. */
  Origin origin() {
    return site.origin();
  }

  /** Words for problems. */
  Sentences sentences() {
    return site.sentences();
  }

  /** A conversation for another thread. */
  Talk another() {
    return others.get();
  }

  /** What the EHR says it can be asked. */
  Offered offered() {
    return site.statement().offered(exchange);
  }

  /** What the login covers. */
  Scopes granted() {
    return login.get();
  }

  /** Whether searching for a type that not every EHR has makes sense here. */
  boolean canSearch(String type) {
    return granted().allow(type, 's') && offered().knows(type);
  }
}
