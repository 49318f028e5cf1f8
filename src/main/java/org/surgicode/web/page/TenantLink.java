package org.surgicode.web.page;

import java.util.List;

/**
 * One link to a tenant's cases.
 *
 * @param name name of the tenant
 * @param address where the link leads
 * @param current whether the page shows it now
 */
public record TenantLink(String name, String address, boolean current) {
  /** All links; none where there is nothing to choose. */
  public static List<TenantLink> over(List<String> names, String shown) {
    return names.size() == 1
        ? List.of()
        : names.stream()
            .map(name -> new TenantLink(name, "/?tenant=" + name, name.equals(shown)))
            .toList();
  }
}
