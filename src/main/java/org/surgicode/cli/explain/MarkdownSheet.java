package org.surgicode.cli.explain;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a family's tables as Markdown. */
public final class MarkdownSheet {
  private MarkdownSheet() {}

  /** The whole document; lines end with a line feed. */
  public static String of(FamilySheet sheet) {
    StringBuilder text = new StringBuilder("# " + cell(sheet.title()) + "\n");
    sheet.notes().forEach(note -> text.append("\n").append(cell(note)).append('\n'));
    for (Grid grid : sheet.grids()) {
      text.append("\n## ").append(cell(grid.title())).append("\n\n");
      text.append(row(grid.head()));
      text.append(row(grid.head().stream().map(h -> "---").toList()));
      grid.rows().forEach(cells -> text.append(row(cells)));
    }
    return text.toString();
  }

  private static String row(List<String> cells) {
    return cells.stream().map(MarkdownSheet::cell).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String cell(String words) {
    return words.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").replace('\n', ' ');
  }
}
