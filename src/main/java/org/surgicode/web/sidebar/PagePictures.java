package org.surgicode.web.sidebar;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A PDF as pictures of its pages: nothing in it that acts reaches the browser. */
final class PagePictures {
  private static final float RESOLUTION = 96;
  private static final int MOST_PAGES = 30;
  private static final int LARGEST = 32 * 1024 * 1024;
  private static final int LARGEST_SIDE = 2000;

  private PagePictures() {}

  /** Numbers of the pages that can be shown, from 1 on; none when it is no PDF that opens. */
  static List<Integer> pages(String contentType, byte[] bytes) {
    if (!isPdf(contentType, bytes)) {
      return List.of();
    }
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return IntStream.rangeClosed(1, Math.min(MOST_PAGES, document.getNumberOfPages()))
          .boxed()
          .toList();
    } catch (IOException | RuntimeException e) {
      return List.of(); // the page says why the text could not be read either
    }
  }

  /** One page as PNG; empty when there is no such page, or it cannot be drawn. */
  static Optional<byte[]> page(String contentType, byte[] bytes, int number) {
    if (!isPdf(contentType, bytes)) {
      return Optional.empty();
    }
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (number < 1 || number > Math.min(MOST_PAGES, document.getNumberOfPages())) {
        return Optional.empty();
      }
      var box = document.getPage(number - 1).getCropBox();
      float points = Math.max(box.getWidth(), box.getHeight());
      float scale = Math.min(RESOLUTION / 72, LARGEST_SIDE / Math.max(1, points));
      BufferedImage image = new PDFRenderer(document).renderImage(number - 1, scale);
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      return Optional.of(png.toByteArray());
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isPdf(String contentType, byte[] bytes) {
    return bytes.length <= LARGEST
        && (contentType.startsWith("application/pdf")
            || (bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D'));
  }
}
