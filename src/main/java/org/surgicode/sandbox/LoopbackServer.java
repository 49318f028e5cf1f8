package org.surgicode.sandbox;

import jakarta.servlet.Servlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.modeler.Registry;
import org.springframework.util.FileSystemUtils;
import org.surgicode.casefile.UnusableInput;

/** One servlet behind a port that only this machine reaches. */
final class LoopbackServer {
  private final Tomcat tomcat;
  private final Path workFolder;

  private LoopbackServer(Tomcat tomcat, Path workFolder) {
    this.tomcat = tomcat;
    this.workFolder = workFolder;
  }

  /**
   * @param port 0 for any free one
   * @param pattern paths that the servlet answers
   * @throws UnusableInput with code {@code port} when the port is taken
   */
  static LoopbackServer start(int port, String pattern, Servlet servlet) {
    Connector connector = new Connector();
    connector.setPort(port);
    connector.setProperty("address", InetAddress.getLoopbackAddress().getHostAddress());
    connector.setProperty("relaxedQueryChars", "|");
    connector.setThrowOnFailure(true);
    Registry.disableRegistry();
    Tomcat tomcat = new Tomcat();
    try {
      Path workFolder = Files.createTempDirectory("surgicode-sandbox");
      // Before the connector: Tomcat makes its folders when it first hears of its server.
      tomcat.setBaseDir(workFolder.toString());
      tomcat.setConnector(connector);
      Context context = tomcat.addContext("", null);
      Wrapper wrapper = Tomcat.addServlet(context, "servlet", servlet);
      wrapper.setLoadOnStartup(1);
      wrapper.addMapping(pattern);
      LoopbackServer server = new LoopbackServer(tomcat, workFolder);
      server.startOr(
          new UnusableInput(
              "port", "Port " + port + " is in use: stop the program that listens there."));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void startOr(UnusableInput failure) {
    try {
      tomcat.start();
    } catch (LifecycleException e) {
      stop();
      throw failure;
    }
  }

  int port() {
    return tomcat.getConnector().getLocalPort();
  }

  void stop() {
    try {
      tomcat.stop();
      tomcat.destroy();
      FileSystemUtils.deleteRecursively(workFolder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (LifecycleException e) {
      throw new IllegalStateException(e);
    }
  }
}
