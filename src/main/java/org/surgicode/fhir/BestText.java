package org.surgicode.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Attachment;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.UnreadDocument;
import org.surgicode.casefile.UnreadReason;
import org.surgicode.fhir.text.AttachmentText;
import org.surgicode.fhir.text.MediaType;
import org.surgicode.fhir.text.UnreadableText;

/**
 * Takes the text out of a document's attachments. Attachments of several formats are the same
 * document in different clothes: the best readable one counts. Several of one format are its parts.
 */
final class BestText {
  /** A text of fewer words may be a cover that only points to the note in another format. */
  private static final int COVER = 60;

  /**
   * What a resource gave to read.
   *
   * @param documents its texts
   * @param unreadable the parts of it that could not be read and are in no other format either
   */
  record Texts(List<ChartDocument> documents, List<UnreadDocument> unreadable) {
    int words() {
      return documents.stream().mapToInt(d -> new StringTokenizer(d.text()).countTokens()).sum();
    }
  }

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
    List<UnreadDocument> unread = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Attachment attachment = list.get(i);
      String inline = "#" + element + "[" + i + "]";
      try {
        Original original = attachments.original(attachment, inline);
        byFormat.computeIfAbsent(original.format(), f -> new ArrayList<>()).add(original);
      } catch (UnreadableText e) {
        String place = attachments.place(attachment, inline);
        String type =
            new Original(place, Coded.plain(attachment.getContentType()), new byte[0]).mediaType();
        unread.add(sheet.unread(place, type, e.reason()));
      }
    }
    return best(sheet, List.copyOf(byFormat.values()), unread);
  }

  private static Texts best(
      CoverSheet sheet, List<List<Original>> formats, List<UnreadDocument> unread) {
    Texts best = new Texts(List.of(), unread);
    for (List<Original> parts : formats) {
      if (best.words() >= COVER) {
        break;
      }
      Texts found = read(sheet, parts);
      if (found.documents().isEmpty()) {
        unread.addAll(found.unreadable());
      } else if (found.words() > 2 * best.words()) {
        best = found;
      }
    }
    if (best.documents().isEmpty()) {
      return new Texts(List.of(), unread);
    }
    List<UnreadDocument> open = new ArrayList<>(best.unreadable());
    if (best.words() < COVER) {
      unread.stream().filter(BestText::mayHoldMore).forEach(open::add);
    }
    return new Texts(best.documents(), open);
  }

  /** An empty text beside a filled one holds nothing more; a scan without words may. */
  private static boolean mayHoldMore(UnreadDocument part) {
    return part.reason() != UnreadReason.NO_WORDS || part.contentType().endsWith("pdf");
  }

  private static Texts read(CoverSheet sheet, List<Original> parts) {
    List<ChartDocument> documents = new ArrayList<>();
    List<UnreadDocument> unread = new ArrayList<>();
    for (Original part : parts) {
      try {
        String text = AttachmentText.of(part.contentType(), part.bytes());
        documents.add(
            sheet.document(part.place(), part.mediaType(), Sha256.hex(part.bytes()), text));
      } catch (UnreadableText e) {
        unread.add(sheet.unread(part.place(), part.mediaType(), e.reason()));
      }
    }
    return new Texts(documents, unread);
  }
}
