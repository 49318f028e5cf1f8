package org.surgicode.cli.evaluate;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Misses as the last entry of the figures. */
final class MissesJson {
  private MissesJson() {}

  static void add(ObjectNode figures, List<Miss> misses) {
    ArrayNode list = figures.putArray("misses");
    for (Miss miss : misses) {
      ArrayNode nearest =
          list.addObject()
              .put("case", miss.caseId())
              .put("about", miss.about())
              .put("got", miss.got())
              .put("expected", miss.wanted())
              .putArray("nearest");
      miss.nearest().forEach(nearest::add);
    }
  }
}
