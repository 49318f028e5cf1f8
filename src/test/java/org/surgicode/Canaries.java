package org.surgicode;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.FhirTerser;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Base64BinaryType;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;

/**
 * Plants words that exist nowhere else into every text of a record: where they turn up, it went.
 */
final class Canaries {
  /** What every planted word begins with. */
  static final String SONG = "zqkanari";

  private final FhirContext fhir;
  private final Set<String> ofStaff = new HashSet<>();
  private int planted;

  Canaries(FhirContext fhir) {
    this.fhir = fhir;
  }

  /** A word that was not planted before. */
  String word() {
    planted++;
    return SONG + planted + "x";
  }

  int planted() {
    return planted;
  }

  /** The same text without the names of the staff, which are no words about a patient. */
  String withoutStaff(String text) {
    String left = text;
    for (String word : ofStaff) {
      left = left.replaceAll("\\b" + word + "\\b", "");
    }
    return left;
  }

  /** Whether something holds one of the words. */
  static boolean heard(String text) {
    return text.toLowerCase(Locale.ROOT).contains(SONG);
  }

  /** Puts a word into every name, address, identifier, display, title, narrative and document. */
  void plant(Bundle record) {
    for (var entry : record.getEntry()) {
      Resource resource = entry.getResource();
      FhirTerser terser = fhir.newTerser();
      for (StringType text :
          terser.getAllPopulatedChildElementsOfType(resource, StringType.class)) {
        boolean reference =
            text.hasValue() && text.getValue().matches("[A-Z][A-Za-z]+/[A-Za-z0-9.-]+");
        if (text.getClass() == StringType.class && text.hasValue() && !reference) {
          String word = word();
          text.setValue(text.getValue() + " " + word);
          if (resource instanceof Practitioner || text.getValue().contains("M.D. ")) {
            ofStaff.add(word);
          }
        }
      }
      for (Attachment attachment :
          terser.getAllPopulatedChildElementsOfType(resource, Attachment.class)) {
        attachment.setHashElement(null).setSizeElement(null); // of the words before
        if (attachment.hasData()) {
          attachment.setData(spoken(attachment.getData()));
        }
      }
      if (resource instanceof Binary binary) {
        binary.setContentAsBase64(
            new Base64BinaryType(spoken(binary.getData())).getValueAsString());
      }
      if (resource instanceof DomainResource whole) {
        whole.getText().setStatus(NarrativeStatus.GENERATED);
        whole.getText().setDivAsString("<div>" + word() + "</div>");
      }
    }
  }

  /** A word before the end of every second sentence: what is quoted has some, and is still read. */
  private byte[] spoken(byte[] text) {
    String written = new String(text, StandardCharsets.UTF_8);
    var all = new StringBuilder();
    int sentence = 0;
    for (String part : written.split("(?<=[a-z]{3})(?=\\.[ \n\\\\])", -1)) {
      all.append(sentence % 2 == 1 ? " " + word() : "").append(part);
      sentence++;
    }
    return all.toString().getBytes(StandardCharsets.UTF_8);
  }
}
