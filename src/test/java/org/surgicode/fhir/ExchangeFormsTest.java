package org.surgicode.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.MetadataResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.criteria.Families;

/**
 * The definitions in fhir-profiles that are made from the families' files stay in step with them.
 */
class ExchangeFormsTest {
  private static final List<FamilyCatalogue> FAMILIES =
      Families.packaged(ConfigFiles.packaged()).stream()
          .sorted(Comparator.reverseOrder())
          .map(family -> Families.catalogue(ConfigFiles.packaged(), family))
          .toList();

  static Stream<MetadataResource> forms() {
    return ExchangeForms.of(FAMILIES).stream();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void theCommittedFileIsWhatTheCriteriaGive(MetadataResource form) throws IOException {
    Path file =
        Profiles.FOLDER.resolve(form.fhirType() + "-" + form.getIdElement().getIdPart() + ".json");
    String written =
        Cases.FHIR.newJsonParser().setPrettyPrint(true).encodeResourceToString(form) + "\n";
    if (Boolean.getBoolean("surgicode.forms.write")) {
      Files.writeString(file, written);
    }
    assertThat(file).exists();
    assertThat(Files.readString(file))
        .as("%s is out of date; run this test with -Dsurgicode.forms.write=true", file)
        .isEqualTo(written);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void theValidatorFindsNoError(MetadataResource form) {
    assertThat(Profiles.errors(form)).isEmpty();
  }

  @Test
  void everyCriterionAndFlagOfEveryFamilyHasACode() {
    assertThat(codes("coding-criterion"))
        .containsAll(
            FAMILIES.stream()
                .flatMap(f -> f.criteria().stream())
                .map(FamilyCatalogue.Criterion::id)
                .toList());
    assertThat(codes("documentation-flag"))
        .containsAll(
            FAMILIES.stream()
                .flatMap(f -> f.questions().stream())
                .map(FamilyCatalogue.Question::flag)
                .toList());
  }

  private static List<String> codes(String system) {
    return forms()
        .filter(f -> f instanceof CodeSystem && f.getIdElement().getIdPart().equals(system))
        .flatMap(f -> ((CodeSystem) f).getConcept().stream())
        .map(CodeSystem.ConceptDefinitionComponent::getCode)
        .toList();
  }
}
