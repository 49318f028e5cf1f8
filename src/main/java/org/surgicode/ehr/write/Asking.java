package org.surgicode.ehr.write;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.surgicode.casefile.Flag;
import org.surgicode.fhir.ReviewPacket;

/** Puts one question to whom it is for, once: as a Task, else as a message, as the EHR lets it. */
final class Asking {
  private final Counterpart ehr;
  private final ReviewPacket packet;
  private final Account account;
  private final WriteRules rules;
  private final Offers offers;
  private final Lookup lookup;

  Asking(Counterpart ehr, ReviewPacket packet, Account account, WriteRules rules) {
    this.ehr = ehr;
    this.packet = packet;
    this.account = account;
    this.rules = rules;
    this.offers = new Offers(ehr.capabilities(), ehr::granted);
    this.lookup = new Lookup(ehr, offers, packet.review().surgicalCase().patient());
  }

  /**
   * @param who reference of the person who asks
   * @return what was made, {@code unchanged}, or why nothing was
   */
  String ask(Flag flag, String who) {
    List<Rung> ways = rules.ways();
    boolean tasks =
        (ways.contains(Rung.TRANSACTION) || ways.contains(Rung.SINGLE_CALLS))
            && offers.creates("Task")
            && (offers.searches("Task", "identifier") || offers.searches("Task", "patient"));
    boolean messages = ways.contains(Rung.MESSAGE) && offers.creates("Communication");
    if (!tasks && !messages) {
      return "nothing: the EHR takes neither a Task nor a Communication";
    }
    String operation = String.valueOf(packet.review().surgicalCase().procedure());
    Bundle plan = packet.plainer().question(flag, tasks, who, Names.surgeons(ehr, operation));
    new OneByOne(ehr, offers, lookup, account).play(plan);
    return account.wroteNothing() ? "unchanged" : account.written();
  }
}
