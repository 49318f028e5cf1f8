package org.surgicode.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.surgicode.ehr.smart.Keys;

/**
 * What stands before a service in a hospital: takes encrypted connections and hands on their bytes.
 */
public final class TlsDoor implements AutoCloseable {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final SSLServerSocket door;
  private volatile int behind;

  /** Opens it on any free port of {@code 127.0.0.1}, with a key of its own. */
  public TlsDoor() throws IOException, GeneralSecurityException {
    Path store = Files.createTempDirectory("surgicode-door").resolve("door.p12");
    Keys.addRsa(store, "door", 2048);
    char[] password = Keys.PASSWORD.toCharArray();
    KeyStore keys = KeyStore.getInstance(store.toFile(), password);
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    door =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::answer);
  }

  /** Where people find it. */
  public String address() {
    return "https://127.0.0.1:" + door.getLocalPort();
  }

  /** Leads to a port of this machine from now on. */
  public void leadTo(int port) {
    behind = port;
  }

  private void answer() {
    while (!door.isClosed()) {
      try {
        Socket outside = door.accept();
        threads.execute(() -> pass(outside));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void pass(Socket outside) {
    try (outside;
        Socket inside = new Socket("localhost", behind)) {
      var back = threads.submit(() -> pump(inside.getInputStream(), outside.getOutputStream()));
      pump(outside.getInputStream(), inside.getOutputStream());
      inside.shutdownOutput();
      back.get();
    } catch (Exception e) {
      // Whoever was talking has gone.
    }
  }

  private static long pump(InputStream from, OutputStream to) {
    try {
      byte[] some = new byte[8192];
      long all = 0;
      for (int read = from.read(some); read >= 0; read = from.read(some)) {
        to.write(some, 0, read);
        to.flush();
        all += read;
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }
}
