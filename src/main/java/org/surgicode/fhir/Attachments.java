package org.surgicode.fhir;

import java.util.Arrays;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Binary;
import org.surgicode.casefile.UnreadReason;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.fhir.text.UnreadableText;

/** Finds the bytes behind an attachment: inline, or in a Binary of the same Bundle. */
final class Attachments {
  private static final int SHA1_LENGTH = 20;

  private final Chart chart;

  Attachments(Chart chart) {
    this.chart = chart;
  }

  /**
   * The original of an attachment.
   *
   * @param inline place of the attachment when its content stands in the resource itself
   * @throws UnreadableText when the Bundle does not hold the content, or holds it damaged
   * @throws UnusableInput with code {@code no-content} when the Bundle holds an empty Binary for it
   */
  Original original(Attachment attachment, String inline) {
    String declared = Coded.plain(attachment.getContentType());
    byte[] data = attachment.getData();
    if (data != null && data.length > 0) {
      return intact(attachment, new Original(inline, declared, data));
    }
    Binary binary = chart.find(Binary.class, attachment.getUrl());
    if (binary == null) {
      throw new UnreadableText(UnreadMark.of(attachment).orElse(absent(attachment)));
    }
    byte[] content = binary.getData();
    if (content == null || content.length == 0) {
      if (!binary.getChildByName("data").getValues().isEmpty()) {
        throw new UnreadableText(UnreadReason.ALTERED); // there, but not decodable
      }
      throw new UnusableInput(
          "no-content",
          "The Binary " + chart.name(binary) + " has no content; send the document with it.");
    }
    String type =
        Coded.filled(binary.getContentType()) == null ? declared : binary.getContentType();
    String withCharset = sameType(type, declared) ? declared : type;
    return intact(attachment, new Original(chart.name(binary), withCharset, content));
  }

  /** Where an attachment lies, whether or not its content is there. */
  String place(Attachment attachment, String inline) {
    String url = Coded.filled(attachment.getUrl());
    return url == null || attachment.hasData() ? inline : chart.follow(url);
  }

  private static UnreadReason absent(Attachment attachment) {
    boolean written = !attachment.getChildByName("data").getValues().isEmpty();
    return written && !attachment.hasUrl() ? UnreadReason.ALTERED : UnreadReason.MISSING;
  }

  /** Both say the same format, and the attachment may say its charset too. */
  private static boolean sameType(String binary, String declared) {
    return declared.contains(";")
        && !binary.contains(";")
        && declared.split(";", 2)[0].strip().equalsIgnoreCase(binary.strip());
  }

  /** A copy that was cut short or altered on its way is not the document. */
  private static Original intact(Attachment attachment, Original original) {
    byte[] data = original.bytes();
    byte[] hash = attachment.getHash();
    boolean cut = attachment.hasSize() && attachment.getSize() > data.length;
    boolean other =
        hash != null
            && hash.length == SHA1_LENGTH
            && !Arrays.equals(hash, Sha256.digest("SHA-1", data));
    if (cut || other) {
      throw new UnreadableText(UnreadReason.ALTERED);
    }
    return original;
  }
}
