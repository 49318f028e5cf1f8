package org.surgicode.fhir.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

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

  @Property(tries = 600)
  void aDamagedAttachmentGivesWordsOrIsUnreadable(
      @ForAll @IntRange(max = 4) int which,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 20) int changes) {
    var whole = List.copyOf(WHOLE.entrySet()).get(which);
    byte[] bytes = whole.getValue().clone();
    var random = new Random(seed);
    for (int i = 0; i < changes; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }

    assertThat(outcome(whole.getKey(), bytes)).isNotBlank();
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
