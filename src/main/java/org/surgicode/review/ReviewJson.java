package org.surgicode.review;

import java.util.List;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.CodeLine;
import org.surgicode.casefile.Edition;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.ProcedureEntry;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.UnreadDocument;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.casefile.Verdict;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A review as JSON: the one contract of the command line, the sidebar and the scoring. Keys stand
 * in a fixed order, so the same review gives the same bytes. What a verdict or a quote does not
 * have is left out, except {@code procedure} and {@code dateOfService}, which are then null.
 */
public final class ReviewJson {
  private static final JsonMapper JSON = new JsonMapper();

  private ReviewJson() {}

  /**
   * The review as one object.
   *
   * @param withText whether the documents' texts are listed, so that every quote can be re-sliced
   */
  public static ObjectNode of(CaseReview review, boolean withText) {
    SurgicalCase surgicalCase = review.surgicalCase();
    Judgement judgement = review.judgement();
    ObjectNode json = object().put("case", surgicalCase.id());
    json.put("procedure", surgicalCase.procedure());
    texts(
        json,
        "procedures",
        surgicalCase.procedures().stream()
            .map(ProcedureEntry::reference)
            .distinct()
            .sorted()
            .toList());
    var date = surgicalCase.dateOfService();
    json.put("dateOfService", date == null ? null : date.toString());
    conclusion(json, judgement);
    texts(json, "searched", review.searched());
    unread(json, surgicalCase.unreadable());
    Edition edition = judgement.edition();
    json.putObject("edition")
        .put("family", edition.family())
        .put("criteria", edition.criteria())
        .put("sha256", edition.sha256())
        .put("software", edition.software());
    if (withText) {
      documents(json.putArray("documents"), surgicalCase.documents());
    }
    return json;
  }

  /**
   * The object that stands for a case that could not be reviewed.
   *
   * @param caseName name of the case or of the input
   */
  public static ObjectNode error(String caseName, UnusableInput error) {
    ObjectNode json = object().put("case", caseName);
    json.putObject("error").put("code", error.code()).put("message", error.getMessage());
    return json;
  }

  /** The object as one line without a line end. */
  public static String line(ObjectNode json) {
    return JSON.writeValueAsString(json);
  }

  private static void conclusion(ObjectNode json, Judgement judgement) {
    json.put("determination", judgement.determination().code());
    ArrayNode codes = json.putArray("codes");
    judgement.codes().forEach(line -> codeLine(codes.addObject(), line));
    ArrayNode alternatives = json.putArray("alternatives");
    judgement
        .alternatives()
        .forEach(
            other ->
                alternatives
                    .addObject()
                    .put("codes", other.codes())
                    .put("because", other.because()));
    ArrayNode criteria = json.putArray("criteria");
    judgement.verdicts().forEach(verdict -> verdict(criteria.addObject(), verdict));
    ArrayNode flags = json.putArray("flags");
    judgement
        .flags()
        .forEach(
            flag ->
                evidence(
                    flags
                        .addObject()
                        .put("id", flag.id())
                        .put("severity", flag.severity().code())
                        .put("question", flag.question()),
                    flag.evidence()));
    ArrayNode companions = json.putArray("companions");
    judgement
        .companions()
        .forEach(c -> evidence(companions.addObject().put("code", c.code()), c.evidence()));
    ArrayNode modifiers = json.putArray("considerModifiers");
    judgement
        .modifierHints()
        .forEach(
            hint ->
                evidence(
                    modifiers
                        .addObject()
                        .put("modifier", hint.modifier())
                        .put("because", hint.because()),
                    hint.evidence()));
    ObjectNode release = json.putObject("release").put("state", judgement.release().state());
    texts(release, "because", judgement.release().because());
    ArrayNode diagnoses = json.putArray("diagnoses");
    judgement
        .diagnoses()
        .forEach(
            diagnosis ->
                diagnoses
                    .addObject()
                    .put("resource", diagnosis.resource())
                    .put("code", diagnosis.code())
                    .put("stance", diagnosis.stance()));
  }

  private static void codeLine(ObjectNode json, CodeLine line) {
    json.put("code", line.code()).put("units", line.units());
    texts(json, "modifiers", line.modifiers());
    json.put("role", line.role());
    texts(json, "criteria", line.criteria());
    evidence(json, line.evidence());
  }

  private static void verdict(ObjectNode json, Verdict verdict) {
    json.put("id", verdict.criterion()).put("status", verdict.status().code());
    if (verdict.value() != null) {
      json.put("value", verdict.value());
    }
    if (!verdict.levels().isEmpty()) {
      texts(json, "levels", verdict.levels());
    }
    evidence(json, verdict.evidence());
  }

  private static void evidence(ObjectNode json, List<Quote> quotes) {
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

  /** Documents without known words; left out when there are none. */
  private static void unread(ObjectNode json, List<UnreadDocument> documents) {
    if (documents.isEmpty()) {
      return;
    }
    ArrayNode unread = json.putArray("unread");
    for (UnreadDocument document : documents) {
      unread
          .addObject()
          .put("resource", document.resource())
          .put("attachment", document.attachment())
          .put("reason", document.reason().code());
    }
  }

  private static void documents(ArrayNode json, List<ChartDocument> documents) {
    for (ChartDocument document : documents) {
      json.addObject()
          .put("resource", document.resource())
          .put("attachment", document.attachment())
          .put("contentType", document.contentType())
          .put("sha256", document.sha256())
          .put("text", document.text());
    }
  }

  private static void texts(ObjectNode json, String field, List<String> values) {
    ArrayNode array = json.putArray(field);
    values.forEach(array::add);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
