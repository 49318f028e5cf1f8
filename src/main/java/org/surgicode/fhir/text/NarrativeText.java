package org.surgicode.fhir.text;

/** Lines out of a FHIR narrative. */
public final class NarrativeText {
  private NarrativeText() {}

  /** The words of an XHTML {@code div}, as {@link AttachmentText} would give them; may be empty. */
  public static String of(String div) {
    return HtmlText.extract(div);
  }
}
