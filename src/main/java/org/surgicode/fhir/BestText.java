package org.surgicode.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Attachment;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.fhir.text.AttachmentText;
import org.surgicode.fhir.text.MediaType;
import org.surgicode.fhir.text.UnreadableText;

/**
 * Takes the text out of a document's attachments. Attachments of several formats are the same
 * document in different clothes: the best readable one counts. Several of one format are its parts.
 */
final class BestText {
  /**
   * What a resource gave to read.
   *
   * @param documents its texts
   * @param unreadable its reference when it has content that could not be read, else null
   */
  record Texts(List<ChartDocument> documents, @Nullable String unreadable) {}

  private final Attachments attachments;

  BestText(Chart chart) {
    this.attachments = new Attachments(chart);
  }

  /**
   * @param sheet what is known about the document
   * @param list its attachments in order
   * @param element name of the element they stand in, for example {@code content}
   */
  Texts of(CoverSheet sheet, List<Attachment> list, String element) {
    TreeMap<MediaType, List<Original>> byFormat = new TreeMap<>();
    boolean missing = false;
    for (int i = 0; i < list.size(); i++) {
      Original original = attachments.original(list.get(i), "#" + element + "[" + i + "]");
      if (original == null) {
        missing = true;
      } else {
        byFormat.computeIfAbsent(original.format(), f -> new ArrayList<>()).add(original);
      }
    }
    for (List<Original> parts : byFormat.values()) {
      List<ChartDocument> documents = read(sheet, parts);
      if (!documents.isEmpty()) {
        boolean whole = documents.size() == parts.size();
        return new Texts(documents, whole ? null : sheet.resource());
      }
    }
    boolean nothingReadable = missing || !byFormat.isEmpty();
    return new Texts(List.of(), nothingReadable ? sheet.resource() : null);
  }

  private static List<ChartDocument> read(CoverSheet sheet, List<Original> parts) {
    List<ChartDocument> documents = new ArrayList<>();
    for (Original part : parts) {
      String text = text(part);
      if (text != null) {
        documents.add(
            sheet.document(part.place(), part.mediaType(), Sha256.hex(part.bytes()), text));
      }
    }
    return documents;
  }

  private static @Nullable String text(Original part) {
    try {
      return AttachmentText.of(part.contentType(), part.bytes());
    } catch (UnreadableText e) {
      return null;
    }
  }
}
