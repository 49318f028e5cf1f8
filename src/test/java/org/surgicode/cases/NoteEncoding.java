package org.surgicode.cases;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.jsoup.nodes.Entities;

/** Turns the plain text of a note into the formats in which EHRs hold notes. */
final class NoteEncoding {
  private static final int PDF_COLUMNS = 95;
  private static final int PDF_LINES = 58;

  private NoteEncoding() {}

  /** The bytes of one note in one media type; the same text gives the same bytes. */
  static byte[] encode(String text, String mediaType) {
    return switch (mediaType) {
      case "text/plain" -> text.getBytes(StandardCharsets.UTF_8);
      case "text/html" -> html(text).getBytes(StandardCharsets.UTF_8);
      case "application/rtf" -> rtf(text).getBytes(StandardCharsets.US_ASCII);
      case "application/pdf" -> pdf(text);
      default -> throw new IllegalArgumentException("Unknown format of a note: " + mediaType);
    };
  }

  private static String html(String text) {
    StringBuilder html =
        new StringBuilder(
            "<html><head><style>p{margin:4px}</style></head><body><div class=\"note\">");
    String between = "";
    for (String paragraph : text.split("\n\n", 0)) {
      String[] lines = paragraph.split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        lines[i] = Entities.escape(lines[i]).replace("&apos;", "&#x27;");
      }
      if (lines[0].matches("[A-Z][A-Z ()]{3,}.*")) {
        lines[0] = "<b>" + lines[0] + "</b>";
      }
      html.append(between).append("<p>").append(String.join("<br/>\n", lines)).append("</p>");
      between = "\n";
    }
    return html.append("</div></body></html>").toString();
  }

  private static String rtf(String text) {
    StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\\fs20 ");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\', '{', '}' -> rtf.append('\\').append(c);
        case '\n' -> rtf.append("\\par\n");
        default -> {
          if (c < 128) {
            rtf.append(c);
          } else {
            rtf.append("\\u").append((int) (short) c).append('?');
          }
        }
      }
    }
    return rtf.append('}').toString();
  }

  private static byte[] pdf(String text) {
    List<String> lines = text.lines().flatMap(line -> wrapped(line).stream()).toList();
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.setDocumentId(0L);
      PDFont font = font(document, text);
      for (int from = 0; from < lines.size(); from += PDF_LINES) {
        PDPage page = new PDPage(PDRectangle.LETTER);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(font, 10);
          content.setLeading(12);
          content.newLineAtOffset(50, 760);
          for (String line : lines.subList(from, Math.min(from + PDF_LINES, lines.size()))) {
            content.showText(line);
            content.newLine();
          }
          content.endText();
        }
      }
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Helvetica as most EHRs print, else a font that is carried along and has every letter. */
  private static PDFont font(PDDocument document, String text) throws IOException {
    if (text.chars().allMatch(c -> c < 128 || WinAnsiEncoding.INSTANCE.contains(name(c)))) {
      return new PDType1Font(FontName.HELVETICA);
    }
    String file = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    return PDType0Font.load(
        document, Objects.requireNonNull(PDFont.class.getResourceAsStream(file)));
  }

  private static String name(int character) {
    return GlyphList.getAdobeGlyphList().codePointToName(character);
  }

  private static List<String> wrapped(String line) {
    List<String> lines = new ArrayList<>();
    String rest = line.replace("\t", "    ");
    while (rest.length() > PDF_COLUMNS && rest.lastIndexOf(' ', PDF_COLUMNS) > 0) {
      int space = rest.lastIndexOf(' ', PDF_COLUMNS);
      lines.add(rest.substring(0, space).stripTrailing());
      rest = rest.substring(space + 1);
    }
    lines.add(rest);
    return lines;
  }
}
