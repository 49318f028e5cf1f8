package org.surgicode.cli;

import java.util.ArrayList;
import java.util.List;
import org.surgicode.casefile.SiteReport;

/** What the site's tables say, as lines of a report. */
final class SiteText {
  private SiteText() {}

  static List<String> lines(SiteReport site) {
    List<String> lines = new ArrayList<>(List.of("Site data"));
    for (SiteReport.Table table : site.tables()) {
      String held =
          table.file() == null
              ? table.state().replace('-', ' ')
              : table.file() + ", " + table.from() + " to " + table.to();
      lines.add("  " + table.kind().words() + ": " + held);
    }
    for (SiteReport.Edit edit : site.edits()) {
      SiteReport.Row row = edit.row();
      String cited = row == null ? "" : " [" + row.file() + ", line " + row.line() + "]";
      lines.add("  " + edit.outcome().code() + " " + edit.about() + ": " + edit.says() + cited);
    }
    site.descriptors().forEach((code, words) -> lines.add("  " + code + ": " + words));
    return lines;
  }
}
