package org.surgicode.web.sidebar;

import java.time.Instant;
import java.util.List;
import org.surgicode.review.Decision;
import org.surgicode.review.Decisions;
import org.surgicode.review.FiledReview;
import org.surgicode.review.PastReview;
import org.surgicode.review.ReviewJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was concluded about a case with the words, the rule and the edition behind each statement,
 * when it was reviewed, and who decided what.
 *
 * @param filed the newest review
 * @param past every review, newest first
 * @param decisions what people decided
 * @param reader reference of the person for whom it was made
 * @param at when it was made
 */
record AuditPacket(
    FiledReview filed, List<PastReview> past, Decisions decisions, String reader, Instant at) {

  List<Decision> decided() {
    return decisions.history(filed.caseId());
  }

  String told(Decision decision) {
    return decisions.told(decision).orElse("not yet");
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("case", filed.caseId()).put("made", at.toString()).put("for", reader);
    json.set("review", ReviewJson.of(filed.review(), false));
    json.put("written", filed.written());
    ArrayNode reviews = json.putArray("reviews");
    for (PastReview look : past) {
      reviews
          .addObject()
          .put("at", look.at().toString())
          .put("determination", look.filed().review().judgement().determination().code())
          .put("edition", look.filed().review().judgement().edition().criteria());
    }
    ArrayNode all = json.putArray("decisions");
    for (Decision decision : decided()) {
      ObjectNode one = all.addObject();
      one.put("number", decision.number()).put("kind", decision.kind().code());
      ArrayNode codes = one.putArray("codes");
      decision.codes().forEach(codes::add);
      one.put("reason", decision.reason()).put("reviewer", decision.who());
      one.put("at", decision.at().toString()).put("toldTheEhr", told(decision));
    }
    return json;
  }
}
