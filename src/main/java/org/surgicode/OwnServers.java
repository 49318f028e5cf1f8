package org.surgicode;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.cli.Console;
import org.surgicode.cli.RoundReport;
import org.surgicode.cli.Servers;
import org.surgicode.ehr.EhrSettings;
import org.surgicode.ehr.Limits;
import org.surgicode.review.EhrProblem;
import org.surgicode.web.OperatorCard;

/** The commands that need a server, from the root's own parts. */
final class OwnServers implements Servers {
  private static final int PORT = 8080;
  private static final int EHR_PORT = 8081;

  @Override
  public int serve(@Nullable Path config) {
    return told(
        () -> {
          ConfigFiles files = new ConfigFiles(config);
          Settings settings = SettingsFile.read(files, System.getenv());
          Ports.requireFree(settings.address(), settings.port());
          House house = House.build(House.Workrooms.open(files), ehr(settings));
          String password = Secrets.password();
          var card = new OperatorCard(password, settings.ownMachineOnly(), shown(settings));
          Street.open(settings.address(), settings.port(), house, card);
          Console.say("EHR      " + settings.fhirBase());
          Console.say("Operator http://localhost:" + settings.port() + "/admin  admin:" + password);
          Console.say("Open http://localhost:" + settings.port() + "/");
        });
  }

  @Override
  public int demo() {
    return told(
        () -> {
          Console.say("SurgiCode " + Application.version() + ", with synthetic cases only.");
          Demo demo = Demo.start(PORT, EHR_PORT);
          Runtime.getRuntime().addShutdownHook(new Thread(demo::close));
          Console.say("EHR      " + demo.ehrAddress());
          RoundReport report = new RoundReport();
          report.table(demo.round(report));
          Console.say("Open " + demo.address() + "  (Ctrl-C ends it)");
        });
  }

  private static EhrSettings ehr(Settings settings) {
    Limits usual = Limits.usual();
    return new EhrSettings(
        settings.tenant(),
        settings.fhirBase(),
        settings.bearerToken(),
        new Limits(
            settings.connectTimeout(),
            settings.answerTimeout(),
            usual.retries(),
            usual.longestWait(),
            usual.pageSize(),
            usual.mostPages(),
            usual.largestAnswer()));
  }

  private static Map<String, String> shown(Settings settings) {
    Map<String, String> shown = new TreeMap<>();
    shown.put("surgicode.tenant", settings.tenant());
    shown.put("surgicode.fhir-base", settings.fhirBase().toString());
    shown.put("surgicode.bearer-token", settings.bearerToken() == null ? "none" : "set");
    shown.put("surgicode.address", settings.address());
    shown.put("surgicode.port", Integer.toString(settings.port()));
    shown.put("surgicode.connect-timeout", settings.connectTimeout().toString());
    shown.put("surgicode.answer-timeout", settings.answerTimeout().toString());
    return shown;
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
