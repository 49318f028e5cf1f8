package org.surgicode.web.hl7;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;

/**
 * Sockets for MLLP: plain, or with TLS 1.2 or newer.
 *
 * @param keys PKCS#12 file with this service's key and certificate; null for plain sockets
 * @param password password of both files
 * @param senders PKCS#12 file with the certificates of those who may send, or of who vouches for
 *     them; null to take messages of everybody
 */
public record MllpSockets(@Nullable Path keys, String password, @Nullable Path senders) {
  private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

  /** Sockets without TLS. */
  public static MllpSockets plain() {
    return new MllpSockets(null, "", null);
  }

  /**
   * Opens a socket.
   *
   * @throws UnusableInput with code {@code port} when the port is taken, {@code settings} when a
   *     file cannot be used
   */
  ServerSocket open(String address, int port, int waiting) {
    try {
      InetAddress here = InetAddress.getByName(address);
      if (keys == null) {
        return new ServerSocket(port, waiting, here);
      }
      var socket =
          (SSLServerSocket)
              context(keys).getServerSocketFactory().createServerSocket(port, waiting, here);
      socket.setEnabledProtocols(VERSIONS);
      socket.setNeedClientAuth(senders != null);
      return socket;
    } catch (IOException e) {
      throw new UnusableInput(
          "port", "Port " + port + " of surgicode.mllp-port is in use; choose another one.");
    }
  }

  private SSLContext context(Path keys) {
    try {
      var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      own.init(store(keys), password.toCharArray());
      var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trusted.init(senders == null ? null : store(senders));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw unusable(keys);
    }
  }

  private KeyStore store(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password.toCharArray());
      return store;
    } catch (IOException | GeneralSecurityException e) {
      throw unusable(file);
    }
  }

  private static UnusableInput unusable(Path file) {
    return new UnusableInput(
        "settings",
        "The file " + file + " cannot be opened as PKCS#12: check it and surgicode.mllp-password.");
  }

  /** Names the files; the password stays out of logs. */
  @Override
  public String toString() {
    return keys == null ? "plain" : "TLS" + (senders == null ? "" : ", known senders only");
  }
}
