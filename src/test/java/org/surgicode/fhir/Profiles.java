package org.surgicode.fhir;

import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;

/** HAPI's validator with the profiles of this product; the only one of its JVM. */
public final class Profiles {
  static final Path FOLDER = Path.of("fhir-profiles");
  private static final Set<String> OF_THE_PACKAGE = Set.of("package.json", ".index.json");
  private static final FhirValidator VALIDATOR = validator();

  private Profiles() {}

  /** Errors of a resource against the profiles it names; empty when it conforms. */
  public static List<String> errors(String json) {
    return VALIDATOR.validateWithResult(json).getMessages().stream()
        .filter(m -> m.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
        .map(Profiles::told)
        .toList();
  }

  /** The same for a resource in memory. */
  public static List<String> errors(IBaseResource resource) {
    return errors(
        Cases.FHIR
            .newJsonParser()
            .setStripVersionsFromReferences(false)
            .encodeResourceToString(resource));
  }

  /** Files of everything that the package defines: its examples stand in folders of their own. */
  static List<Path> definitions() {
    return files("").stream()
        .filter(f -> !OF_THE_PACKAGE.contains(String.valueOf(f.getFileName())))
        .toList();
  }

  /** A resource as JSON, versions of references included. */
  public static String json(IBaseResource resource) {
    return Cases.FHIR
        .newJsonParser()
        .setStripVersionsFromReferences(false)
        .encodeResourceToString(resource);
  }

  /** A Bundle from JSON. */
  public static Bundle bundle(String json) {
    return Cases.FHIR.newJsonParser().parseResource(Bundle.class, json);
  }

  static List<Path> files(String folder) {
    try (var files = Files.list(FOLDER.resolve(folder))) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String told(SingleValidationMessage message) {
    return message.getLocationString() + ": " + message.getMessage();
  }

  private static FhirValidator validator() {
    var defaults = new DefaultProfileValidationSupport(Cases.FHIR);
    var own = new PrePopulatedValidationSupport(Cases.FHIR);
    for (Path file : definitions()) {
      own.addResource(Cases.FHIR.newJsonParser().parseResource(Cases.text(file)));
    }
    own.addCodeSystem(withAiAssertion(defaults));
    var chain =
        new ValidationSupportChain(
            own,
            defaults,
            new CommonCodeSystemsTerminologyService(Cases.FHIR),
            new InMemoryTerminologyServerValidationSupport(Cases.FHIR),
            new SnapshotGeneratingValidationSupport(Cases.FHIR));
    var instances = new FhirInstanceValidator(chain);
    instances.setAnyExtensionsAllowed(false);
    instances.setCustomExtensionDomains("http://hl7.org/fhir/us/davinci-dtr/");
    instances.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
    var validator = Cases.FHIR.newValidator();
    validator.registerValidatorModule(instances);
    return validator;
  }

  /** The terminology that comes with the validator is older than the code AIAST. */
  private static CodeSystem withAiAssertion(DefaultProfileValidationSupport defaults) {
    var known =
        (CodeSystem)
            defaults.fetchCodeSystem("http://terminology.hl7.org/CodeSystem/v3-ObservationValue");
    CodeSystem copy = known.copy();
    copy.addConcept().setCode("AIAST").setDisplay("Artificial Intelligence asserted");
    return copy;
  }
}
