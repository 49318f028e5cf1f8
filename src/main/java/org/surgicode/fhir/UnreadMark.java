package org.surgicode.fhir;

import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CodeType;
import org.surgicode.casefile.UnreadReason;

/** A mark on an attachment that says why its content could not be brought along. */
public final class UnreadMark {
  private static final String OWN = "https://surgicode.org/fhir/StructureDefinition/unread-reason";
  private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

  private UnreadMark() {}

  /** Marks an attachment whose content the EHR did not give. */
  public static void put(Attachment attachment, UnreadReason reason) {
    attachment.removeExtension(OWN);
    attachment.addExtension(OWN, new CodeType(reason.code()));
  }

  /** The reason on an attachment: our own mark, or what the EHR itself says of absent data. */
  static Optional<UnreadReason> of(Attachment attachment) {
    if (attachment.getExtensionByUrl(OWN) != null) {
      String code = attachment.getExtensionByUrl(OWN).getValue().primitiveValue();
      return Stream.of(UnreadReason.values()).filter(r -> r.code().equals(code)).findFirst();
    }
    return Stream.of(attachment, attachment.getDataElement(), attachment.getUrlElement())
        .filter(element -> element.hasExtension(ABSENT))
        .map(element -> element.getExtensionByUrl(ABSENT).getValue().primitiveValue())
        .map(code -> hidden(code) ? UnreadReason.REFUSED : UnreadReason.MISSING)
        .findFirst();
  }

  private static boolean hidden(String code) {
    return "masked".equals(code) || "not-permitted".equals(code);
  }
}
