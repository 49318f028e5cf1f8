package org.surgicode;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.surgicode.cli.CommandLineDoor;

/** Entry point of the jar: hands the parts to the command line. */
public final class Application {
  private Application() {}

  /** Runs the command line; a started server keeps the process alive after status 0. */
  public static void main(String[] args) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    int status =
        CommandLineDoor.run(
            args, version(), House::reviewerOf, House::catalogues, new OwnServers());
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Version of this software, as the build wrote it; {@code development} outside a build. */
  static String version() {
    try (InputStream in =
        Application.class.getResourceAsStream("/META-INF/build-info.properties")) {
      if (in == null) {
        return "development";
      }
      Properties build = new Properties();
      build.load(in);
      return build.getProperty("build.version", "development");
    } catch (IOException e) {
      return "development";
    }
  }
}
