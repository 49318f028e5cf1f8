package org.surgicode.fhir.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Small PDF files for tests. */
public final class Pdfs {
  private Pdfs() {}

  /** One page with these lines. */
  public static byte[] of(String... lines) {
    try (var pdf = new PDDocument()) {
      write(pdf, lines);
      return saved(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One page for each list of lines. */
  @SafeVarargs
  public static byte[] pages(List<String>... pages) {
    try (var pdf = new PDDocument()) {
      for (List<String> lines : pages) {
        write(pdf, lines.toArray(String[]::new));
      }
      return saved(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One page with one line, for those who know the password. */
  public static byte[] encrypted(String line) {
    try (var pdf = new PDDocument()) {
      write(pdf, line);
      pdf.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
      return saved(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A small file that unpacks to 200 MB. */
  public static byte[] bomb() {
    try (var pdf = new PDDocument()) {
      var page = new PDPage();
      pdf.addPage(page);
      var contents = new COSStream();
      try (OutputStream raw = contents.createRawOutputStream();
          var packed = new DeflaterOutputStream(raw)) {
        byte[] megabyte = new byte[1024 * 1024];
        for (int i = 0; i < 200; i++) {
          packed.write(megabyte);
        }
      }
      contents.setItem(COSName.FILTER, COSName.FLATE_DECODE);
      page.setContents(new PDStream(contents));
      return saved(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(PDDocument pdf, String... lines) throws IOException {
    var page = new PDPage();
    pdf.addPage(page);
    try (var contents = new PDPageContentStream(pdf, page)) {
      contents.beginText();
      contents.setFont(new PDType1Font(FontName.HELVETICA), 11);
      contents.setLeading(14);
      contents.newLineAtOffset(72, 700);
      for (String line : lines) {
        contents.showText(line);
        contents.newLine();
      }
      contents.endText();
    }
  }

  private static byte[] saved(PDDocument pdf) throws IOException {
    var out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }
}
