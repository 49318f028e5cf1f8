package org.surgicode.web.facade;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Objects;
import org.surgicode.web.door.Caller;
import org.surgicode.web.door.Refusal;
import org.surgicode.web.door.Rights;
import org.surgicode.web.door.Tokens;

/** Asks everybody who he is before anything is answered; what the door can do is told to all. */
public final class Gate {
  private static final String CALLER = "surgicode.caller";

  private final Tokens tokens;

  Gate(Tokens tokens) {
    this.tokens = tokens;
  }

  /** HAPI calls this when it knows what is asked for. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
  public void ask(RequestDetails request) {
    if (!"metadata".equals(request.getRequestPath())) {
      try {
        request
            .getUserData()
            .put(
                CALLER,
                tokens.toFhir(request.getHeader("Authorization"), request.getHeader("X-Tenant")));
      } catch (Refusal e) {
        throw Troubles.of(e);
      }
    }
  }

  /** Who asks. */
  static Caller caller(RequestDetails request) {
    return (Caller) Objects.requireNonNull(request.getUserData().get(CALLER));
  }

  /** What he may do. */
  static Rights rights(RequestDetails request) {
    return new Rights(caller(request));
  }
}
