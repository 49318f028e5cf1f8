package org.surgicode.ehr;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.http.conn.DnsResolver;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.EhrProblem.Kind;

/**
 * Finds the addresses that a connection may be made to, and no others: a name that suddenly leads
 * into the hospital's network reaches nothing. An address that the settings name itself counts as
 * listed.
 */
final class SafeAddresses implements DnsResolver {
  private static final List<Network> NOT_PUBLIC =
      List.of(
          Network.of("0.0.0.0/8"),
          Network.of("100.64.0.0/10"),
          Network.of("192.0.0.0/24"),
          Network.of("198.18.0.0/15"),
          Network.of("240.0.0.0/4"),
          Network.of("fc00::/7"),
          Network.of("64:ff9b::/96"),
          Network.of("2002::/16"));

  private final String tenant;
  private final Reach reach;
  private final DnsResolver names;

  SafeAddresses(String tenant, Reach reach, DnsResolver names) {
    this.tenant = tenant;
    this.reach = reach;
    this.names = names;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = names.resolve(host);
    InetAddress[] safe =
        Arrays.stream(found).filter(a -> allowed(host, a)).toArray(InetAddress[]::new);
    if (safe.length == 0) {
      throw new EhrProblem(
          Kind.UNREACHABLE,
          "The name "
              + host
              + " leads to an address that is not public, so no connection was made; list its range"
              + " in networks of tenant "
              + tenant
              + " if it is the hospital's own.");
    }
    return safe;
  }

  private boolean allowed(String host, InetAddress address) {
    boolean named =
        InetAddresses.isInetAddress(host.replace("[", "").replace("]", ""))
            || (host.equals("localhost") && address.isLoopbackAddress());
    return named || reach.reaches(address) || isPublic(address);
  }

  private static boolean isPublic(InetAddress address) {
    return !address.isAnyLocalAddress()
        && !address.isLoopbackAddress()
        && !address.isLinkLocalAddress()
        && !address.isSiteLocalAddress()
        && !address.isMulticastAddress()
        && NOT_PUBLIC.stream().noneMatch(network -> network.holds(address));
  }
}
