package org.surgicode.web.sidebar;

import java.util.List;
import org.surgicode.casefile.Audience;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.Flag;

/**
 * What a surgeon is asked about his operation, and the words that were read, by what they tell of.
 * Nothing here carries a code, a number of units, how a criterion was judged, or what an answer
 * would change.
 *
 * @param asked the questions
 * @param words the words
 */
record Questions(List<Asked> asked, List<Told> words) {

  /**
   * One question.
   *
   * @param id anchor
   * @param name what it is about
   * @param question the question
   * @param answers answers to choose from; empty for an open question
   * @param proof words that it starts from
   */
  record Asked(String id, String name, String question, List<String> answers, Words.Proof proof) {}

  /** Words of the record about one thing. */
  record Told(String id, String name, Words.Proof proof) {}

  static Questions of(CaseReview review, Trail trail, Voice voice) {
    return new Questions(
        toSurgeon(review).stream()
            .map(flag -> QuestionCard.of(flag, review, Sent.nothing(), List.of(), trail, voice))
            .map(q -> new Asked(q.id(), q.name(), q.question(), q.answers(), q.proof()))
            .toList(),
        review.judgement().verdicts().stream()
            .filter(v -> !v.evidence().isEmpty())
            .map(
                v ->
                    new Told(
                        v.criterion(),
                        voice.criterion(v.criterion()),
                        Words.proof(
                            v.evidence(), v.criterion(), review.surgicalCase(), trail, voice)))
            .toList());
  }

  static List<Flag> toSurgeon(CaseReview review) {
    return review.toAsk().stream().filter(f -> f.audience() == Audience.SURGEON).toList();
  }
}
