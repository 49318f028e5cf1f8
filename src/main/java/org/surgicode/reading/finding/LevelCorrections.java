package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.language.LevelMention;
import org.surgicode.reading.language.LevelMention.Form;
import org.surgicode.reading.language.Levels;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/**
 * Names of vertebrae that a report takes back: {@code where my note has L3 it should read L2}. What
 * was said of the wrong name is said of the right one.
 */
final class LevelCorrections {
  private static final String[] CORRECTING = {
    "should", "read", "reads", "corrected", "correct", "instead", "wrong", "error", "typo"
  };
  private static final WordSet KINDS =
      WordSet.of("body-resection", "body-resection-extent", "region");

  private record Correction(String right, Quote quote) {}

  private LevelCorrections() {}

  /** The facts with corrected levels, the correction their first quote. */
  static List<Fact> apply(OperationRecord record, List<Fact> facts) {
    Map<String, Correction> wrong = new LinkedHashMap<>();
    for (Report r : record.reports()) {
      for (Utterance u : r.utterances()) read(u, r.isAdded(u), wrong);
    }
    return wrong.isEmpty() ? facts : facts.stream().map(f -> corrected(f, wrong)).toList();
  }

  private static void read(Utterance u, boolean added, Map<String, Correction> wrong) {
    var levels = u.levels();
    if (levels.size() < 2 || levels.stream().anyMatch(l -> l.form() != Form.SINGLE)) return;
    int half = levels.size() / 2;
    boolean rightFirst = deniedOrReplaced(u, levels.get(half - 1), levels.get(half));
    boolean corrects = u.hasWord(CORRECTING) || added && rightFirst && u.has("vertebral-body");
    if (!corrects || levels.size() % 2 != 0) return;
    var first = names(levels.subList(0, half));
    var second = names(levels.subList(half, levels.size()));
    Quote quote = u.quote(levels.get(rightFirst ? 0 : half).from());
    if (levels.size() == 2) quote = u.quote(levels.get(1).from());
    for (int i = 0; i < half; i++) {
      String right = (rightFirst ? first : second).get(i);
      String old = (rightFirst ? second : first).get(i);
      if (!right.equals(old)) wrong.put(old, new Correction(right, quote));
    }
  }

  /** The vertebrae from above downward. */
  private static List<String> names(List<LevelMention> levels) {
    return levels.stream()
        .map(l -> l.levels().get(0))
        .sorted(Comparator.comparingInt(Levels::rank))
        .toList();
  }

  /** {@code L2, not L3}, {@code L2 instead of L3}. */
  private static boolean deniedOrReplaced(Utterance u, LevelMention a, LevelMention b) {
    for (int i = a.to(); i < b.from(); i++) {
      if (Words.oneOf(u.word(i), "not", "instead", "rather")) return true;
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
