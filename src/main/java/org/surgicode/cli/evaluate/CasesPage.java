package org.surgicode.cli.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import tools.jackson.databind.JsonNode;

/**
 * The evaluation as one HTML page without scripts or outside resources. It is built as a tree of
 * elements, so that nothing a note holds can become markup.
 */
final class CasesPage {
  private static final List<String> TABLES = List.of("perCriterion", "perFlag", "perStyle");
  private static final List<String> TITLES = List.of("By criterion", "By flag", "By style");

  private final Document page = Document.createShell("");

  private CasesPage() {}

  static String of(JsonNode figures, List<Scored> cases) {
    CasesPage page = new CasesPage();
    page.head();
    page.figures(figures);
    page.legend(figures);
    for (Scored scored : cases) {
      page.oneCase(scored);
    }
    return page.page.outputSettings(new Document.OutputSettings().prettyPrint(false)).outerHtml();
  }

  private void head() {
    page.prependChild(new org.jsoup.nodes.DocumentType("html", "", ""));
    Objects.requireNonNull(page.selectFirst("html")).attr("lang", "en");
    Element head = page.head();
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width");
    head.appendElement("title").text("Reviews against labels");
    head.appendElement("style").appendChild(new DataNode(style()));
    page.body().appendElement("h1").text("Reviews against labels");
  }

  private static String style() {
    try (InputStream in = CasesPage.class.getResourceAsStream("report.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void figures(JsonNode figures) {
    Element table = page.body().appendElement("table");
    table.appendElement("caption").text("Figures");
    for (Map.Entry<String, JsonNode> figure : figures.properties()) {
      if (!TABLES.contains(figure.getKey()) && !figure.getKey().equals("misses")) {
        row(table, figure.getKey(), FiguresText.words(figure.getValue()));
      }
    }
    for (int i = 0; i < TABLES.size(); i++) {
      Element details = page.body().appendElement("details");
      details.appendElement("summary").text(TITLES.get(i));
      Element parts = details.appendElement("table");
      figures
          .path(TABLES.get(i))
          .properties()
          .forEach(row -> row(parts, row.getKey(), FiguresText.words(row.getValue())));
    }
  }

  private static void row(Element table, String name, String value) {
    Element row = table.appendElement("tr");
    row.appendElement("th").attr("scope", "row").text(name);
    row.appendElement("td").text(value);
  }

  private void legend(JsonNode figures) {
    Element legend = page.body().appendElement("p").addClass("legend");
    legend.appendText("Marked in the notes: ");
    for (String criterion : figures.path("perCriterion").propertyNames()) {
      legend.appendElement("mark").addClass(criterion).text(criterion);
      legend.appendText(" ");
    }
    legend.appendElement("mark").addClass("other").text("companion or flag");
    legend.appendText(" ");
    legend.appendElement("mark").addClass("label").text("quoted by the label");
  }

  private void oneCase(Scored scored) {
    boolean right = scored.misses().isEmpty();
    Element section = page.body().appendElement("details").attr("id", scored.label().id());
    section.attr("open", !right);
    Element summary = section.appendElement("summary");
    summary.appendElement("b").text(scored.label().id());
    JsonNode review = scored.review();
    summary.appendText(" " + (review == null ? "not reviewed" : CaseScoring.determination(review)));
    summary
        .appendElement("span")
        .addClass(right ? "right" : "wrong")
        .text(right ? "as labelled" : scored.misses().size() + " misses");
    section
        .appendElement("p")
        .addClass("trap")
        .text(scored.label().expected().path("trap").asString(""));
    Element list = section.appendElement("ul");
    for (Miss miss : scored.misses()) {
      Element item = list.appendElement("li").text(miss.about() + ": " + miss.got());
      if (!miss.wanted().isEmpty()) {
        item.appendText(", expected " + miss.wanted());
      }
      miss.nearest().forEach(near -> item.appendElement("q").text(near));
    }
    if (review != null) {
      review.path("documents").forEach(d -> document(section, review, d, scored.label()));
    }
  }

  private static void document(
      Element section, JsonNode review, JsonNode document, Labelled label) {
    var spans = Highlights.spans(review, document, label.expected());
    Element details = section.appendElement("details").addClass("note");
    details.attr("open", !spans.isEmpty());
    details
        .appendElement("summary")
        .text(
            document.path("resource").asString("")
                + " "
                + document.path("attachment").asString(""));
    Element pre = details.appendElement("pre");
    for (Highlights.Piece piece : Highlights.pieces(document.path("text").asString(""), spans)) {
      if (piece.by().isEmpty()) {
        pre.appendChild(new TextNode(piece.text()));
        continue;
      }
      Element mark = pre.appendElement("mark").attr("title", String.join(", ", piece.by()));
      piece.by().forEach(by -> mark.addClass(by.contains(" ") ? "other" : by));
      mark.appendChild(new TextNode(piece.text()));
    }
  }
}
