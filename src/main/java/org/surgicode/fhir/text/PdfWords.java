package org.surgicode.fhir.text;

import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.surgicode.casefile.UnreadReason;

/**
 * Takes the words off pages and counts what it does: a form that draws forms that draw forms is
 * small in the file and endless on the page.
 */
final class PdfWords extends PDFTextStripper {
  private static final int MOST_OPERATIONS = 1_000_000;
  private static final int MOST_LETTERS = 1_000_000;

  private int operations;
  private int letters;

  PdfWords() {
    setLineSeparator("\n");
    setParagraphEnd("\n");
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands)
      throws java.io.IOException {
    if (++operations > MOST_OPERATIONS || Thread.currentThread().isInterrupted()) {
      throw new UnreadableText(UnreadReason.TOO_LARGE);
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (++letters > MOST_LETTERS) {
      throw new UnreadableText(UnreadReason.TOO_LARGE);
    }
    super.processTextPosition(text);
  }
}
