package org.surgicode.fhir.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text comes out of a note as its reader sees it: nothing glued together, nothing invented. */
class AttachmentTextTest {
  @Nested
  class PlainNotes {
    @Test
    void comeOutCharacterForCharacter() {
      String note = "  L3\r\n\tcorpectomy — \u00e9tage\u00a0L3 \n\n\n";

      assertThat(text("text/plain", note)).isEqualTo(note);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "utf-16", "\"UTF-8\"", "windows-1252"})
    void areReadInTheCharsetTheyDeclare(String charset) {
      byte[] bytes = "étage L3".getBytes(Charset.forName(charset.replace("\"", "")));

      assertThat(AttachmentText.of("text/plain; Charset=" + charset, bytes)).isEqualTo("étage L3");
    }

    @Test
    void withoutADeclaredCharsetAreUtf8ElseWindows() {
      assertThat(AttachmentText.of("text/plain", "20 µm".getBytes(StandardCharsets.UTF_8)))
          .isEqualTo("20 µm");
      assertThat(AttachmentText.of("text/plain", "20 µm".getBytes(StandardCharsets.ISO_8859_1)))
          .isEqualTo("20 µm");
    }

    @Test
    void areUnreadableWhenTheyContradictTheirCharset() {
      byte[] latin = "20 µm".getBytes(StandardCharsets.ISO_8859_1);

      assertThatThrownBy(() -> AttachmentText.of("text/plain; charset=utf-8", latin))
          .isInstanceOf(UnreadableText.class);
      assertThatThrownBy(() -> AttachmentText.of("text/plain; charset=klingon", latin))
          .isInstanceOf(UnreadableText.class);
      assertThatThrownBy(() -> AttachmentText.of("text/plain", new byte[] {0, 1, 2}))
          .isInstanceOf(UnreadableText.class);
    }
  }

  @Nested
  class WebNotes {
    @Test
    void keepBlocksOnLinesAndCellsApart() {
      String html =
          """
          <html><head><title>x</title><style>p{}</style></head><body><h2>OPERATION</h2><p>The L3
          body was <b>remov</b>ed.</p><ul><li>Cage</li><li>Graft</li></ul>
          <table><tr><th>Level</th><th>Share</th></tr><tr><td><p>L3</p></td><td>
          <p>60 %</p></td></tr><tr><td></td><td>none</td></tr></table>
          Closed.<br>Dry.<script>alert(1)</script></body></html>
          """;

      assertThat(text("text/html", html))
          .isEqualTo(
              """
              OPERATION
              The L3 body was removed.
              Cage
              Graft
              Level\tShare
              L3\t60 %
              none
              Closed.
              Dry.""");
    }

    @Test
    void doNotSayWhatIsHiddenOrStruckOut() {
      String html =
          "<p>The dura was <del>opened</del> left closed.<span style='display: none'> L9</span>"
              + "<s> Two</s></p>";

      assertThat(text("text/html", html)).isEqualTo("The dura was left closed.");
    }

    @Test
    void keepThePreformattedLinesOfOldSystems() {
      assertThat(text("text/html", "<pre>FINDINGS\nNone.\n\nEBL 200</pre>"))
          .isEqualTo("FINDINGS\nNone.\n\nEBL 200");
    }

    @Test
    void mayBeXhtmlWithNamedEntities() {
      String xhtml =
          "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>"
              + "<p>EBL&nbsp;200&#160;mL</p></body></html>";

      assertThat(text("application/xhtml+xml", xhtml)).isEqualTo("EBL 200 mL");
      assertThat(text("text/xml", xhtml)).isEqualTo("EBL 200 mL");
    }

    @Test
    void areReadInLinearTimeHoweverDeep() {
      String deep = "<div><b>".repeat(20_000) + "L3";

      assertThat(text("text/html", deep)).isEqualTo("L3");
    }
  }

  @Nested
  class WordProcessorNotes {
    @Test
    void keepParagraphsAndCells() {
      String rtf =
          "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}{\\info{\\author Nobody}}"
              + "\\b OPERATION\\b0\\par The L3 \\'93body\\'94 \\emdash  60\\u160?%.\\par"
              + "\\trowd\\cellx100\\cellx200 Level\\cell Share\\cell\\row L3\\cell 60\\cell\\row"
              + "{\\*\\generator Word;}{\\v hidden}{\\strike two} Done\\tab dry.}";

      assertThat(text("application/rtf", rtf))
          .isEqualTo("OPERATION\nThe L3 “body” — 60 %.\nLevel\tShare\nL3\t60\nDone\tdry.");
    }

    @Test
    void neverQuoteTheirOwnStyles() {
      String rtf =
          "{\\rtf1{\\stylesheet{\\s0\\plain\\v0 Normal;}{\\*\\cs1\\plain Strong;}}"
              + "{\\header Page 1}L3 {\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt removed}}.}";

      assertThat(text("application/rtf", rtf)).isEqualTo("L3 removed.");
    }

    @Test
    void areUnreadableWhenTheyAreNot() {
      assertThatThrownBy(() -> text("text/rtf", "plain words")).isInstanceOf(UnreadableText.class);
      assertThatThrownBy(() -> text("text/rtf", "{\\rtf1 " + "{".repeat(5000)))
          .isInstanceOf(UnreadableText.class);
    }
  }

  @Nested
  class ClinicalDocuments {
    private static final String HEAD =
        "<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><title>Operative Note</title>"
            + "<recordTarget><patientRole><patient><name>Ann</name></patient></patientRole>"
            + "</recordTarget><component>";

    @Test
    void sayTheirTitlesAndNarrativeOnly() {
      String cda =
          HEAD
              + "<structuredBody><component><section><title>Procedure Description</title><text>"
              + "<paragraph>The L3 body was <content styleCode=\"Bold\">removed</content>."
              + "<content revised=\"delete\"> L4 too.</content></paragraph>"
              + "<list><item>Cage</item><item>Graft</item></list></text>"
              + "<entry><observation><text>coded twin</text></observation></entry>"
              + "</section></component></structuredBody></component></ClinicalDocument>";

      assertThat(text("application/hl7-cda+xml", cda))
          .isEqualTo(
              "Operative Note\nProcedure Description\nThe L3 body was removed.\nCage\nGraft");
    }

    @Test
    void areReadInTheEncodingTheyDeclare() {
      String latin = "<?xml version='1.0' encoding='ISO-8859-1'?><note>20 \u00b5m</note>";
      String wide = "<?xml version='1.0' encoding='UTF-16'?><note>20 \u00b5m</note>";

      assertThat(AttachmentText.of("text/xml", latin.getBytes(StandardCharsets.ISO_8859_1)))
          .isEqualTo("20 \u00b5m");
      assertThat(AttachmentText.of("text/xml", wide.getBytes(StandardCharsets.UTF_16)))
          .isEqualTo("20 \u00b5m");
    }

    @Test
    void mayWrapAnotherFormat() {
      String inner =
          Base64.getEncoder()
              .encodeToString("{\\rtf1 L3 removed.}".getBytes(StandardCharsets.UTF_8));
      String cda =
          HEAD
              + "<nonXMLBody><text mediaType=\"text/rtf\" representation=\"B64\">"
              + inner
              + "</text></nonXMLBody></component></ClinicalDocument>";

      assertThat(text("text/xml", cda)).isEqualTo("L3 removed.");
    }

    @Test
    void cannotReachOutsideThemselves() {
      String outside =
          "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a><title>&x;</title></a>";
      String laughs = "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;&b;&b;\">]><a>&c;&c;</a>";

      assertThatThrownBy(() -> text("text/xml", outside)).isInstanceOf(UnreadableText.class);
      assertThatThrownBy(() -> text("text/xml", laughs)).isInstanceOf(UnreadableText.class);
      assertThatThrownBy(() -> text("text/xml", "<a>".repeat(300)))
          .isInstanceOf(UnreadableText.class);
    }
  }

  @Nested
  class PrintedNotes {
    @Test
    void keepTheirLines() {
      assertThat(AttachmentText.of("application/pdf", Pdfs.of("OPERATION", "The L3 body.")))
          .isEqualTo("OPERATION\nThe L3 body.");
    }

    @Test
    void runOverPagesWithoutAGapInTheSentence() {
      byte[] pdf =
          Pdfs.pages(
              List.of("Doe, Ann  Page 1 of 2", "OPERATION", "The L3 body was", "Printed 10:15"),
              List.of("Doe, Ann  Page 2 of 2", "removed.", "Printed 10:16"));

      assertThat(AttachmentText.of("application/pdf", pdf))
          .isEqualTo("Doe, Ann Page 1 of 2\nOPERATION\nThe L3 body was\nremoved.\nPrinted 10:16");
    }

    @Test
    void areUnreadableWhenEncryptedScannedBrokenOrHuge() {
      assertThatThrownBy(() -> AttachmentText.of("application/pdf", Pdfs.encrypted("L3")))
          .hasMessage("encrypted");
      assertThatThrownBy(() -> AttachmentText.of("application/pdf", Pdfs.of()))
          .hasMessage("no-words");
      assertThatThrownBy(() -> text("application/pdf", "%PDF-1.7 nothing"))
          .isInstanceOf(UnreadableText.class);
      assertThatThrownBy(() -> AttachmentText.of("application/pdf", Pdfs.bomb()))
          .hasMessage("too-large");
    }
  }

  @Test
  void anUndeclaredFormatIsTakenForWhatItLooksLike() {
    assertThat(text("", "{\\rtf1 L3 removed.}")).isEqualTo("L3 removed.");
    assertThat(text("application/octet-stream", "<!DOCTYPE html><p>L3</p>")).isEqualTo("L3");
    assertThat(AttachmentText.of("", Pdfs.of("L3"))).isEqualTo("L3");
    assertThat(text("", "L3 < L4")).isEqualTo("L3 < L4");
  }

  @Test
  void picturesAndEmptyTextsCannotBeRead() {
    assertThatThrownBy(() -> text("image/jpeg", "x")).isInstanceOf(UnreadableText.class);
    assertThatThrownBy(() -> text("text/html", "<p> </p>")).hasMessage("no-words");
    assertThatThrownBy(() -> text("text/plain", " \n")).hasMessage("no-words");
  }

  private static String text(String contentType, String content) {
    return AttachmentText.of(contentType, content.getBytes(StandardCharsets.UTF_8));
  }
}
