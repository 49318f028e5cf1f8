package org.surgicode.web.facade;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;
import org.surgicode.web.door.Refusal;

/**
 * What a search asks for. Written into the link to the next page, it makes that page: nothing of a
 * search is kept here.
 *
 * @param type name of the type of resource
 * @param patient id of the patient; null for all
 * @param system system of an identifier; null for any
 * @param identifier value of an identifier; null for any
 * @param most resources on a page
 */
record Wanted(
    String type,
    @Nullable String patient,
    @Nullable String system,
    @Nullable String identifier,
    int most) {
  private static final String PATIENT = "Patient";

  /**
   * Where a page begins.
   *
   * @param after name of the last case that was told whole; empty for none
   * @param skip resources of the next case that were told already
   */
  record Place(String after, int skip) {
    static final Place START = new Place("", 0);

    String written() {
      return encoded(after + "\n" + skip);
    }

    static Place read(String written) {
      String[] parts = decoded(written, 2);
      return new Place(parts[0], number(parts[1]));
    }
  }

  /**
   * The id of a patient out of a reference that a search names.
   *
   * @throws Refusal 400 when it is a reference to something else
   */
  static @Nullable String patient(@Nullable String reference) {
    if (reference == null) {
      return null;
    }
    IdType id = new IdType(reference);
    String type = id.getResourceType();
    if (id.getIdPart() == null || !(type == null || type.equals(PATIENT))) {
      throw Refusal.malformed("Name as patient the id of a Patient of the EHR.");
    }
    return id.getIdPart();
  }

  /** The reference of the patient; null for all. */
  @Nullable String patientReference() {
    return patient == null ? null : PATIENT + "/" + patient;
  }

  /** The key of evaluation with which every identifier of an operation begins; null for any. */
  @Nullable String evaluation() {
    return identifier == null ? null : identifier.split("\\.", 2)[0];
  }

  String written() {
    return encoded(
        String.join("\n", type, or(patient), or(system), or(identifier), Integer.toString(most)));
  }

  /**
   * @throws Refusal 410 when it is no search of this server
   */
  static Wanted read(String written) {
    String[] parts = decoded(written, 5);
    return new Wanted(
        parts[0], filled(parts[1]), filled(parts[2]), filled(parts[3]), number(parts[4]));
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String[] decoded(String written, int parts) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
      String[] found = text.split("\n", -1);
      if (found.length == parts && Arrays.stream(found).allMatch(part -> part.length() < 400)) {
        return found;
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw gone();
  }

  private static int number(String text) {
    if (!text.matches("[0-9]{1,6}")) {
      throw gone();
    }
    return Integer.parseInt(text);
  }

  static Refusal gone() {
    return new Refusal(410, "not-found", "There is no such page: begin the search again.");
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text.replace("\n", "");
  }

  private static @Nullable String filled(String text) {
    return text.isEmpty() ? null : text;
  }
}
