package org.surgicode.casefile.audit;

import java.util.Locale;

/**
 * On whose behalf something is done.
 *
 * @param kind what he is
 * @param name how he is called where he signed in, for example {@code Practitioner/7}; empty when
 *     nobody knows
 * @param issuer who vouches for him; empty for nobody
 * @param door by which door he came, for example {@code hooks}
 * @param address his network address; empty for this machine itself
 * @param request name of his request, as the log has it; empty when there is none
 */
public record Visitor(
    Kind kind, String name, String issuer, String door, String address, String request) {
  /** What a visitor is. */
  public enum Kind {
    /** This software by itself, as its queue tells it. */
    SOFTWARE,
    /** Another program. */
    PROGRAM,
    /** A person who signed in. */
    PERSON,
    /** Somebody whom no login names. */
    UNKNOWN;

    /** The word for tables and JSON. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Lets names, addresses and codes pass and nothing else. */
  public Visitor {
    name = Plain.name(name);
    issuer = Plain.name(issuer);
    door = Plain.code(door);
    address = Plain.name(address);
    request = Plain.name(request);
  }

  /** This software by itself. */
  public static Visitor software() {
    return new Visitor(Kind.SOFTWARE, "surgicode", "", "queue", "", "");
  }
}
