package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.language.LevelMention;
import org.surgicode.reading.language.LevelMention.Form;
import org.surgicode.reading.language.Utterance;

/**
 * Names of vertebrae that a report takes back: {@code where my note has L3 it should read L2}. What
 * was said of the wrong name is said of the right one.
 */
final class LevelCorrections {
  private static final Set<String> CORRECTING =
      Set.of(
          "should", "read", "reads", "corrected", "correct", "instead", "wrong", "error", "typo");
  private static final Set<String> KINDS =
      Set.of("body-resection", "body-resection-extent", "region");

  private record Correction(String right, Quote quote) {}

  private LevelCorrections() {}

  /** The facts with corrected levels, the correction their first quote. */
  static List<Fact> apply(OperationRecord record, List<Fact> facts) {
    Map<String, Correction> wrong = new LinkedHashMap<>();
    for (Report r : record.reports()) for (Utterance u : r.utterances()) read(u, wrong);
    return wrong.isEmpty() ? facts : facts.stream().map(f -> corrected(f, wrong)).toList();
  }

  private static void read(Utterance u, Map<String, Correction> wrong) {
    boolean corrects = false;
    for (int i = 0; i < u.sentence().tokens().size(); i++)
      corrects |= CORRECTING.contains(u.word(i));
    var levels = u.levels();
    if (!corrects || levels.size() != 2) return;
    LevelMention first = levels.get(0);
    LevelMention second = levels.get(1);
    if (first.form() != Form.SINGLE || second.form() != Form.SINGLE) return;
    boolean rightFirst = deniedOrReplaced(u, first, second);
    String right = (rightFirst ? first : second).levels().get(0);
    String old = (rightFirst ? second : first).levels().get(0);
    if (!right.equals(old)) wrong.put(old, new Correction(right, u.quote(second.from())));
  }

  /** {@code L2, not L3}, {@code L2 instead of L3}. */
  private static boolean deniedOrReplaced(Utterance u, LevelMention a, LevelMention b) {
    for (int i = a.to(); i < b.from(); i++) {
      if (Set.of("not", "instead", "rather").contains(u.word(i))) return true;
    }
    return false;
  }

  private static Fact corrected(Fact f, Map<String, Correction> wrong) {
    boolean told = KINDS.contains(f.kind()) && f.standing() != Standing.RECORD;
    if (!told || f.levels().stream().noneMatch(wrong::containsKey)) return f;
    var levels = new ArrayList<String>();
    var quotes = new ArrayList<Quote>();
    for (String l : f.levels()) {
      Correction c = wrong.get(l);
      levels.add(c == null ? l : c.right());
      if (c != null) quotes.add(c.quote());
    }
    quotes.addAll(f.quotes());
    return new Fact(
        f.kind(), f.value(), levels, f.amount(), f.standing(), quotes.stream().distinct().toList());
  }
}
