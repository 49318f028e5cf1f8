package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.List;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;

/** Whether cord, cauda equina or roots were relieved of pressure. */
final class ReliefFinder implements Finder {
  private static final String KIND = "decompression";

  /** More sentences than this prove it no better. */
  private static final int MOST = 4;

  @Override
  public List<Fact> find(OperationRecord record) {
    List<Quote> relieved = new ArrayList<>();
    for (Narrative.Line line : new Narrative(record).lines()) {
      Utterance u = line.utterance();
      if (Narrative.tellsWhy(u)) {
        continue;
      }
      Mention relief = Narrative.told(u, "relief");
      if (relief != null && u.has("relieved-part") && u.clauseAt(relief.from()).real()) {
        relieved.add(u.quote(relief.from()));
      }
    }
    record
        .acts()
        .filter(a -> a.done() && a.is("v-remove", "fragment") && inCanal(a))
        .map(a -> a.utterance().quote(a.verb().from()))
        .forEach(relieved::add);
    List<Quote> proof = relieved.stream().distinct().limit(MOST).toList();
    return proof.isEmpty()
        ? List.of()
        : List.of(new Fact(KIND, "relieved", List.of(), null, Standing.BODY, proof));
  }

  /** The fragment lay in the canal, or was pushed there. */
  private static boolean inCanal(Act act) {
    return act.utterance().hasAny("relieved-part", "canal", "dura");
  }
}
