package org.surgicode.web.sidebar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Text on sheets of paper, one line below the other, in the letters that PDFBox brings along. A
 * letter that they lack is shown as a question mark.
 */
final class Sheets {
  private static final PDRectangle PAPER = PDRectangle.A4;
  private static final float MARGIN = 54;
  private static final float WIDTH = PAPER.getWidth() - 2 * MARGIN;
  private static final float INDENT = 14;

  private final PDDocument document = new PDDocument();
  private final PDFont letters;
  private final String footer;
  private PDPageContentStream page;
  private float height;

  Sheets(String footer) {
    this.footer = footer;
    try (InputStream in =
        PDFont.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      letters = PDType0Font.load(document, Objects.requireNonNull(in), true);
      page = turned();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void title(String text) {
    write(text, 17, 0, 10);
  }

  void heading(String text) {
    height -= 10;
    write(text, 13, 0, 4);
  }

  void subheading(String text) {
    height -= 4;
    write(text, 11, 0, 2);
  }

  void text(String text) {
    write(text, 9.5f, 0, 2);
  }

  /** A name with what there is to say of it; nothing when there is nothing. */
  void line(String name, String text) {
    if (!text.isBlank()) {
      write(name + ": " + text.strip(), 9.5f, 0, 1);
    }
  }

  void quote(String text, String place) {
    write("\u201c" + text + "\u201d", 10, INDENT, 0);
    write(place, 8, INDENT, 4);
  }

  byte[] bytes() {
    try (document) {
      page.close();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String text, float size, float indent, float after) {
    try {
      for (String line : wrapped(shown(text), size, WIDTH - indent)) {
        if (height < MARGIN + size) {
          page.close();
          page = turned();
        }
        put(line, size, MARGIN + indent, height);
        height -= size * 1.35f;
      }
      height -= after;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(String line, float size, float x, float y) throws IOException {
    page.beginText();
    page.setFont(letters, size);
    page.newLineAtOffset(x, y);
    page.showText(line);
    page.endText();
  }

  private PDPageContentStream turned() throws IOException {
    PDPage fresh = new PDPage(PAPER);
    document.addPage(fresh);
    page = new PDPageContentStream(document, fresh);
    put(shown(footer + ", page " + document.getNumberOfPages()), 8, MARGIN, MARGIN / 2);
    height = PAPER.getHeight() - MARGIN;
    return page;
  }

  private List<String> wrapped(String text, float size, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && letters.getStringWidth(longer) / 1000 * size > width) {
        lines.add(line.toString());
        line = new StringBuilder(word);
      } else {
        line = new StringBuilder(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** Only letters that can be drawn, and every kind of space as one. */
  private String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                boolean spaced = !shown.isEmpty() && shown.charAt(shown.length() - 1) == ' ';
                shown.append(spaced ? "" : " ");
              } else {
                shown.appendCodePoint(drawn(c) ? c : '?');
              }
            });
    return shown.toString().strip();
  }

  private boolean drawn(int character) {
    try {
      letters.encode(Character.toString(character));
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
