package org.surgicode.criteria;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.surgicode.casefile.Audience;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.Severity;
import org.surgicode.casefile.Standing;
import org.surgicode.casefile.Status;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schemas of the files that people edit, out of the records that read them. */
final class FileSchemas {
  private static final JsonMapper JSON = new JsonMapper();

  /** Parts whose words are known, so that an editor can offer them. */
  private static final Map<String, Collection<String>> WORDS =
      Map.of(
          "severity", codes(Severity.values(), Severity::code),
          "audience", codes(Audience.values(), Audience::code),
          "stands-in", codes(Standing.values(), s -> s.name().toLowerCase(Locale.ROOT)),
          "diagnoses", Condition.DIAGNOSES,
          "fact", facts(),
          "indicators", facts(),
          "region-told-by", facts());

  /** Maps whose keys are facts. */
  private static final Set<String> BY_FACT =
      Set.of("facts", "without", "unless", "one-less-for-each", "add-on-bodies", "ruled-out-by");

  /** Values of a fact: each with its meaning, or the record's own word. */
  private static final String VALUES =
      "{\"anyOf\": [{\"const\": \"any\"},"
          + " {\"type\": \"object\", \"additionalProperties\": {\"type\": \"string\"}}]}";

  private FileSchemas() {}

  /** The schemas by the name of their file below {@code config/schema}. */
  static Map<String, String> all() {
    return Map.of(
        "criteria.schema.json", schema(FamilyFile.class),
        "facts.schema.json", schema(FactVocabulary.class),
        "questions.schema.json", schema(QuestionRules.class));
  }

  private static String schema(Class<?> file) {
    var builder =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT)
            .with(Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
            .with(Option.DEFINITIONS_FOR_ALL_OBJECTS)
            .with(Option.PLAIN_DEFINITION_KEYS);
    builder
        .forFields()
        .withPropertyNameOverrideResolver(field -> kebab(field.getDeclaredName()))
        .withRequiredCheck(FileSchemas::required);
    builder
        .forTypesInGeneral()
        .withCustomDefinitionProvider(
            (type, context) -> {
              if (type.getErasedType().equals(LocalDate.class)) {
                return definition("{\"type\": \"string\", \"format\": \"date\"}");
              }
              return type.getErasedType().equals(JsonNode.class) ? definition(VALUES) : null;
            });
    ObjectNode schema = new SchemaGenerator(builder.build()).generateSchema(file);
    bareAnswers(schema);
    offerWords(schema);
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
  }

  private static CustomDefinition definition(String json) {
    return new CustomDefinition(
        (ObjectNode) JSON.readTree(json), DefinitionType.INLINE, AttributeInclusion.NO);
  }

  private static boolean required(FieldScope field) {
    JsonProperty annotation = field.getAnnotationConsideringFieldAndGetter(JsonProperty.class);
    return annotation != null && annotation.required();
  }

  /** Known words and names of facts, wherever a part holds them. */
  private static void offerWords(JsonNode schema) {
    for (JsonNode definition : schema.path("$defs")) {
      parts(definition);
    }
    parts(schema);
  }

  private static void parts(JsonNode definition) {
    JsonNode properties = definition.path("properties");
    for (String name : properties.propertyNames()) {
      ObjectNode part = (ObjectNode) properties.path(name);
      Collection<String> words = WORDS.get(name);
      if (words != null && part.path("items") instanceof ObjectNode items) {
        words.forEach(items.withArray("enum")::add);
      } else if (words != null && part.has("type")) {
        words.forEach(part.withArray("enum")::add);
      }
      if (BY_FACT.contains(name) && part.has("$ref")) {
        facts().forEach(part.putObject("propertyNames").putArray("enum")::add);
      }
      if (name.equals("verdicts")) {
        ObjectNode statuses = part.putObject("additionalProperties").putObject("items");
        codes(Status.values(), Status::code).forEach(statuses.putArray("enum")::add);
      }
    }
  }

  /** An answer may stand as a bare text too. */
  private static void bareAnswers(ObjectNode schema) {
    if (schema.path("$defs") instanceof ObjectNode definitions && definitions.has("AnswerOption")) {
      ObjectNode either = JsonNodeFactory.instance.objectNode();
      ArrayNode forms = either.putArray("anyOf");
      forms.addObject().put("type", "string");
      forms.add(definitions.path("AnswerOption"));
      definitions.set("AnswerOption", either);
    }
  }

  private static List<String> facts() {
    return List.copyOf(
        ConfigText.of(ConfigFiles.packaged(), FactVocabulary.FILE)
            .as(FactVocabulary.class)
            .facts()
            .keySet());
  }

  private static <T> List<String> codes(T[] all, Function<T, String> code) {
    return Arrays.stream(all).map(code).toList();
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
