package org.surgicode.fhir.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

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

  /** One page for each list of lines, that runs a script when it is opened and links to another. */
  public static byte[] acting(List<List<String>> pages) {
    try (var pdf = new PDDocument()) {
      for (List<String> lines : pages) {
        write(pdf, lines.toArray(String[]::new));
      }
      pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('harm');"));
      var address = new PDActionURI();
      address.setURI("javascript:alert(1)");
      var link = new PDAnnotationLink();
      link.setAction(address);
      link.setRectangle(new PDRectangle(72, 600, 300, 100));
      pdf.getPage(0).getAnnotations().add(link);
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

  /** One page with one line that anybody may open but not copy. */
  static byte[] restricted(String line) {
    try (var pdf = new PDDocument()) {
      write(pdf, line);
      pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
      return saved(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page whose content was packed, and packed again. */
  static byte[] packedTwice() {
    byte[] inner = packed(packed(new byte[200 * 1024 * 1024]));
    return withContents("/Filter [/FlateDecode /FlateDecode]", inner, "");
  }

  /** A page whose content is packed in a way that is named elsewhere in the file. */
  static byte[] hiddenFilter() {
    return withContents("/Filter 9 0 R", packed(new byte[1024]), "9 0 obj /FlateDecode endobj\n");
  }

  /** A page whose content says that it is a picture. */
  static byte[] bombAsPicture() {
    byte[] inner = packed(new byte[200 * 1024 * 1024]);
    return withContents("/Type/XObject /Subtype/Image /Filter /FlateDecode", inner, "");
  }

  /** Twenty forms, each of which draws the next one ten times. */
  static byte[] formsInForms() {
    var forms = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      String draw = i == 19 ? "BT /F 9 Tf (L3) Tj ET" : "/X Do ".repeat(10);
      forms
          .append(10 + i)
          .append(" 0 obj << /Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ")
          .append(11 + i)
          .append(" 0 R>>>>/Length ")
          .append(draw.length())
          .append(" >> stream\n")
          .append(draw)
          .append("\nendstream endobj\n");
    }
    return withContents("", "/X Do".getBytes(StandardCharsets.US_ASCII), forms.toString());
  }

  static byte[] manyPages(int count) {
    try (var pdf = new PDDocument()) {
      for (int i = 0; i < count; i++) {
        pdf.addPage(new PDPage());
      }
      return saved(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] packed(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var packed = new DeflaterOutputStream(out)) {
      packed.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A file written by hand, without a table of its objects. */
  private static byte[] withContents(String dictionary, byte[] contents, String more) {
    String head =
        "%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
            + "2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj\n"
            + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R"
            + "/Resources<</XObject<</X 10 0 R>>>>>> endobj\n"
            + more
            + "4 0 obj << "
            + dictionary
            + " /Length "
            + contents.length
            + " >>\nstream\n";
    var out = new ByteArrayOutputStream();
    out.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(contents);
    String tail = "\nendstream endobj\ntrailer <</Root 1 0 R/Size 40>>\n%%EOF\n";
    out.writeBytes(tail.getBytes(StandardCharsets.ISO_8859_1));
    return out.toByteArray();
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
