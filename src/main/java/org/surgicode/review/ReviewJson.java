package org.surgicode.review;

import java.util.List;
import java.util.function.BiConsumer;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.Edition;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.ProcedureEntry;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.UnreadDocument;
import org.surgicode.casefile.UnusableInput;
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
    JsonParts.texts(
        json,
        "procedures",
        surgicalCase.procedures().stream()
            .map(ProcedureEntry::reference)
            .distinct()
            .sorted()
            .toList());
    var date = surgicalCase.dateOfService();
    json.put("dateOfService", date == null ? null : date.toString());
    json.put("purpose", CaseReview.PURPOSE);
    if (review.asOf() != null) {
      json.put("asOf", review.asOf().toString());
    }
    conclusion(json, review);
    SiteJson.put(json.putObject("site"), review.site());
    JsonParts.texts(json, "searched", review.searched());
    unread(json, surgicalCase.unreadable());
    Edition edition = judgement.edition();
    json.putObject("edition")
        .put("family", edition.family())
        .put("criteria", edition.criteria())
        .put("sha256", edition.sha256())
        .put("software", edition.software());
    if (withText) {
      JsonParts.documents(json.putArray("documents"), surgicalCase.documents());
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

  private static void conclusion(ObjectNode json, CaseReview review) {
    Judgement judgement = review.judgement();
    json.put("determination", judgement.determination().code());
    each(json, "codes", judgement.codes(), JsonParts::codeLine);
    if (!judgement.claims().isEmpty()) {
      each(json, "claims", judgement.claims(), JsonParts::claim);
    }
    each(
        json,
        "alternatives",
        judgement.alternatives(),
        (to, other) ->
            to.put("codes", other.codes())
                .put("because", other.because())
                .put("source", other.source()));
    each(json, "criteria", judgement.verdicts(), JsonParts::verdict);
    each(json, "flags", judgement.flags(), (to, flag) -> JsonParts.flag(to, flag, review));
    each(json, "queries", Query.of(review), JsonParts::query);
    each(
        json,
        "companions",
        judgement.companions(),
        (to, c) ->
            JsonParts.evidence(to.put("code", c.code()).put("source", c.source()), c.evidence()));
    each(json, "considerModifiers", judgement.modifierHints(), JsonParts::hint);
    ObjectNode release = json.putObject("release").put("state", judgement.release().state());
    JsonParts.texts(release, "because", judgement.release().because());
    each(
        json,
        "diagnoses",
        judgement.diagnoses(),
        (to, diagnosis) ->
            to.put("resource", diagnosis.resource())
                .put("code", diagnosis.code())
                .put("stance", diagnosis.stance()));
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

  private static <T> void each(
      ObjectNode json, String field, List<T> all, BiConsumer<ObjectNode, T> told) {
    ArrayNode array = json.putArray(field);
    all.forEach(one -> told.accept(array.addObject(), one));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
