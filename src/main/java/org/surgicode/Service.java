package org.surgicode;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ConfigurableApplicationContext;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.ehr.EhrSettings;
import org.surgicode.ehr.Limits;
import org.surgicode.web.OperatorCard;

/**
 * The service beside a real EHR, as {@code serve} starts it.
 *
 * @param settings settings in force
 * @param password password of the operator's page
 * @param street the open doors
 */
record Service(Settings settings, String password, ConfigurableApplicationContext street)
    implements AutoCloseable {

  /**
   * Starts the service. The EHR is not asked before somebody wants a review.
   *
   * @throws org.surgicode.casefile.UnusableInput when a setting, a file or the port cannot be used
   */
  static Service start(ConfigFiles files, Map<String, String> environment) {
    Settings settings = SettingsFile.read(files, environment);
    Ports.requireFree(settings.address(), settings.port());
    House house = House.build(House.Workrooms.open(files), ehr(settings));
    String password = Secrets.password();
    var card = new OperatorCard(password, settings.ownMachineOnly(), shown(settings));
    return new Service(
        settings, password, Street.open(settings.address(), settings.port(), house, card));
  }

  @Override
  public void close() {
    street.close();
  }

  private static EhrSettings ehr(Settings settings) {
    Limits usual = Limits.usual();
    return new EhrSettings(
        settings.tenant(),
        settings.fhirBase(),
        settings.publicUrl().toString(),
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
    shown.put("surgicode.public-url", settings.publicUrl().toString());
    shown.put("surgicode.bearer-token", settings.bearerToken() == null ? "none" : "set");
    shown.put("surgicode.address", settings.address());
    shown.put("surgicode.port", Integer.toString(settings.port()));
    shown.put("surgicode.connect-timeout", settings.connectTimeout().toString());
    shown.put("surgicode.answer-timeout", settings.answerTimeout().toString());
    return shown;
  }
}
