package org.surgicode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.surgicode.casefile.UnusableInput;

/** Asks for ports before anything is started, so that a busy one costs no time. */
final class Ports {
  private Ports() {}

  /**
   * @param port 0 is always free
   * @throws UnusableInput with code {@code port} when another program listens there
   */
  static void requireFree(String address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
    } catch (IOException e) {
      throw taken(address, port);
    }
  }

  static UnusableInput taken(String address, int port) {
    return new UnusableInput(
        "port",
        "Port " + port + " of " + address + " is in use: stop the program that listens there.");
  }
}
