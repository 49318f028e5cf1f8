package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.DocumentKind;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.language.LevelMention;
import org.surgicode.reading.language.LevelMention.Form;
import org.surgicode.reading.language.Levels;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;

/** Claims of the record that anatomy makes implausible, unless the record explains them. */
final class AnatomyFinder implements Finder {
  @Override
  public List<Fact> find(OperationRecord record) {
    var all =
        Stream.concat(record.reports().stream(), record.others().stream())
            .filter(r -> r.document().kind() != DocumentKind.CONSENT)
            .flatMap(r -> r.utterances().stream())
            .toList();
    var out = new ArrayList<Fact>();
    boolean explained =
        all.stream()
            .anyMatch(
                u ->
                    u.has("low-cord")
                        && u.mentions().any(m -> m.concept().equals("low-cord") && !u.negated(m)));
    if (explained) return out;
    add(out, "cord-below-l2", all.stream().map(AnatomyFinder::cord));
    add(out, "low-intradural", all.stream().map(AnatomyFinder::lowIntradural));
    add(out, "sacral-paraplegia", all.stream().map(AnatomyFinder::paraplegia));
    return out;
  }

  private static void add(List<Fact> out, String value, Stream<@Nullable Quote> quotes) {
    quotes
        .filter(q -> q != null)
        .findFirst()
        .ifPresent(q -> out.add(Fact.of("implausible-anatomy", value, Standing.RECORD, q)));
  }

  /** The cord pressed upon at a level where there is none. */
  private static @Nullable Quote cord(Utterance u) {
    if (!u.has("spinal-cord")) return null;
    for (Mention m : u.mentions()) {
      if (!m.concept().equals("spinal-cord") || u.negated(m)) continue;
      var c = u.clauseAt(m.from());
      boolean pressed =
          c.has("press-on")
              || u.word(m.to() - 1).startsWith("myelop")
              || u.word(m.to() - 1).startsWith("compress");
      if (!pressed || !c.real() || c.all("press-on").stream().anyMatch(u::negated)) continue;
      if (lowest(u, u.levels(c), "L3")) return u.quote(m.from());
    }
    return null;
  }

  private static @Nullable Quote lowIntradural(Utterance u) {
    if (!u.has("in-dura")) return null;
    for (Mention m : u.mentions()) {
      if (!m.concept().equals("in-dura") || !u.asserted(m)) continue;
      var c = u.clauseAt(m.from());
      if (c.has("lesion") && lowest(u, u.levels(c), "S3")) return u.quote(m.from());
    }
    return null;
  }

  /** All vertebrae named lie at or below a level; a lone pair counts by its upper one. */
  private static boolean lowest(Utterance u, List<LevelMention> levels, String from) {
    var named =
        levels.stream()
            .filter(l -> !isRoot(u, l))
            .filter(l -> l.form() != Form.RANGE || l.levels().size() > 1)
            .toList();
    return !named.isEmpty()
        && named.stream().allMatch(l -> Levels.rank(l.levels().get(0)) >= Levels.rank(from));
  }

  private static boolean isRoot(Utterance u, LevelMention l) {
    String next = u.word(l.to());
    return next.startsWith("root") || next.equals("nerve") || next.startsWith("dermatom");
  }

  private static @Nullable Quote paraplegia(Utterance u) {
    if (!u.has("paraplegia")) return null;
    for (Mention m : u.mentions()) {
      if (!m.concept().equals("paraplegia") || !u.asserted(m)) continue;
      boolean sacral = u.has("sacral-word") || lowest(u, u.levels(), "S1");
      boolean higher = u.levels().any(l -> l.levels().get(0).charAt(0) != 'S');
      if (sacral && !higher) return u.quote(m.from());
    }
    return null;
  }
}
