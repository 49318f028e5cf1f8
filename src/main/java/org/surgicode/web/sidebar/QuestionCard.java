package org.surgicode.web.sidebar;

import java.time.Instant;
import java.util.List;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.Quote;
import org.surgicode.review.WriteReport;
import org.surgicode.web.library.Spoken;

/**
 * One documentation flag with its question.
 *
 * @param id anchor
 * @param flag its identifier
 * @param name the flag in words
 * @param kind identifier of the severity, which picks shape and colour
 * @param severity the severity in words
 * @param rule where the rule comes from
 * @param asked who is asked
 * @param question the question
 * @param answers answers to choose from; empty for an open question
 * @param state what became of it
 * @param sendable whether it can be put to whom it is for now
 * @param send what putting it is called, which names whom it is for
 * @param effect what an answer would change; empty for whom it must not lead
 * @param proof words that the question starts from
 */
record QuestionCard(
    String id,
    String flag,
    String name,
    String kind,
    String severity,
    String rule,
    String asked,
    String question,
    List<String> answers,
    String state,
    boolean sendable,
    String send,
    List<String> effect,
    Words.Proof proof) {

  /**
   * A flag as coders see it.
   *
   * @param sent what of the review is in the EHR
   */
  static QuestionCard of(
      Flag flag, CaseReview review, Sent sent, List<String> effect, Trail trail, Voice voice) {
    Spoken.Question question = voice.question(flag);
    boolean pending = review.pending(flag);
    Instant asked = sent.asked().get(flag.id());
    String kind = flag.severity().code();
    return new QuestionCard(
        "flag-" + flag.id(),
        flag.id(),
        voice.flag(flag.id()),
        kind,
        voice.say("severity-" + kind),
        voice.word("source-", flag.source()),
        voice.say("documentation-asks-" + flag.audience().code()),
        Harmless.text(question.text()),
        question.answers(),
        state(flag, pending, sent, voice),
        !pending && asked == null,
        voice.say("flag-send-" + flag.audience().code()),
        effect,
        Words.proof(quotes(flag), "flag-" + flag.id(), review.surgicalCase(), trail, voice));
  }

  private static String state(Flag flag, boolean pending, Sent sent, Voice voice) {
    if (pending) {
      return voice.say("flag-awaited", "day", voice.day(flag.due()));
    }
    Instant asked = sent.asked().get(flag.id());
    if (asked != null) {
      return voice.say("flag-asked", "at", voice.moment(asked));
    }
    WriteReport written = sent.report();
    return written != null && written.reached().contains(flag.id())
        ? voice.say("flag-sent", "at", voice.moment(written.at()))
        : voice.say("flag-not-sent");
  }

  private static List<Quote> quotes(Flag flag) {
    return flag.indicators().isEmpty() ? flag.evidence() : flag.indicators();
  }
}
