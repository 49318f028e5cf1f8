package org.surgicode;

import java.nio.file.Files;
import java.nio.file.Path;
import org.surgicode.bench.Forks;
import org.surgicode.bench.Results;

/** What the service still holds after very many hooks: M2. */
public final class SoakGoals {
  private static final int HOOKS = Integer.getInteger("surgicode.hooks", 1_000_000);
  private static final int EARLY = Math.min(10_000, HOOKS / 5);
  private static final int PATIENTS = 1000;

  private SoakGoals() {}

  public static void main(String[] args) throws Exception {
    int port = Beside.free();
    Path folder = Files.createTempDirectory("surgicode-soak");
    try (Results results = new Results("soak");
        Service service =
            Beside.service(
                port, "http://localhost:9/fhir", "10s", "jdbc:h2:file:" + folder + "/soak")) {
      long early = 0;
      for (int i = 1; i <= HOOKS; i++) {
        String patient = "p" + i % PATIENTS + "x";
        var request = Calls.request(Beside.hook(port), call -> HookCall.whole(patient), 0);
        Calls.timed(request, true);
        if (i == EARLY) early = Forks.live();
        if (i % 10_000 == 0) System.out.println(i + " hooks");
      }
      double more = (Forks.live() - early) / 1048576.0;
      results.goal("M2", "%d hooks against %d".formatted(HOOKS, EARLY), more, "");
    }
    System.exit(0);
  }
}
