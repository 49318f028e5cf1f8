package org.surgicode.web.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.audit.Visitor;
import org.surgicode.review.trace.Trace;

/**
 * Who is in the house on this thread, for the audit trail: somebody unknown from the moment a
 * request comes in, under his name as soon as a door knows it, and this software by itself on every
 * other thread.
 */
public final class Visits {
  private static final ThreadLocal<Visit> NOW = new ThreadLocal<>();

  private Visits() {}

  /**
   * A visit.
   *
   * @param visitor who it is
   * @param tenant whose doors he came to, null while nobody knows
   * @param hidden what he asked for and was told that it does not exist, null for nothing
   * @param refused name of the token that was refused, null for none
   */
  record Visit(
      Visitor visitor,
      @Nullable String tenant,
      @Nullable Hidden hidden,
      @Nullable String refused) {}

  /** A record that somebody may not know of. */
  record Hidden(@Nullable String patient, @Nullable String subject) {}

  /** Whoever is at the desk: a visitor, or this software by itself. */
  public static Visitor current() {
    Visit visit = NOW.get();
    return visit == null ? Visitor.software() : visit.visitor();
  }

  /** A program came in. */
  static void by(Caller caller) {
    Visitor.Kind kind = caller.issuer().isEmpty() ? Visitor.Kind.UNKNOWN : Visitor.Kind.PROGRAM;
    named(
        kind,
        Objects.requireNonNullElse(caller.user(), ""),
        caller.issuer(),
        caller.entrance().tenant());
  }

  /**
   * A person signed in.
   *
   * @param name how he is called where he signed in, for example {@code Practitioner/7}
   * @param issuer who vouches for him; empty for this service itself
   * @param tenant null for the operator of all
   */
  public static void byPerson(String name, String issuer, @Nullable String tenant) {
    named(Visitor.Kind.PERSON, name, issuer, tenant);
  }

  /** The program that came in says for whom it asks. */
  public static void onBehalfOf(@Nullable String user) {
    Visit visit = NOW.get();
    if (visit != null && user != null && visit.visitor().name().isEmpty()) {
      named(visit.visitor().kind(), user, visit.visitor().issuer(), visit.tenant());
    }
  }

  /** The visitor may not see this, and is told that it does not exist. */
  public static void hidden(@Nullable String patient, @Nullable String subject) {
    Visit visit = NOW.get();
    if (visit != null) {
      var hidden = new Hidden(patient, subject);
      NOW.set(new Visit(visit.visitor(), visit.tenant(), hidden, visit.refused()));
    }
  }

  /** The visitor's token was refused, whose name it says is this; null when it says none. */
  static void refused(@Nullable String name) {
    Visit visit = NOW.get();
    if (visit != null) {
      NOW.set(new Visit(visit.visitor(), visit.tenant(), visit.hidden(), name));
    }
  }

  /** The same work for the same visitor on another thread. */
  public static <T> Callable<T> carried(Callable<T> work) {
    Visit visit = NOW.get();
    return Trace.carried(
        () -> {
          Visit before = NOW.get();
          set(visit);
          try {
            return work.call();
          } finally {
            set(before);
          }
        });
  }

  static void begin(HttpServletRequest request) {
    var visitor =
        new Visitor(
            Visitor.Kind.UNKNOWN,
            "",
            "",
            Door.of(request.getRequestURI()),
            request.getRemoteAddr(),
            Objects.requireNonNullElse(RequestName.current(), ""));
    NOW.set(new Visit(visitor, null, null, null));
  }

  static Visit now() {
    return Objects.requireNonNull(NOW.get());
  }

  static void end() {
    NOW.remove();
  }

  private static void set(@Nullable Visit visit) {
    if (visit == null) {
      NOW.remove();
    } else {
      NOW.set(visit);
    }
  }

  private static void named(
      Visitor.Kind kind, String name, String issuer, @Nullable String tenant) {
    Visit visit = NOW.get();
    if (visit != null) {
      Visitor unnamed = visit.visitor();
      var visitor =
          new Visitor(kind, name, issuer, unnamed.door(), unnamed.address(), unnamed.request());
      NOW.set(new Visit(visitor, tenant, visit.hidden(), visit.refused()));
    }
  }
}
