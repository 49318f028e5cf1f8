package org.surgicode.ehr;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import org.surgicode.casefile.UnusableInput;

/**
 * A range of network addresses.
 *
 * @param first any address of the range
 * @param bits leading bits that all its addresses share
 */
public record Network(InetAddress first, int bits) {
  /**
   * Reads a range such as {@code 10.20.0.0/16}, or one address.
   *
   * @throws UnusableInput with code {@code config} for anything else
   */
  @JsonCreator
  public static Network of(String written) {
    String[] parts = written.strip().split("/", -1);
    try {
      InetAddress first = InetAddresses.forString(parts[0]);
      int all = first.getAddress().length * 8;
      int bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
      if (parts.length <= 2 && bits >= 1 && bits <= all) {
        return new Network(first, bits);
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw new UnusableInput("config", "A network is written as 10.20.0.0/16.");
  }

  boolean holds(InetAddress address) {
    byte[] mine = first.getAddress();
    byte[] his = address.getAddress();
    if (mine.length != his.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((mine[bit / 8] & mask) != (his[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
