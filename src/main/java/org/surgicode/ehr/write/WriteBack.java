package org.surgicode.ehr.write;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.Flag;
import org.surgicode.fhir.ReviewPacket;
import org.surgicode.review.Decision;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.EhrProblem.Kind;
import org.surgicode.review.WriteLedger;
import org.surgicode.review.WriteReport.Outcome;

/**
 * Writes reviews to one tenant's EHR: by the best way that it offers, once, and never over what a
 * human decided. Everything is accounted for in the ledger. Safe for any number of threads.
 */
public final class WriteBack {
  private static final Duration LEASE = Duration.ofMinutes(15);

  private final WriteRules rules;
  private final WriteLedger ledger;
  private final String publicUrl;
  private final Clock clock;
  private final ChosenWay chosen;

  /**
   * @param rules what the hospital allows
   * @param ledger where everything is accounted for
   * @param publicUrl where people reach this service, for the links in what is written
   * @param clock tells the moment of writing
   */
  public WriteBack(WriteRules rules, WriteLedger ledger, String publicUrl, Clock clock) {
    this.rules = rules;
    this.ledger = ledger;
    this.publicUrl = publicUrl;
    this.clock = clock;
    this.chosen = new ChosenWay(rules, ledger, clock);
  }

  /**
   * Writes a review once.
   *
   * @return what was written, {@code unchanged}, or why nothing was
   * @throws EhrProblem CONFLICT when others keep changing the same record; TIMEOUT, SERVER_ERROR,
   *     UNREACHABLE or UNREADABLE_ANSWER when it stays unknown what arrived: asking again is safe
   */
  public String record(CaseReview review, Counterpart ehr) {
    return attempt(
        packet(review),
        (way, packet, account) -> {
          boolean unfinished = account.unfinished();
          account.begin(way.rung());
          return new Attempt(way, ehr, packet, account, rules).record(unfinished);
        },
        ehr);
  }

  /**
   * Takes back what was written about an operation that was entered in error.
   *
   * @return what was taken back, or {@code unchanged}
   * @throws EhrProblem as {@link #record}
   */
  public String withdraw(CaseReview review, Counterpart ehr) {
    return attempt(
        packet(review),
        (way, packet, account) -> {
          account.begin(way.rung());
          return new Attempt(way, ehr, packet, account, rules).withdraw();
        },
        ehr);
  }

  /**
   * Tells the EHR what a person decided about a suggestion of the review.
   *
   * @return what was changed, {@code unchanged}, or why nothing was; empty while writing is
   *     switched off
   * @throws EhrProblem when the EHR refused or could not be reached; telling it again is safe
   */
  public Optional<String> decided(CaseReview review, Decision decision, Counterpart ehr) {
    if (rules.readOnly() || rules.dryRun()) {
      return Optional.of("nothing: the settings say that the EHR is not written");
    }
    return ledger.stopped()
        ? Optional.empty()
        : Optional.of(new HumanDecision(decision, packet(review), ehr).tell());
  }

  /**
   * Puts one question of the review to whom it is for, once.
   *
   * @param who reference of the person who asks
   * @return what was made, {@code unchanged}, or why nothing was
   * @throws EhrProblem when the EHR refused or could not be reached; asking again is safe
   */
  public String ask(CaseReview review, Flag flag, String who, Counterpart ehr) {
    if (rules.readOnly() || rules.dryRun()) {
      return "nothing: the settings say that the EHR is not written";
    }
    ReviewPacket packet = packet(review);
    claim(packet);
    try {
      return new Asking(ehr, packet, new Account(ledger, packet, clock), rules).ask(flag, who);
    } catch (SwitchedOff e) {
      return "nothing: writing to " + ledger.tenant() + " is switched off";
    } finally {
      ledger.release(packet.key());
    }
  }

  private void claim(ReviewPacket packet) {
    if (!ledger.claim(packet.key(), LEASE)) {
      throw new EhrProblem(
          Kind.CONFLICT,
          "This review is being written at the moment by another process; try again in a minute.");
    }
  }

  /** One attempt with everything it needs. */
  private interface Work {
    String on(Ladder.Choice way, ReviewPacket packet, Account account);
  }

  private ReviewPacket packet(CaseReview review) {
    return new ReviewPacket(review, ledger.tenant(), publicUrl, clock.instant());
  }

  private String attempt(ReviewPacket packet, Work work, Counterpart ehr) {
    claim(packet);
    var account = new Account(ledger, packet, clock);
    try {
      if (rules.readOnly()) {
        return account.ended(
            Outcome.READ_ONLY, "nothing: the settings say that the EHR is only read");
      }
      if (ledger.stopped()) {
        throw new SwitchedOff();
      }
      Ladder.Choice way = chosen.way(ehr);
      return way.rung() == Rung.READ_ONLY
          ? account.ended(Outcome.READ_ONLY, "nothing: the EHR offers no way to write")
          : work.on(way, packet, account);
    } catch (SwitchedOff e) {
      return account.ended(
          Outcome.SWITCHED_OFF, "nothing: writing to " + ledger.tenant() + " is switched off");
    } catch (EhrProblem e) {
      chosen.doubt(e);
      account.ended(
          account.inDoubt() ? Outcome.UNKNOWN : Outcome.FAILED, String.valueOf(e.getMessage()));
      throw e;
    } finally {
      ledger.release(packet.key());
    }
  }
}
