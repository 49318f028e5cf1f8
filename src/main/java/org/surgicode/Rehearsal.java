package org.surgicode;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.surgicode.ehr.EhrSettings;
import org.surgicode.store.Database;
import org.surgicode.web.door.DoorRules;
import org.surgicode.web.door.Reads;
import org.surgicode.web.hooks.Practice;

/**
 * What is done before anybody calls: an invented operation is reviewed in a hospital without an
 * EHR, with the rooms of the real ones and a database in memory; and the doors are knocked at.
 */
final class Rehearsal {
  private static final String NAME = "rehearsal";
  private static final int ANY_DAY = 3650;
  private static final int KNOCKS = 20;
  private static final int PATIENCE = 2000;
  private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

  private Rehearsal() {}

  /**
   * Knocks at a door of programs until it opens quickly. Nobody is asked for by that name, so
   * nothing is done and nobody turned away.
   *
   * @param address that the service listens on
   */
  static void knock(String address, int port) {
    String host = address.equals("0.0.0.0") || address.equals("::") ? "127.0.0.1" : address;
    String name = host.contains(":") ? "[" + host + "]" : host;
    URI door = URI.create("http://" + name + ":" + port + "/cds-services/rehearsal");
    try {
      for (int i = 0; i < KNOCKS; i++) {
        var call = (HttpURLConnection) door.toURL().openConnection(Proxy.NO_PROXY);
        call.setRequestMethod("POST");
        call.setConnectTimeout(PATIENCE);
        call.setReadTimeout(PATIENCE);
        call.setRequestProperty("Content-Type", "application/json");
        call.setDoOutput(true);
        try (OutputStream out = call.getOutputStream()) {
          out.write("{}".getBytes(StandardCharsets.UTF_8));
        }
        LOG.debug("Knocked: {}", call.getResponseCode());
      }
    } catch (IOException e) {
      LOG.debug("Nobody opened: {}", e.getClass().getSimpleName());
    }
  }

  static Practice of(House house) {
    Database database = Database.inMemory();
    var workrooms = new House.Workrooms(house.reviewer(), house.catalogues(), Map.of());
    var rules = DoorRules.usual().within(ANY_DAY).reading(List.<Reads>of());
    House rehearsed =
        House.build(
            workrooms,
            List.of(EhrSettings.of(NAME, "http://localhost/none")),
            Map.of(NAME, rules),
            database);
    return new Practice(
        rehearsed.tenants(), rehearsed.ledgers(), rehearsed.entrances().get(0), database::close);
  }
}
