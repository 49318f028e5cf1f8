package org.surgicode.web.launch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The login of one person at his hospital, kept on this side only. Where it can be renewed, it is
 * renewed by the first who needs it while the others wait, and the session ends with it.
 */
final class UserGrant {
  private static final Logger LOG = LoggerFactory.getLogger(UserGrant.class);
  private static final Duration RESERVE = Duration.ofSeconds(30);

  private final ReentrantLock lock = new ReentrantLock();
  private final Launchpad pad;
  private final LoginServer server;
  private final Clock clock;
  private final boolean renewable;
  private TokenAnswer current;
  private @Nullable String refresh;
  private boolean ended;

  UserGrant(Launchpad pad, LoginServer server, TokenAnswer first, Clock clock) {
    this.pad = pad;
    this.server = server;
    this.clock = clock;
    this.current = first;
    this.refresh = first.refresh();
    this.renewable = first.refresh() != null;
  }

  /** Whether the hospital still vouches for him; a login that cannot be renewed is not asked. */
  boolean holds() {
    lock.lock();
    try {
      Instant now = clock.instant();
      if (!ended && renewable && !now.isBefore(current.until().minus(RESERVE))) {
        ended = !renewed(now);
      }
      return !ended;
    } finally {
      lock.unlock();
    }
  }

  /** A refresh token is forgotten before it is sent: it never goes out twice. */
  private boolean renewed(Instant now) {
    String once = refresh;
    refresh = null;
    if (once == null) {
      return false;
    }
    try {
      current =
          TokenAnswer.ask(
              pad, server, Map.of("grant_type", "refresh_token", "refresh_token", once), now);
      refresh = current.refresh();
      return true;
    } catch (Barred e) {
      LOG.info("A login of {} was not renewed, so its session ends", pad.tenant());
      return false;
    }
  }

  /** Ends the login, at the hospital too where that can be asked for. */
  void end() {
    lock.lock();
    try {
      if (ended) {
        return;
      }
      ended = true;
      if (server.revoke() != null) {
        String token = refresh == null ? current.access() : refresh;
        Map<String, String> form = Map.of("token", token);
        pad.login().post(server.revoke(), TokenAnswer.signed(pad, server, form));
      }
    } catch (RuntimeException e) {
      LOG.info("{} was not told of a sign-out: {}", pad.tenant(), e.getClass().getSimpleName());
    } finally {
      lock.unlock();
    }
  }
}
