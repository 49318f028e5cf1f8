package org.surgicode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.UnusableInput;

/** Where settings are written: {@code application.yaml}, overruled by the environment. */
final class SettingsFile {
  private SettingsFile() {}

  /**
   * Reads and checks the settings.
   *
   * @param config where {@code application.yaml} is read
   * @param environment variables such as {@code SURGICODE_FHIR_BASE}
   * @throws UnusableInput with code {@code settings} and a sentence that names the setting
   */
  static Settings read(ConfigFiles config, Map<String, String> environment) {
    Map<String, String> written = new TreeMap<>();
    for (PropertySource<?> document : documents(config.read("application.yaml"))) {
      for (String name : ((EnumerablePropertySource<?>) document).getPropertyNames()) {
        written.put(name, String.valueOf(document.getProperty(name)));
      }
    }
    for (String name : Settings.DEFAULTS.keySet()) {
      String value = environment.get(variable(name));
      if (value != null) {
        written.put(name, value);
      }
    }
    return Settings.of(written, !config.own("tenants", ".yaml").isEmpty());
  }

  /** The environment's name of a setting. */
  static String variable(String setting) {
    return setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  private static Iterable<PropertySource<?>> documents(String yaml) {
    try {
      var text = new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8));
      return new YamlPropertySourceLoader().load("application.yaml", text);
    } catch (IOException | RuntimeException e) {
      throw new UnusableInput(
          "settings", "application.yaml is not readable YAML: compare it with the one in config/.");
    }
  }
}
