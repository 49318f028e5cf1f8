package org.surgicode.review;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;

/** The hospitals that this service works for: each has an EHR, a desk and a store of its own. */
public final class Tenants {
  private final SortedMap<String, ReviewDesk> desks;

  /**
   * @param desks one desk for each tenant's name; at least one
   */
  public Tenants(Map<String, ReviewDesk> desks) {
    this.desks = new TreeMap<>(desks);
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
   * The desk of one tenant.
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
    return desk;
  }

  private static String or(@Nullable String name) {
    return name == null ? "" : name;
  }
}
