package org.surgicode.fhir.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.surgicode.casefile.UnreadReason;

/** Text of a PDF note, line by line; a sentence that runs over a page goes on without a gap. */
final class PdfText {
  private static final int MOST_PAGES = 300;

  private PdfText() {}

  static String extract(byte[] bytes) {
    PdfLimits.check(bytes);
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      if (pdf.isEncrypted()) {
        throw new UnreadableText(UnreadReason.ENCRYPTED); // its streams could not be counted
      }
      if (pdf.getNumberOfPages() > MOST_PAGES) {
        throw new UnreadableText(UnreadReason.TOO_LARGE);
      }
      PdfLimits.check(pdf);
      return pages(pdf);
    } catch (InvalidPasswordException e) {
      throw new UnreadableText(UnreadReason.ENCRYPTED);
    } catch (UnreadableText e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new UnreadableText(UnreadReason.BROKEN);
    }
  }

  private static String pages(PDDocument pdf) throws IOException {
    var stripper = new PdfWords();
    List<List<String>> pages = new ArrayList<>();
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      pages.add(stripper.getText(pdf).strip().lines().toList());
    }
    var lines = new Lines();
    for (List<String> page : RunningHeads.strip(pages)) {
      String text = String.join("\n", page).strip();
      lines.preformatted(text);
      lines.lineBreak();
      if (endsSentence(text)) {
        lines.lineBreak();
      }
    }
    return lines.text();
  }

  private static boolean endsSentence(String text) {
    return text.endsWith(".") || text.endsWith(":") || text.endsWith("!") || text.endsWith("?");
  }
}
