package org.surgicode.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import org.surgicode.casefile.audit.Act;
import org.surgicode.casefile.audit.AuditEntry;
import org.surgicode.casefile.audit.Outcome;
import org.surgicode.review.Tenants;
import org.surgicode.web.door.Visits.Hidden;
import org.surgicode.web.door.Visits.Visit;

/**
 * Receives every visitor, and notes whom the doors turned away. In a flood of refusals only the
 * first of each minute are noted, and that there were more.
 */
public final class Visited extends OncePerRequestFilter {
  private static final int NOTED_A_MINUTE = 120;

  private final Tenants tenants;
  private final Clock clock;
  private Instant minute = Instant.EPOCH;
  private int noted;

  /** Notes in the audit trails of these tenants, and in the service's own. */
  public Visited(Tenants tenants, Clock clock) {
    this.tenants = tenants;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Visits.begin(request);
    try {
      chain.doFilter(request, response);
      Visit visit = Visits.now();
      int status = response.getStatus();
      if (status == 401 || status == 403 || visit.hidden() != null) {
        turnedAway(visit, Integer.toString(status));
      }
    } finally {
      Visits.end();
    }
  }

  private void turnedAway(Visit visit, String status) {
    int count = count();
    if (count <= NOTED_A_MINUTE) {
      Optional<Hidden> hidden = Optional.ofNullable(visit.hidden());
      tenants
          .audit(visit.tenant())
          .note(
              new AuditEntry(
                  Act.DENIED,
                  Outcome.REFUSED,
                  visit.visitor(),
                  hidden.map(Hidden::patient).orElse(null),
                  hidden.map(Hidden::subject).orElse(null),
                  count == NOTED_A_MINUTE ? status + ":more-not-noted" : status + named(visit)));
    }
  }

  /** The name of the token that was refused, by which its issuer finds it. */
  private static String named(Visit visit) {
    String token = visit.refused();
    return token != null && token.matches("[A-Za-z0-9._-]{1,50}") ? ":jti:" + token : "";
  }

  private synchronized int count() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    if (!now.equals(minute)) {
      minute = now;
      noted = 0;
    }
    noted++;
    return noted;
  }
}
