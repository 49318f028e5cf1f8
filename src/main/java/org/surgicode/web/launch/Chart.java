package org.surgicode.web.launch;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is open in the EHR, as the answer with the token says.
 *
 * @param patient reference of the patient; null when none is open
 * @param encounter reference of the stay; null when none is open
 * @param operation the operation to show first; null for none
 * @param banner whether the screens must say whose chart it is
 */
record Chart(
    @Nullable String patient,
    @Nullable String encounter,
    @Nullable String operation,
    boolean banner) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");
  private static final Pattern OPERATION = Pattern.compile("Procedure/[A-Za-z0-9\\-.]{1,64}");

  static Chart of(JsonNode said) {
    return new Chart(
        reference("Patient/", said.path("patient").asString("")),
        reference("Encounter/", said.path("encounter").asString("")),
        operation(said),
        said.path("need_patient_banner").asBoolean(true));
  }

  private static @Nullable String reference(String type, String id) {
    return ID.matcher(id).matches() ? type + id : null;
  }

  /** What a card named, else what the EHR has open. */
  private static @Nullable String operation(JsonNode said) {
    return Stream.concat(
            Stream.of(carded(said.path("appContext").asString(""))),
            said.path("fhirContext").valueStream().map(c -> c.path("reference").asString("")))
        .filter(reference -> OPERATION.matcher(reference).matches())
        .findFirst()
        .orElse(null);
  }

  private static String carded(String appContext) {
    try {
      return appContext.isEmpty() || appContext.length() > 2000
          ? ""
          : JSON.readTree(appContext).path("procedure").asString("");
    } catch (JacksonException e) {
      return "";
    }
  }

  /** Tells nothing of the patient. */
  @Override
  public String toString() {
    return "Chart[" + (patient == null ? "closed" : "open") + "]";
  }
}
