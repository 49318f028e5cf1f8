package org.surgicode.fhir.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.surgicode.casefile.UnreadReason;

/**
 * Attachments made to harm: each is refused with its reason, or read as far as a reader would see
 * it, within seconds and without memory running out.
 */
class HostileAttachmentsTest {
  private static final String PDF = "application/pdf";
  private static final String RTF = "application/rtf";
  private static final String XML = "text/xml";

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(
            "a PDF for those who know its password",
            PDF,
            Pdfs.encrypted("L3"),
            UnreadReason.ENCRYPTED),
        Arguments.of(
            "a PDF that any reader opens but nobody may count",
            PDF,
            Pdfs.restricted("L3"),
            UnreadReason.ENCRYPTED),
        Arguments.of("a PDF page that unpacks to 200 MB", PDF, Pdfs.bomb(), UnreadReason.TOO_LARGE),
        Arguments.of(
            "a PDF packed twice, 1 GB in all", PDF, Pdfs.packedTwice(), UnreadReason.TOO_LARGE),
        Arguments.of("a PDF that hides its packing", PDF, Pdfs.hiddenFilter(), UnreadReason.UNSAFE),
        Arguments.of(
            "a PDF bomb that says it is a picture",
            PDF,
            Pdfs.bombAsPicture(),
            UnreadReason.TOO_LARGE),
        Arguments.of(
            "a PDF of forms in forms in forms", PDF, Pdfs.formsInForms(), UnreadReason.TOO_LARGE),
        Arguments.of("a PDF of 400 pages", PDF, Pdfs.manyPages(400), UnreadReason.TOO_LARGE),
        Arguments.of("a PDF without a single word", PDF, Pdfs.of(), UnreadReason.NO_WORDS),
        Arguments.of("a PDF cut in half", PDF, half(Pdfs.of("L3", "L4")), UnreadReason.BROKEN),
        Arguments.of(
            "5,000 open braces",
            RTF,
            bytes("{\\rtf1 " + "{".repeat(5_000)),
            UnreadReason.TOO_LARGE),
        Arguments.of(
            "a control word of 100,000 letters",
            RTF,
            bytes("{\\rtf1 {\\*\\" + "x".repeat(100_000) + " y}L3}"),
            UnreadReason.BROKEN),
        Arguments.of(
            "RTF that announces 2 GB of binary",
            RTF,
            bytes("{\\rtf1 L3 {\\bin2000000000 x}}"),
            UnreadReason.UNSAFE),
        Arguments.of(
            "XML that reads a file",
            XML,
            bytes("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>"),
            UnreadReason.UNSAFE),
        Arguments.of(
            "XML that asks the network",
            XML,
            bytes("<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a>L3</a>"),
            UnreadReason.UNSAFE),
        Arguments.of(
            "XML with parameter entities",
            XML,
            bytes("<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\">%p;]><a>L3</a>"),
            UnreadReason.UNSAFE),
        Arguments.of("a billion laughs", XML, bytes(laughs()), UnreadReason.UNSAFE),
        Arguments.of(
            "XML of 100,000 levels", XML, bytes("<a>".repeat(100_000)), UnreadReason.TOO_LARGE),
        Arguments.of(
            "XML in XML in XML", XML, bytes(wrapped(wrapped("<a>L3</a>"))), UnreadReason.UNSAFE),
        Arguments.of(
            "CDA around an encrypted PDF",
            XML,
            bytes(cda(PDF, Pdfs.encrypted("L3"))),
            UnreadReason.ENCRYPTED),
        Arguments.of(
            "a zip file that says it is text",
            "text/plain",
            new byte[] {'P', 'K', 3, 4, 0, 0},
            UnreadReason.BROKEN),
        Arguments.of(
            "a word processor's zip",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            new byte[] {'P', 'K', 3, 4},
            UnreadReason.UNKNOWN_FORMAT),
        Arguments.of(
            "a scan as a picture", "image/tiff", bytes("II*"), UnreadReason.UNKNOWN_FORMAT),
        Arguments.of(
            "text of 33 MB", "text/plain", new byte[33 * 1024 * 1024], UnreadReason.TOO_LARGE),
        Arguments.of(
            "HTML of 5 million letters",
            "text/html",
            bytes("<p>" + "L3 ".repeat(1_700_000)),
            UnreadReason.TOO_LARGE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void areRefusedWithTheReason(String what, String type, byte[] content, UnreadReason reason) {
    UnreadableText refusal =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () ->
                Assertions.assertThrows(
                    UnreadableText.class, () -> AttachmentText.of(type, content)));

    assertThat(refusal.reason()).as(what).isEqualTo(reason);
  }

