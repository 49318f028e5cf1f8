package org.surgicode.fhir;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.CodedText;

/** Codings of the record as the casefile holds them. */
final class Coded {
  private Coded() {}

  /** All codings of a concept and its text, each with its element path. */
  static List<CodedText> texts(CodeableConcept concept, String path) {
    List<CodedText> texts = new ArrayList<>();
    for (int i = 0; i < concept.getCoding().size(); i++) {
      Coding coding = concept.getCoding().get(i);
      texts.add(
          new CodedText(
              filled(coding.getSystem()),
              filled(coding.getCode()),
              plain(coding.getDisplay()),
              path + ".coding[" + i + "].display"));
    }
    if (filled(concept.getText()) != null) {
      texts.add(new CodedText(null, null, concept.getText(), path + ".text"));
    }
    return texts;
  }

  /** The first name that has words, else the status, else the id: something is always there. */
  static CodedText label(List<CodedText> names, @Nullable String status, @Nullable String id) {
    return names.stream()
        .filter(name -> !name.text().isBlank())
        .findFirst()
        .orElseGet(
            () ->
                status != null && !status.isBlank()
                    ? new CodedText(null, null, status, "status")
                    : new CodedText(null, null, id == null ? "?" : id, "id"));
  }

  /** As {@link #texts(CodeableConcept, String)}, for a repeating element. */
  static List<CodedText> texts(List<CodeableConcept> concepts, String path) {
    List<CodedText> texts = new ArrayList<>();
    for (int i = 0; i < concepts.size(); i++) {
      texts.addAll(texts(concepts.get(i), path + "[" + i + "]"));
    }
    return texts;
  }

  /** The words of a concept: its text, else the first display; empty when there are none. */
  static String words(CodeableConcept concept) {
    if (filled(concept.getText()) != null) {
      return concept.getText();
    }
    return concept.getCoding().stream()
        .map(c -> plain(c.getDisplay()))
        .filter(d -> !d.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Whether one of the codings is the given code, in whatever system. */
  static boolean has(List<CodeableConcept> concepts, String code) {
    return concepts.stream()
        .flatMap(c -> c.getCoding().stream())
        .anyMatch(c -> code.equals(c.getCode()));
  }

  static @Nullable String filled(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  static String plain(@Nullable String text) {
    return text == null ? "" : text;
  }
}
