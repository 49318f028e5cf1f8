package org.surgicode.review;

import java.util.List;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.CodeLine;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.ModifierHint;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.SurgeonClaim;
import org.surgicode.casefile.Verdict;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The parts of a review as JSON, one noun each. */
final class JsonParts {
  private JsonParts() {}

  static void codeLine(ObjectNode json, CodeLine line) {
    units(json, line);
    json.put("role", line.role());
    texts(json, "criteria", line.criteria());
    evidence(json, line.evidence());
  }

  static void claim(ObjectNode json, SurgeonClaim claim) {
    json.put("surgeon", claim.surgeon());
    ArrayNode lines = json.putArray("codes");
    claim.lines().forEach(line -> units(lines.addObject(), line));
    texts(
        json,
        "considerModifiers",
        claim.considerModifiers().stream().map(ModifierHint::modifier).toList());
    ArrayNode reasons = json.putArray("reasons");
    claim.considerModifiers().forEach(hint -> hint(reasons.addObject(), hint));
  }

  private static void units(ObjectNode json, CodeLine line) {
    json.put("code", line.code()).put("units", line.units());
    texts(json, "modifiers", line.modifiers());
  }

  static void verdict(ObjectNode json, Verdict verdict) {
    json.put("id", verdict.criterion()).put("status", verdict.status().code());
    if (verdict.value() != null) {
      json.put("value", verdict.value());
    }
    if (!verdict.levels().isEmpty()) {
      texts(json, "levels", verdict.levels());
    }
    json.put("source", verdict.source());
    evidence(json, verdict.evidence());
  }

  static void flag(ObjectNode json, Flag flag, CaseReview review) {
    json.put("id", flag.id())
        .put("severity", flag.severity().code())
        .put("source", flag.source())
        .put("audience", flag.audience().code())
        .put("question", flag.wording());
    if (flag.due() != null) {
      json.put("due", flag.due().toString()).put("pending", review.pending(flag));
    }
    evidence(json, flag.evidence());
  }

  static void hint(ObjectNode json, ModifierHint hint) {
    json.put("modifier", hint.modifier())
        .put("because", hint.because())
        .put("source", hint.source())
        .put("claim", hint.claim());
    evidence(json, hint.evidence());
  }

  static void query(ObjectNode json, Query query) {
    json.put("audience", query.audience().code());
    ArrayNode items = json.putArray("questions");
    for (Query.Item item : query.items()) {
      ObjectNode question = items.addObject().put("flag", item.flag());
      ArrayNode indicators = question.putArray("indicators");
      for (Query.Indicator indicator : item.indicators()) {
        ObjectNode words =
            indicators
                .addObject()
                .put("resource", indicator.resource())
                .put("document", indicator.document());
        if (indicator.date() != null) {
          words.put("date", indicator.date().toString());
        }
        words.put("text", indicator.words());
      }
      question.put("question", item.question());
      texts(question, "answers", item.answers());
    }
  }

  static void evidence(ObjectNode json, List<Quote> quotes) {
    ArrayNode evidence = json.putArray("evidence");
    for (Quote quote : quotes) {
      ObjectNode item = evidence.addObject().put("resource", quote.resource());
      if (quote.path() != null) {
        item.put("path", quote.path());
      } else {
        item.put("attachment", quote.attachment());
        if (quote.section() != null) {
          item.put("section", quote.section());
        }
        item.put("start", quote.start()).put("end", quote.end());
      }
      item.put("text", quote.text());
    }
  }

  static void documents(ArrayNode json, List<ChartDocument> documents) {
    for (ChartDocument document : documents) {
      json.addObject()
          .put("resource", document.resource())
          .put("attachment", document.attachment())
          .put("contentType", document.contentType())
          .put("sha256", document.sha256())
          .put("text", document.text());
    }
  }

  static void texts(ObjectNode json, String field, List<String> values) {
    ArrayNode array = json.putArray(field);
    values.forEach(array::add);
  }
}
