package org.surgicode.fhir.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.surgicode.fhir.Tries;

/** A damaged attachment gives words or is unreadable; it never breaks the reading of a chart. */
class DamagedAttachmentsTest {
  private static final SortedMap<String, byte[]> WHOLE =
      new TreeMap<>(
          Map.of(
              "application/pdf",
              Pdfs.of("OPERATION", "The L3 body was removed."),
              "application/rtf",
              bytes(
                  "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\par L3 \\'93x\\'94\\cell\\row \\u8212? end}"),
              "text/html",
              bytes("<html><body><table><tr><td>L3</td></tr></table><p>x&amp;y</p></body></html>"),
              "text/xml",
              bytes(
                  "<ClinicalDocument><title>T</title><component><section><text>L3<br/>"
                      + "</text></section></component></ClinicalDocument>"),
              "text/plain",
              bytes("L3 removed, 20 \u00b5m.")));

  @Test
  void aDamagedAttachmentGivesWordsOrIsUnreadable() {
    var attachments = List.copyOf(WHOLE.entrySet());
    Tries.of(
        600,
        random -> {
          var whole = attachments.get(random.nextInt(attachments.size()));
          byte[] bytes = damaged(whole.getValue(), random);

          assertThat(outcome(whole.getKey(), bytes)).isNotBlank();
        });
  }

  private static byte[] damaged(byte[] whole, RandomGenerator random) {
    byte[] bytes = whole.clone();
    int changes = random.nextInt(1, 21);
    for (int i = 0; i < changes; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static String outcome(String type, byte[] bytes) {
    try {
      return AttachmentText.of(type, bytes);
    } catch (UnreadableText e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
