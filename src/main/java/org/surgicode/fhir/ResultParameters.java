package org.surgicode.fhir;

import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.StringType;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.Judgement;

/** Everything a review concludes, as the output parameters of its evaluation. */
final class ResultParameters {
  static final String ID = "result";

  private final CaseReview review;
  private final Sources sources;
  private final Parameters result = new Parameters();

  private ResultParameters(CaseReview review, Sources sources) {
    this.review = review;
    this.sources = sources;
  }

  static Parameters of(CaseReview review, Sources sources) {
    return new ResultParameters(review, sources).build();
  }

  private Parameters build() {
    result.setId(ID);
    Judgement judgement = review.judgement();
    add("determination").code("code", judgement.determination().code());
    add("edition")
        .code("family", judgement.edition().family())
        .text("criteria", judgement.edition().criteria())
        .text("sha256", judgement.edition().sha256());
    verdicts(judgement);
    lines(judgement);
    neighbours(judgement);
    judgement
        .flags()
        .forEach(
            f ->
                add("flag")
                    .code("code", f.id())
                    .code("severity", f.severity().code())
                    .text("question", f.wording())
                    .text("pending-until", review.pending(f) ? String.valueOf(f.due()) : null)
                    .evidence(f.evidence()));
    add("release")
        .code("state", judgement.release().state())
        .codes("because", judgement.release().because());
    searched();
    return result;
  }

  private void verdicts(Judgement judgement) {
    judgement
        .verdicts()
        .forEach(
            v ->
                add("criterion")
                    .code("code", v.criterion())
                    .code("status", v.status().code())
                    .text("value", v.value())
                    .texts("level", v.levels())
                    .text("rule", v.source())
                    .evidence(v.evidence()));
  }

  private void lines(Judgement judgement) {
    judgement
        .codes()
        .forEach(
            l ->
                add("suggested-line")
                    .cpt(l.code())
                    .value("units", new PositiveIntType(l.units()))
                    .codes("modifier", l.modifiers())
                    .code("role", l.role())
                    .codes("criterion", l.criteria())
                    .evidence(l.evidence()));
  }

  private void neighbours(Judgement judgement) {
    judgement
        .alternatives()
        .forEach(a -> add("alternative").text("codes", a.codes()).text("because", a.because()));
    judgement.companions().forEach(c -> add("companion").cpt(c.code()).evidence(c.evidence()));
    judgement
        .modifierHints()
        .forEach(
            m ->
                add("consider-modifier")
                    .code("modifier", m.modifier())
                    .text("because", m.because())
                    .evidence(m.evidence()));
    judgement
        .diagnoses()
        .forEach(
            d ->
                add("diagnosis")
                    .value("source", sources.exact(d.resource()))
                    .text("code", d.code())
                    .code("stance", d.stance()));
  }

  private void searched() {
    review
        .surgicalCase()
        .documents()
        .forEach(
            d ->
                add("searched")
                    .value("source", sources.exact(d.resource()))
                    .text("attachment", d.attachment())
                    .value("sha256", new StringType(d.sha256())));
    review
        .surgicalCase()
        .unreadable()
        .forEach(
            d ->
                add("unreadable")
                    .value("source", sources.exact(d.resource()))
                    .text("attachment", d.attachment())
                    .code("reason", d.reason().code()));
  }

  private Parts add(String name) {
    return new Parts(result.addParameter(), name, sources);
  }
}
