package org.surgicode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.cli.CommandLineDoor;
import org.surgicode.cli.Servers;
import org.surgicode.review.CaseReviewer;

/** Entry point of the jar: hands the parts to the command line. */
public final class Application {
  private Application() {}

  /** Runs the command line; a started server keeps the process alive after status 0. */
  public static void main(String[] args) {
    int status = CommandLineDoor.run(args, version(), Application::reviewer, new NoServers());
    if (status != 0) {
      System.exit(status);
    }
  }

  private static CaseReviewer reviewer(ConfigFiles config) {
    throw new UnusableInput("config", "This build has no criteria yet.");
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

  private record NoServers() implements Servers {
    @Override
    public int serve(@Nullable Path config) {
      return demo();
    }

    @Override
    public int demo() {
      System.err.println("This build has no server.");
      return 2;
    }
  }
}
