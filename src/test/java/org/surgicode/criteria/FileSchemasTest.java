package org.surgicode.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.surgicode.casefile.ConfigFiles;

/**
 * The schemas that editors complete from say what the records read. After a change of the records:
 * {@code mvn -B test -Dtest=FileSchemasTest -Dschema.write=true}.
 */
class FileSchemasTest {
  private static final Path FOLDER = Path.of("config/schema");
  private static final String CRITERIA = "criteria.schema.json";
  private static final String FAMILY = "families/cpt-63300/criteria.yaml";

  static Stream<String> schemas() {
    return FileSchemas.all().keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void theSchemaIsInStepWithTheRecords(String name) throws Exception {
    String generated = FileSchemas.all().get(name);
    if (Boolean.getBoolean("schema.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve(name), generated);
    }
    assertThat(FOLDER.resolve(name)).hasContent(generated);
  }

  @Test
  void everyFileOfTheConfigurationFitsItsSchema() {
    ConfigFiles files = ConfigFiles.packaged();
    assertThat(faults("facts.schema.json", files.read(FactVocabulary.FILE))).isEmpty();
    assertThat(faults("questions.schema.json", files.read("questions/en.yaml"))).isEmpty();
    for (String family : Families.packaged(files)) {
      String name = "families/" + family + "/criteria.yaml";
      assertThat(faults(CRITERIA, files.read(name))).as(name).isEmpty();
      assertThat(files.read(name)).contains("$schema=../../schema/" + CRITERIA);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gives-way: | give-way: | give-way",
        "severity: good-practice | severity: good-practise | severity",
        "audience: pathology | audience: pathologist | audience",
        "fact: body-resection | fact: body-resecton | fact",
        "verdicts: {region: [not-documented]} | verdicts: {region: [undocumented]} | verdicts",
        "without: {bleeding: [any]} | without: {bleedings: [any]} | bleedings",
        "if-no-row-fits: approach | if-no-rows-fit: approach | if-no-row-fits",
        "stands-in: [body] | stands-in: [boddy] | stands-in",
      })
  void anEditorMarksTheMistake(String right, String wrong, String where) {
    String text = ConfigFiles.packaged().read(FAMILY);
    assertThat(text).contains(right);
    assertThat(faults(CRITERIA, text.replace(right, wrong)))
        .isNotEmpty()
        .anyMatch(fault -> fault.contains(where));
  }

  private static List<String> faults(String schema, String yaml) {
    Schema read =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(FileSchemas.all().get(schema), InputFormat.JSON);
    return read.validate(yaml, InputFormat.YAML).stream().map(Object::toString).toList();
  }
}
