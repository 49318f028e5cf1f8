package org.surgicode;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.convert.DurationStyle;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.ehr.EhrSettings;
import org.surgicode.web.door.DoorRules;
import org.surgicode.web.launch.LaunchRules;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The EHRs that an operator describes, one file each in {@code tenants/}. */
final class TenantFiles {
  private static final String FOLDER = "tenants";
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .withConfigOverride(
              List.class,
              o -> o.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY, Nulls.DEFAULT)))
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .addModule(new SimpleModule().addDeserializer(Duration.class, new Times()))
          .build();

  private final ConfigFiles files;
  private final Map<String, String> environment;

  TenantFiles(ConfigFiles files, Map<String, String> environment) {
    this.files = files;
    this.environment = environment;
  }

  /**
   * All of them, in the order of their names; none when the operator described none.
   *
   * @param publicUrl where people reach the service
   * @throws UnusableInput with code {@code settings} and one sentence that names file and setting
   */
  List<EhrSettings> read(URI publicUrl) {
    return files.own(FOLDER, ".yaml").stream()
        .filter(name -> !name.equals("defaults.yaml"))
        .map(name -> read(FOLDER + "/" + name, publicUrl))
        .toList();
  }

  /** The doors for programs of each of them, by name. */
  Map<String, DoorRules> doors() {
    Map<String, DoorRules> doors = new TreeMap<>();
    files.own(FOLDER, ".yaml").stream()
        .filter(name -> !name.equals("defaults.yaml"))
        .forEach(name -> doors.put(tenant(name), file(FOLDER + "/" + name).doors()));
    return doors;
  }

  /** How people of each of them come in, by name. */
  Map<String, LaunchRules> launches() {
    Map<String, LaunchRules> launches = new TreeMap<>();
    files.own(FOLDER, ".yaml").stream()
        .filter(name -> !name.equals("defaults.yaml"))
        .forEach(name -> launches.put(tenant(name), file(FOLDER + "/" + name).launch()));
    return launches;
  }

  /** The doors of an EHR about which nobody said anything. */
  DoorRules usualDoors() {
    ObjectNode all = defaults();
    all.put("fhir-base", "https://localhost");
    return YAML.treeToValue(all, TenantFile.class).doors();
  }

  /** An EHR of which nothing but the address is known. */
  EhrSettings usual(String name, URI base, URI publicUrl) {
    ObjectNode all = defaults();
    all.put("fhir-base", base.toString());
    return settings(all, name, publicUrl);
  }

  /** One of them, by its name below {@code config/}. */
  EhrSettings read(String file, URI publicUrl) {
    Path directory = files.directory() == null ? Path.of("") : files.directory();
    try {
      return file(file).settings(tenant(file), publicUrl, directory);
    } catch (UnusableInput e) {
      throw e.code().equals("settings") ? e : wrong(file, String.valueOf(e.getMessage()));
    }
  }

  private static String tenant(String file) {
    return file.substring(file.lastIndexOf('/') + 1).replace(".yaml", "");
  }

  private TenantFile file(String file) {
    try {
      JsonNode written = YAML.readTree(files.read(file));
      if (!written.isObject()) {
        throw wrong(file, "this file sets nothing; fhir-base at least must be set.");
      }
      ObjectNode all = defaults();
      overlay(all, written.asObject(), file);
      if (all.path("fhir-base").isNull()) {
        throw wrong(file, "fhir-base must be set to the FHIR R4 base URL of the EHR.");
      }
      return YAML.treeToValue(all, TenantFile.class);
    } catch (UnusableInput e) {
      throw e.code().equals("settings") ? e : wrong(file, String.valueOf(e.getMessage()));
    } catch (JacksonException e) {
      throw wrong(file, sentence(e));
    }
  }

  private ObjectNode defaults() {
    return YAML.readTree(files.read(FOLDER + "/defaults.yaml")).asObject();
  }

  private EhrSettings settings(ObjectNode all, String name, URI publicUrl) {
    Path directory = files.directory() == null ? Path.of("") : files.directory();
    return YAML.treeToValue(all, TenantFile.class).settings(name, publicUrl, directory);
  }

  private void overlay(ObjectNode under, ObjectNode over, String file) {
    for (Map.Entry<String, JsonNode> entry : over.properties()) {
      JsonNode known = under.get(entry.getKey());
      JsonNode value = entry.getValue();
      if (known instanceof ObjectNode below && value instanceof ObjectNode above) {
        overlay(below, above, file);
      } else if (!value.isNull()) {
        under.set(entry.getKey(), told(value, file));
      }
    }
  }

  /** The value with what the environment holds in place of {@code ${NAME}}. */
  private JsonNode told(JsonNode value, String file) {
    if (value instanceof ObjectNode object) {
      object.propertyNames().forEach(key -> object.set(key, told(object.get(key), file)));
      return object;
    }
    String text = value.isString() ? value.stringValue() : "";
    if (!text.startsWith("${") || !text.endsWith("}")) {
      return value;
    }
    String name = text.substring(2, text.length() - 1);
    String held = environment.get(name);
    if (held == null || held.isBlank()) {
      throw wrong(file, "set " + name + " in the environment, which this file asks for.");
    }
    return StringNode.valueOf(held);
  }

  private static String sentence(JacksonException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnusableInput unusable) {
        return String.valueOf(unusable.getMessage());
      }
    }
    String setting =
        String.join(
            ".",
            e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "" : step.getPropertyName())
                .filter(step -> !step.isEmpty())
                .toList());
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "there is no setting "
          + setting
          + "; beside it there are "
          + String.join(
              ", ", unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList())
          + ".";
    }
    return setting.isEmpty()
        ? "this is not readable YAML: compare it with tenants/examples."
        : setting + " is missing or of the wrong form: compare it with tenants/defaults.yaml.";
  }

  private static UnusableInput wrong(String file, String sentence) {
    return new UnusableInput("settings", file + ": " + sentence);
  }

  /** Reads 10s, 2m, 1h. */
  private static final class Times extends StdScalarDeserializer<Duration> {
    Times() {
      super(Duration.class);
    }

    @Override
    public Duration deserialize(JsonParser json, DeserializationContext context) {
      try {
        return DurationStyle.detectAndParse(json.getValueAsString(""));
      } catch (IllegalArgumentException e) {
        throw new UnusableInput("config", json.currentName() + " must be a time such as 30s.");
      }
    }
  }
}
