package org.surgicode.web.sidebar;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.Quote;
import org.surgicode.review.WriteReport;
import org.surgicode.web.library.Spoken;

/**
 * One documentation flag with its question.
 *
 * @param id anchor
 * @param name the flag in words
 * @param kind identifier of the severity, which picks shape and colour
 * @param severity the severity in words
 * @param rule where the rule comes from
 * @param asked who is asked
 * @param question the question
 * @param answers answers to choose from; empty for an open question
 * @param state what became of it
 * @param sent whether the EHR has it
 * @param pending whether nobody is asked yet
 * @param effect what an answer would change; empty for whom it must not lead
 * @param proof words that the question starts from
 */
record QuestionCard(
    String id,
    String name,
    String kind,
    String severity,
    String rule,
    String asked,
    String question,
    List<String> answers,
    String state,
    boolean sent,
    boolean pending,
    List<String> effect,
    Words.Proof proof) {

  /**
   * A flag as coders see it.
   *
   * @param written what of the review stands in the EHR; null when nothing was ever written
   */
  static QuestionCard of(
      Flag flag,
      CaseReview review,
      @Nullable WriteReport written,
      List<String> effect,
      Trail trail,
      Voice voice) {
    Spoken.Question question = voice.question(flag);
    boolean pending = review.pending(flag);
    boolean sent = written != null && written.reached().contains(flag.id());
    String state =
        pending
            ? voice.say("flag-awaited", "day", voice.day(flag.due()))
            : sent && written != null
                ? voice.say("flag-sent", "at", voice.moment(written.at()))
                : voice.say("flag-not-sent");
    String kind = flag.severity().code();
    return new QuestionCard(
        "flag-" + flag.id(),
        voice.flag(flag.id()),
        kind,
        voice.say("severity-" + kind),
        voice.word("source-", flag.source()),
        voice.say("documentation-asks-" + flag.audience().name().toLowerCase(Locale.ROOT)),
        Harmless.text(question.text()),
        question.answers(),
        state,
        sent,
        pending,
        effect,
        Words.proof(quotes(flag), "flag-" + flag.id(), review.surgicalCase(), trail, voice));
  }

  private static List<Quote> quotes(Flag flag) {
    return flag.indicators().isEmpty() ? flag.evidence() : flag.indicators();
  }
}
