package org.surgicode.cli.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks that every quote of a review is the exact slice of a document that it says it is. */
final class EvidenceScoring {
  private static final Set<String> PROVED = Set.of("met", "not-met", "conflicting");
  private static final int LONGEST = 400;

  private final ScoreSheet sheet;

  EvidenceScoring(ScoreSheet sheet) {
    this.sheet = sheet;
  }

  void score(JsonNode review) {
    Map<List<String>, String> texts = new HashMap<>();
    for (JsonNode document : review.path("documents")) {
      texts.put(place(document), document.path("text").asString(""));
    }
    texts.forEach((place, text) -> sameAsAttachment(place.get(1), text));
    for (JsonNode verdict : review.path("criteria")) {
      boolean proved = PROVED.contains(verdict.path("status").asString(""));
      if (proved && verdict.path("evidence").isEmpty()) {
        sheet.figures().count("verdictsWithoutEvidence", 1);
        sheet.miss(verdict.path("id").asString("") + " evidence", "none", "some");
      }
    }
    for (String holders :
        List.of("criteria", "codes", "flags", "companions", "considerModifiers")) {
      for (JsonNode holder : review.path(holders)) {
        holder.path("evidence").forEach(item -> slice(item, texts));
      }
    }
  }

  private void sameAsAttachment(String attachment, String text) {
    String plain = sheet.label().plainTexts().get(attachment);
    if (plain != null && !plain.equals(text)) {
      sheet.figures().share("evidenceReslices", false);
      sheet.miss("text of " + attachment, "changed", "the attachment's");
    }
  }

  private void slice(JsonNode item, Map<List<String>, String> texts) {
    if (!item.has("start")) {
      if (item.path("path").asString("").isEmpty()) {
        sheet.figures().share("evidenceReslices", false);
        sheet.miss("evidence", "with neither a span nor a path", "");
      }
      return;
    }
    String text = texts.get(place(item));
    String wanted = text == null ? null : slice(text, item);
    boolean right =
        wanted != null
            && wanted.equals(item.path("text").asString(""))
            && wanted.codePointCount(0, wanted.length()) <= LONGEST;
    sheet.figures().share("evidenceReslices", right);
    if (text == null) {
      sheet.miss("evidence", "of a document that is not listed", "");
    } else if (!right) {
      sheet.miss("evidence", "does not re-slice or is longer than 400 characters", "");
    }
  }

  private static @Nullable String slice(String text, JsonNode item) {
    int start = item.path("start").asInt(-1);
    int end = Math.min(item.path("end").asInt(-1), text.length());
    return start < 0 || start > end ? null : text.substring(start, end);
  }

  private static List<String> place(JsonNode node) {
    return List.of(node.path("resource").asString(""), node.path("attachment").asString(""));
  }
}
