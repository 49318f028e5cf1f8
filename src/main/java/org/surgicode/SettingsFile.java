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
    return Settings.of(written(config, environment), !config.own("tenants", ".yaml").isEmpty());
  }

  /** The settings that pick the rules; the others need not be set. */
  static RuleSettings rules(ConfigFiles config, Map<String, String> environment) {
    return RuleSettings.of(written(config, environment));
  }

  private static Map<String, String> written(ConfigFiles config, Map<String, String> environment) {
    Map<String, String> written = new TreeMap<>();
    for (PropertySource<?> document : documents(config.read("application.yaml"))) {
      for (String name : ((EnumerablePropertySource<?>) document).getPropertyNames()) {
        String value = String.valueOf(document.getProperty(name));
        int item = name.indexOf('[');
        if (item < 0) {
          written.put(name, value);
        } else {
          written.merge(name.substring(0, item), value, (first, next) -> first + "," + next);
        }
      }
    }
    for (String name : Settings.DEFAULTS.keySet()) {
      String value = environment.get(variable(name));
      if (value != null) {
        written.put(name, value);
      }
    }
    return written;
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
