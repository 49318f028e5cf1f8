package org.surgicode.cli.explain;

import java.util.List;

/** Writes a family's tables as one page that needs nothing else. */
public final class HtmlSheet {
  private static final String STYLE =
      "body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;"
          + "color-scheme:light dark}"
          + "table{border-collapse:collapse;margin:0 0 2rem}caption{text-align:left;font-weight:600}"
          + "th,td{text-align:left;vertical-align:top;padding:.25rem .8rem .25rem 0;"
          + "border-bottom:1px solid #8886}.wide{overflow-x:auto}";

  private HtmlSheet() {}

  /** The whole page; lines end with a line feed. */
  public static String of(FamilySheet sheet) {
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n");
    page.append("<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width\">\n")
        .append(element("title", sheet.title()))
        .append("<style>")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<main>\n")
        .append(element("h1", sheet.title()));
    sheet.notes().forEach(note -> page.append(element("p", note)));
    sheet.grids().forEach(grid -> table(page, grid));
    return page.append("</main>\n</body>\n</html>\n").toString();
  }

  private static void table(StringBuilder page, Grid grid) {
    page.append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"")
        .append(escaped(grid.title()))
        .append("\">\n<table>\n")
        .append(element("caption", grid.title()))
        .append("<thead><tr>");
    grid.head().forEach(name -> page.append(element("th scope=\"col\"", name).strip()));
    page.append("</tr></thead>\n<tbody>\n");
    for (List<String> cells : grid.rows()) {
      page.append("<tr>").append(element("th scope=\"row\"", cells.get(0)).strip());
      cells.subList(1, cells.size()).forEach(c -> page.append(element("td", c).strip()));
      page.append("</tr>\n");
    }
    page.append("</tbody>\n</table>\n</div>\n");
  }

  private static String element(String tag, String words) {
    int blank = tag.indexOf(' ');
    String name = blank < 0 ? tag : tag.substring(0, blank);
    return "<" + tag + ">" + escaped(words) + "</" + name + ">\n";
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
