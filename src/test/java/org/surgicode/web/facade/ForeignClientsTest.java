package org.surgicode.web.facade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.surgicode.web.OpenStreet;
import org.surgicode.web.door.DoorRules;
import org.surgicode.web.hooks.HookCharts;

/**
 * Two clients from npm at the FHIR door. They are fetched by hand: {@code npm i} in a copy of
 * {@code src/test/node}, and {@code -Dsurgicode.foreign=} its folder {@code node_modules}.
 */
class ForeignClientsTest {
  @Test
  void otherPeoplesClientsReadSearchAndAskForCodes() throws Exception {
    String modules = System.getProperty("surgicode.foreign", "");
    assumeTrue(
        new File(modules, "fhirclient").isDirectory(),
        "Skipped: -Dsurgicode.foreign names no node_modules with fhir-kit-client and fhirclient");
    try (OpenStreet street = new OpenStreet(DoorRules.usual())) {
      for (String name : new String[] {"a02", "a04"}) {
        street.ehr.holds(HookCharts.bundle(name));
        street.desk().look("Procedure/" + name + "-proc1");
      }
      Process node =
          new ProcessBuilder("node", "src/test/node/foreign.mjs", street.base() + "/fhir", modules)
              .redirectErrorStream(true)
              .start();
      String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(said.strip())
          .endsWith(
              "{\"software\":\"SurgiCode\",\"task\":\"proposal\",\"questions\":3,\"suggested\":"
                  + "\"Bundle\",\"refused\":404,\"evaluation\":\"GuidanceResponse\",\"tasks\":2}");
    }
  }
}
