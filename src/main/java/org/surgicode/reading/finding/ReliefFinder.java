package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;

/**
 * Whether cord, cauda equina or roots were relieved of pressure: in so many words, or because what
 * pressed on them was taken out of the canal.
 */
final class ReliefFinder implements Finder {
  private static final String KIND = "decompression";

  /** More sentences than this prove it no better. */
  private static final int MOST = 4;

  @Override
  public List<Fact> find(OperationRecord record) {
    List<Utterance> told =
        new Narrative(record)
            .lines().stream()
                .map(Narrative.Line::utterance)
                .filter(u -> !Narrative.tellsWhy(u))
                .toList();
    List<Quote> proof = new ArrayList<>(said(told, "relief"));
    List<Quote> fromTheCanal = takenOut(record, told);
    proof.addAll(fromTheCanal);
    if (proof.isEmpty()) {
      // A wall or a ligament is taken for many reasons; that the sac then beats tells this one.
      List<Quote> walls = removed(record, "posterior-wall", "ligament", "fragment", "osteophyte");
      List<Quote> expanded =
          said(told.stream().filter(u -> u.hasAny("dura", "cord")).toList(), "re-expanded");
      if (!walls.isEmpty() && !expanded.isEmpty()) {
        proof.addAll(expanded);
        proof.addAll(walls);
      }
    }
    List<Quote> quotes = proof.stream().distinct().limit(MOST).toList();
    return quotes.isEmpty()
        ? List.of()
        : List.of(new Fact(KIND, "relieved", List.of(), null, Standing.BODY, quotes));
  }

  /** Sentences that tell a concept of cord, sac or roots. */
  private static List<Quote> said(List<Utterance> told, String concept) {
    List<Quote> quotes = new ArrayList<>();
    for (Utterance u : told) {
      Mention m = Narrative.told(u, concept);
      if (m != null && u.has("relieved-part") && u.clauseAt(m.from()).real()) {
        quotes.add(u.quote(m.from()));
      }
    }
    return quotes;
  }

  /** A fragment that lay in the canal, or a ligament turned to bone. */
  private static List<Quote> takenOut(OperationRecord record, List<Utterance> told) {
    boolean ossified = told.stream().anyMatch(u -> Narrative.told(u, "ossified") != null);
    return Stream.concat(
            record
                .acts()
                .filter(a -> a.done() && a.is("v-remove", "fragment") && inCanal(a))
                .map(ReliefFinder::quote),
            removed(record, "ligament").stream().filter(q -> ossified))
        .toList();
  }

  private static List<Quote> removed(OperationRecord record, String... things) {
    return record
        .acts()
        .filter(a -> a.done() && a.is("v-remove", things))
        .map(ReliefFinder::quote)
        .toList();
  }

  private static boolean inCanal(Act act) {
    return act.utterance().hasAny("relieved-part", "canal", "dura");
  }

  private static Quote quote(Act act) {
    return act.utterance().quote(act.verb().from());
  }
}
