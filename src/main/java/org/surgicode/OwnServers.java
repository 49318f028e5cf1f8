package org.surgicode;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.cli.AuditBooks;
import org.surgicode.cli.Console;
import org.surgicode.cli.RoundReport;
import org.surgicode.cli.Servers;
import org.surgicode.review.EhrProblem;

/** The commands that need a server, and what they tell the person at the terminal. */
final class OwnServers implements Servers {
  private static final int PORT = 8080;
  private static final int EHR_PORT = 8081;

  @Override
  public int serve(@Nullable Path config) {
    return told(
        () -> {
          Service service = Service.start(new ConfigFiles(config), System.getenv());
          Runtime.getRuntime().addShutdownHook(new Thread(service::close));
          String page = "http://localhost:" + service.settings().port() + "/";
          Console.say("SurgiCode " + Application.version() + " beside " + service.beside());
          Console.say(
              "Operator's page: " + page + "admin, user admin, password " + service.password());
          if (!service.settings().ownMachineOnly()) {
            Console.say(
                "Everybody who reaches "
                    + service.settings().address()
                    + " can read the reviews: put a proxy before it that asks who they are.");
          }
          Console.say("Open " + page);
        });
  }

  @Override
  public int demo() {
    return told(
        () -> {
          Console.say(
              "SurgiCode "
                  + Application.version()
                  + " beside an embedded EHR; all people in it are invented.");
          Demo demo =
              Demo.start(port("SURGICODE_PORT", PORT), port("SURGICODE_EHR_PORT", EHR_PORT));
          Runtime.getRuntime().addShutdownHook(new Thread(demo::close));
          Console.say("The EHR answers at " + demo.ehrAddress());
          RoundReport report = new RoundReport();
          report.table(demo.round(report));
          Console.say("Open " + demo.address() + " (Ctrl-C ends it)");
        });
  }

  @Override
  public AuditBooks audits(@Nullable Path config) {
    return AuditOffice.open(new ConfigFiles(config), System.getenv());
  }

  /** A port that the environment may name. */
  private static int port(String variable, int usual) {
    String named = System.getenv(variable);
    if (named == null) {
      return usual;
    }
    if (!named.matches("[1-9][0-9]{0,4}") || Integer.parseInt(named) > 65535) {
      throw new UnusableInput("settings", variable + " must be a number from 1 to 65535.");
    }
    return Integer.parseInt(named);
  }

  private static int told(Runnable work) {
    try {
      work.run();
      return 0;
    } catch (UnusableInput e) {
      Console.complain(e.getMessage());
      return e.code().equals("port") ? 1 : 2;
    } catch (EhrProblem e) {
      Console.complain(e.getMessage());
      return 1;
    }
  }
}
