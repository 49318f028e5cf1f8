package org.surgicode.fhir.text;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** Text of a PDF note, line by line; pages follow one another without a gap in the sentence. */
final class PdfText {
  private static final int MOST_PAGES = 300;

  private PdfText() {}

  static String extract(byte[] bytes) {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      if (pdf.getNumberOfPages() > MOST_PAGES) {
        throw new UnreadableText("too many pages");
      }
      var stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      stripper.setParagraphEnd("\n");
      stripper.setPageEnd("");
      stripper.setPageStart("");
      var lines = new Lines();
      lines.preformatted(stripper.getText(pdf));
      return lines.text();
    } catch (InvalidPasswordException e) {
      throw new UnreadableText("encrypted");
    } catch (UnreadableText e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new UnreadableText("broken PDF");
    }
  }
}
