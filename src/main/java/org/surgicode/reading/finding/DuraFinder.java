package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.finding.DuraStory.Told;
import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;

/**
 * On which side of the dura the lesion lay: by an opening made on purpose, by words that place the
 * lesion, by a dura that stayed closed. A tear is no opening.
 */
final class DuraFinder {
  private static final String KIND = "compartment";
  private static final String[] STRIKING = {
    "struck", "strike", "deleted", "disregard", "disregarded"
  };

  /**
   * Facts about the dura.
   *
   * @param lesion facts of what was done to the lesion, made before
   */
  List<Fact> find(OperationRecord record, List<Fact> lesion) {
    var story = told(record, false);
    DuraStory later = told(record, true);
    boolean corrected =
        later.tellsOpening()
            || later.tells(Told.CLOSURE_WITHDRAWN)
            || story.tellsOpening() && later.tells(Told.CLOSED)
            || later.tells(Told.OPENING_WITHDRAWN);
    story.correctBy(later);
    boolean silent = !story.tellsOpening() && !story.tells(Told.CLOSED) && !story.tells(Told.TORN);
    if (silent) {
      for (Report r : record.reports()) {
        ImpliedOpening.of(r).forEach(q -> story.tell(Told.OPENED, q));
      }
    }
    var out = facts(record, story, lesion.stream().anyMatch(f -> f.value().equals("excised")));
    if (!corrected) headings(record, out);
    if (story.tells(Told.TORN)) {
      out.add(of("accidental-durotomy", "torn", story.of(Told.TORN).stream().distinct().limit(2)));
    }
    return out;
  }

  /** What the reports told first, or what was added later. */
  private static DuraStory told(OperationRecord record, boolean later) {
    var story = new DuraStory();
    for (Report r : record.reports()) {
      var acts = r.actsBySentence();
      var body = r.body();
      for (int i = 0; i < body.size(); i++) {
        Utterance u = body.get(i);
        if (r.isAdded(u) != later) continue;
        if (later && TakenBack.opening(u)) story.tell(Told.OPENING_WITHDRAWN, u.quote());
        if (later && TakenBack.closure(u)) story.tell(Told.CLOSURE_WITHDRAWN, u.quote());
        if (struck(u)) continue;
        for (Act a : acts.getOrDefault(u, List.of())) {
          DuraActs.read(a, at(body, i - 1), at(body, i + 1), story);
        }
      }
      for (int i = 0; i < body.size(); i++) {
        Utterance u = body.get(i);
        if (r.isAdded(u) != later || struck(u)) continue;
        DuraFields.read(u, story);
        DuraWords.read(u, at(body, i - 1), at(body, i + 1), story);
      }
    }
    return story;
  }

  private static @Nullable Utterance at(List<Utterance> body, int i) {
    return i >= 0 && i < body.size() ? body.get(i) : null;
  }

  /** {@code The paragraph beginning … is to be struck out}: quoted to be taken back. */
  private static boolean struck(Utterance u) {
    return u.hasWord(STRIKING) || TakenBack.opening(u) || TakenBack.closure(u);
  }

  private static List<Fact> facts(OperationRecord record, DuraStory s, boolean excised) {
    var out = new ArrayList<Fact>();
    List<Quote> closed = s.of(Told.CLOSED);
    var inside = new ArrayList<>(s.of(Told.INSIDE));
    if (closed.isEmpty() || wasEntered(record, s)) inside.addAll(s.of(Told.AMONG));
    var opened = Stream.concat(s.of(Told.OPENED).stream(), s.of(Told.POINTED).stream()).toList();
    var outside = new ArrayList<>(s.of(Told.OUTSIDE));
    boolean silent = opened.isEmpty() && inside.isEmpty();
    if (silent && !wasEntered(record, s)) {
      outside.addAll(s.of(Told.ASIDE));
      if (excised) outside.addAll(s.of(Told.WHOLE));
    }
    boolean out2 = !outside.isEmpty() || !closed.isEmpty();
    if (!opened.isEmpty()) {
      out.add(
          fact("intradural", Stream.concat(opened.stream().limit(3), inside.stream().limit(2))));
      if (s.tells(Told.TWO_SIDED)) {
        out.add(both(s.of(Told.TWO_SIDED).stream()));
      } else if (!outside.isEmpty() && !inside.isEmpty()) {
        out.add(both(Stream.of(inside.get(0), outside.get(0))));
      }
      if (!closed.isEmpty()) out.add(fact("extradural", closed.stream().limit(3)));
    } else if (!inside.isEmpty() && !out2) {
      out.add(fact("intradural", inside.stream().limit(3)));
    } else if (out2) {
      boolean handled = lesionHandled(record) || excised && !wasEntered(record, s);
      if (!outside.isEmpty() || handled || headingSaysInside(record)) {
        out.add(
            fact("extradural", Stream.concat(closed.stream().limit(2), outside.stream().limit(2))));
      }
      if (!inside.isEmpty()) out.add(fact("intradural", inside.stream().limit(3)));
    }
    return out;
  }

  private static boolean lesionHandled(OperationRecord record) {
    return record.acts().anyMatch(a -> a.done() && a.is("v-remove", "lesion", "lesion-part"));
  }

  /**
   * A dura that was sewn, and was not torn, was opened, and so was one whose inside was seen:
   * nothing beside it tells the side.
   */
  private static boolean wasEntered(OperationRecord record, DuraStory s) {
    boolean sewn =
        record.acts().anyMatch(a -> a.done() && a.is("v-close", "dura", "durotomy"))
            || told(record, "dural-closure");
    return told(record, "inside-only") || sewn && !s.tells(Told.TORN);
  }

  private static boolean told(OperationRecord record, String concept) {
    return record.body().stream().anyMatch(u -> u.firstAsserted(concept) != null);
  }

  /** A closed dura contradicts a heading that puts the lesion inside, whatever else is told. */
  private static boolean headingSaysInside(OperationRecord record) {
    return record.headings().stream().anyMatch(u -> u.firstAsserted("in-dura") != null);
  }

  private static void headings(OperationRecord record, List<Fact> out) {
    for (Utterance u : record.headings()) {
      if (u.has("in-dura") && u.has("out-dura")) continue;
      for (Mention m : u.mentions()) {
        if (!u.asserted(m) || !DuraWords.tellsPlace(u, m)) continue;
        if (m.concept().equals("in-dura")) {
          out.add(Fact.of(KIND, "intradural", Standing.HEADING, u.quote(m.from())));
        } else if (m.concept().equals("out-dura")) {
          out.add(Fact.of(KIND, "extradural", Standing.HEADING, u.quote(m.from())));
        }
      }
    }
  }

  private static Fact both(Stream<Quote> quotes) {
    return of("lesion-parts", "both-sides", quotes.distinct().limit(2));
  }

  private static Fact fact(String value, Stream<Quote> quotes) {
    return of(KIND, value, quotes.distinct());
  }

  private static Fact of(String kind, String value, Stream<Quote> quotes) {
    return new Fact(kind, value, List.of(), null, Standing.BODY, quotes.toList());
  }
}
