package org.surgicode.review;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.casefile.audit.Visitor;
import org.surgicode.review.audit.AuditTrail;

/** The hospitals that this service works for: each has an EHR, a desk and a store of its own. */
public final class Tenants {
  private final SortedMap<String, ReviewDesk> desks;
  private final AuditTrail service;
  private final Supplier<Visitor> visitor;

  /**
   * Tenants of a house without doors: whoever is at a desk is this software.
   *
   * @param desks one desk for each tenant's name; at least one
   */
  public Tenants(Map<String, ReviewDesk> desks) {
    this(desks, desks.values().iterator().next().audit(), Visitor::software);
  }

  /**
   * @param desks one desk for each tenant's name; at least one
   * @param service audit trail of what happens before a tenant is known
   * @param visitor who is at the desks on this thread
   */
  public Tenants(Map<String, ReviewDesk> desks, AuditTrail service, Supplier<Visitor> visitor) {
    this.desks = new TreeMap<>(desks);
    this.service = service;
    this.visitor = visitor;
  }

  /**
   * The audit trail of one tenant.
   *
   * @param name null, or the name of nobody, for the service's own
   */
  public AuditTrail audit(@Nullable String name) {
    ReviewDesk desk = name == null ? null : desks.get(name);
    return desk == null ? service : desk.audit();
  }

  /** Their names, in order. */
  public List<String> names() {
    return List.copyOf(desks.keySet());
  }

  /** The name that a visitor need not say: the first. */
  public String first() {
    return desks.firstKey();
  }

  /**
   * The desk of one tenant, for whoever is there on this thread.
   *
   * @param name null when there is only one
   * @throws UnusableInput with code {@code tenant} when it is not clear which one is meant
   */
  public ReviewDesk desk(@Nullable String name) {
    ReviewDesk desk = name == null && desks.size() == 1 ? desks.get(first()) : desks.get(or(name));
    if (desk == null) {
      throw new UnusableInput(
          "tenant", "Name one of the tenants " + String.join(", ", names()) + ", as ?tenant=NAME.");
    }
    return desk.visitedBy(visitor.get());
  }

  private static String or(@Nullable String name) {
    return name == null ? "" : name;
  }
}
