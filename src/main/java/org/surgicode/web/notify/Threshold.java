package org.surgicode.web.notify;

import jakarta.servlet.http.HttpServletRequest;
import org.surgicode.review.Tenants;
import org.surgicode.web.door.Quota;
import org.surgicode.web.door.Refusal;

/**
 * Lets in who may tell that something changed in a tenant's EHR, and as often as an EHR in a hurry
 * may need; strangers only so often that nobody tries secrets out.
 */
public final class Threshold {
  private static final int TOLD_PER_MINUTE = 60_000;
  private static final int STRANGERS_PER_MINUTE = 60;

  private final Callers callers;
  private final Tenants tenants;
  private final Quota quota = new Quota();

  Threshold(Callers callers, Tenants tenants) {
    this.callers = callers;
    this.tenants = tenants;
  }

  /**
   * Lets pass who may.
   *
   * @param body all of it when the request is signed; otherwise it does not matter
   * @throws Refusal 401 for strangers, 404 when there is no such tenant, 429 for those who come too
   *     often
   */
  public void pass(String tenant, HttpServletRequest request, byte[] body) {
    if (!callers.knows(tenant, request, body)) {
      quota.take("stranger " + request.getRemoteAddr(), STRANGERS_PER_MINUTE);
      throw new Refusal(401, "login", "Send the secret that this service's operator has set.");
    }
    if (!tenants.names().contains(tenant)) {
      throw new Refusal(404, "not-found", "There is no such tenant here.");
    }
    quota.take(tenant, TOLD_PER_MINUTE);
  }
}
