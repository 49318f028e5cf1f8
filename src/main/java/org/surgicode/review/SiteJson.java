package org.surgicode.review;

import org.surgicode.casefile.SiteReport;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the site's tables say, as part of a review's JSON. */
final class SiteJson {
  private SiteJson() {}

  static void put(ObjectNode json, SiteReport site) {
    ArrayNode tables = json.putArray("tables");
    for (SiteReport.Table table : site.tables()) {
      ObjectNode item = tables.addObject();
      item.put("kind", table.kind().code()).put("state", table.state());
      if (table.file() != null) {
        item.put("file", table.file());
        item.put("from", String.valueOf(table.from())).put("to", String.valueOf(table.to()));
      }
    }
    if (site.edits().isEmpty() && site.descriptors().isEmpty()) {
      return;
    }
    ArrayNode edits = json.putArray("edits");
    for (SiteReport.Edit edit : site.edits()) {
      ObjectNode item = edits.addObject();
      item.put("kind", edit.kind().code());
      item.put("outcome", edit.outcome().code());
      item.put("about", edit.about());
      item.put("says", edit.says());
      SiteReport.Row row = edit.row();
      if (row != null) {
        item.put("file", row.file()).put("line", row.line());
      }
    }
    ObjectNode descriptors = json.putObject("descriptors");
    site.descriptors().forEach(descriptors::put);
  }
}