  static Stream<Arguments> harmless() {
    return Stream.of(
        Arguments.of("50,000 nested blocks", "text/html", "<div><b>".repeat(50_000) + "L3"),
        Arguments.of("200,000 unclosed formats", "text/html", "<b><i><u><a>".repeat(50_000) + "L3"),
        Arguments.of("a table of 300 tables", "text/html", "<table><tr><td>".repeat(300) + "L3"),
        Arguments.of("100,000 attributes", "text/html", "<p " + attributes(100_000) + ">L3</p>"),
        Arguments.of(
            "a script that writes itself",
            "text/html",
            "<p>L3<script>document.write('<p>L9')</script></p><img src=x onerror=alert(1)><iframe src='file:///etc/passwd'></iframe>"),
        Arguments.of(
            "an object of another program",
            RTF,
            "{\\rtf1 {\\object\\objemb{\\*\\objdata 0105000002000000}}L3}"),
        Arguments.of("words declared plain that are rich", "text/plain", "{\\rtf1 L3}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harmless")
  void areReadAsAReaderSeesThem(String what, String type, String content) {
    String text =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> AttachmentText.of(type, bytes(content)));

    assertThat(text.strip()).as(what).isEqualTo("L3");
  }

  @Test
  void anExtractionThatHangsIsGivenUpAndTheOthersGoOn() {
    var patiently = new Patiently(50);

    UnreadableText refusal =
        Assertions.assertThrows(
            UnreadableText.class,
            () ->
                patiently.run(
                    () -> {
                      new java.util.concurrent.CountDownLatch(1).await();
                      return "never";
                    }));

    assertThat(refusal.reason()).isEqualTo(UnreadReason.TOO_SLOW);
    assertThat(patiently.run(() -> "next")).isEqualTo("next");
  }

  @Test
  void aFullStackIsOnlyABrokenAttachment() {
    var patiently = new Patiently(5_000);

    UnreadableText refusal =
        Assertions.assertThrows(
            UnreadableText.class,
            () ->
                patiently.run(
                    () -> {
                      throw new StackOverflowError();
                    }));

    assertThat(refusal.reason()).isEqualTo(UnreadReason.BROKEN);
  }

  @Test
  void sameBytesGiveTheSameTextInEveryLocale() {
    byte[] pdf =
        Pdfs.pages(List.of("TITLE 1/2", "The L3 body was"), List.of("TITLE 2/2", "removed."));
    Locale before = Locale.getDefault();
    try {
      String here = AttachmentText.of(PDF, pdf);
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(AttachmentText.of(PDF, pdf)).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String attributes(int count) {
    return IntStream.range(0, count).mapToObj(i -> "a" + i + "=x").collect(Collectors.joining(" "));
  }

  private static String laughs() {
    String entities =
        IntStream.range(1, 20)
            .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
            .collect(Collectors.joining());
    return "<!DOCTYPE a [<!ENTITY l0 \"ha\">" + entities + "]><a>&l19;</a>";
  }

  private static String wrapped(String inner) {
    return cda(XML, bytes(inner));
  }

  private static String cda(String type, byte[] inner) {
    return "<ClinicalDocument><component><nonXMLBody><text mediaType=\""
        + type
        + "\" representation=\"B64\">"
        + Base64.getEncoder().encodeToString(inner)
        + "</text></nonXMLBody></component></ClinicalDocument>";
  }

  private static byte[] half(byte[] whole) {
    return java.util.Arrays.copyOf(whole, whole.length / 3);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
