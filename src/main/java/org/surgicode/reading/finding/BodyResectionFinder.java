package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.LevelMention;
import org.surgicode.reading.language.LevelMention.Form;
import org.surgicode.reading.language.Levels;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.Words;

/**
 * Which vertebral bodies were resected, and how much of each: by the word corpectomy, by a stated
 * share, by landmarks, or by bone work that says neither.
 */
final class BodyResectionFinder implements Finder {
  private static final String KIND = "body-resection";

  @Override
  public List<Fact> find(OperationRecord record) {
    var headings = headingLevels(record);
    var reading = new BodyReading(headings.levels());
    record.reports().forEach(reading::read);
    BodyTalk talk = reading.talk();
    var out = new ArrayList<Fact>();
    talk.bodies().forEach((level, f) -> out.addAll(facts(level, f)));
    if (out.isEmpty()) out.addAll(nothingResected(record, headings));
    else out.addAll(deniedInHeading(record));
    boolean unclear = talk.countUnclear() || (talk.levelsFromHeading() && headings.unclear());
    if (unclear && !out.isEmpty() && !talk.bodies().isEmpty()) {
      out.add(
          new Fact(
              "segment-count",
              "unclear",
              List.copyOf(talk.bodies().keySet()),
              null,
              Standing.BODY,
              talk.unclearQuotes(headings.quotes())));
    }
    return out;
  }

  private static List<Fact> facts(String level, BodyFinding f) {
    var out = new ArrayList<Fact>();
    var levels = level.isEmpty() ? List.<String>of() : List.of(level);
    out.add(new Fact(KIND, f.value(), levels, f.share(), Standing.BODY, f.quotes()));
    if (f.hasLandmark()) {
      out.add(
          new Fact(
              "body-resection-extent", "stated", levels, null, Standing.BODY, f.extentQuotes()));
    }
    return out;
  }

  /** No bone work on a body is told: other work was, or the word stands in a heading only. */
  private static List<Fact> nothingResected(OperationRecord record, HeadingLevels headings) {
    var denial = new ArrayList<Quote>(BoneDenials.of(record));
    record
        .acts()
        .filter(Act::done)
        .filter(BodyResectionFinder::otherBoneOrDiscWork)
        .limit(denial.isEmpty() ? 3 : 2)
        .forEach(a -> denial.add(a.utterance().quote(a.verb().from())));
    for (Utterance u : record.body()) {
      Mention m = u.firstAsserted("laminectomy");
      if (m != null && denial.size() < 3) denial.add(u.quote(m.from()));
    }
    if (!denial.isEmpty()) {
      String value = abandoned(record) ? "abandoned" : "none";
      var proof = BoneDenials.proof(record, denial);
      return List.of(new Fact(KIND, value, List.of(), null, Standing.BODY, proof));
    }
    if (!headings.quotes().isEmpty()) {
      return List.of(
          new Fact(
              KIND, "heading-only", headings.levels(), null, Standing.HEADING, headings.quotes()));
    }
    return List.of();
  }

  /** {@code No corpectomy, the body was left standing}, said by a heading. */
  private static List<Fact> deniedInHeading(OperationRecord record) {
    for (Utterance u : record.headings()) {
      for (Mention m : u.mentions()) {
        boolean denied = u.clauseAt(m.from()).real() && u.negated(m);
        if (m.concept().equals("corpectomy") && denied && u.amounts().isEmpty()) {
          return List.of(Fact.of(KIND, "none", Standing.HEADING, u.quote(m.from())));
        }
      }
    }
    return List.of();
  }

  private static boolean abandoned(OperationRecord record) {
    return record.body().stream()
        .anyMatch(
            u -> u.hasAny("aborted", "c-not-done") && u.hasAny("corpectomy", "vertebral-body"));
  }

  private static boolean otherBoneOrDiscWork(Act a) {
    return Words.oneOf(a.verb().concept(), "v-remove", "v-bone", "v-open")
        && a.on("disc", "lamina", "endplate", "osteophyte", "facet", "laminectomy");
  }

  /** {@code Resection of L4 body, three quarters}: a corpectomy without its word. */
  private static boolean partOfBody(Utterance u, Mention m) {
    boolean level = m.concept().equals("vertebral-body") && u.asserted(m);
    boolean taken = u.clauseAt(m.from()).has("n-remove") || u.hasWord("part");
    return level && taken && !u.hasAny("cage", "disc", "corpectomy");
  }

  /** Levels of a corpectomy in the headings. */
  record HeadingLevels(List<String> levels, boolean unclear, List<Quote> quotes) {}

  static HeadingLevels headingLevels(OperationRecord record) {
    var singles = new LinkedHashSet<String>();
    var ranges = new LinkedHashSet<String>();
    var quotes = new ArrayList<Quote>();
    boolean plural = false;
    for (Utterance u : record.headings()) {
      for (Mention m : u.mentions()) {
        boolean word = m.concept().equals("corpectomy") && u.asserted(m);
        if (!word && !partOfBody(u, m)) continue;
        quotes.add(u.quote(m.from()));
        plural |= LevelTies.isPlural(u, m);
        for (LevelMention l : LevelTies.levelsNear(u, m)) {
          if (l.form() == Form.SINGLE) singles.addAll(l.levels());
          else ranges.addAll(l.levels());
        }
      }
    }
    boolean unclear = singles.isEmpty() && ranges.size() > 1 && !plural;
    var levels = new ArrayList<>(singles.isEmpty() ? ranges : singles);
    levels.sort(Comparator.comparingInt(Levels::rank));
    return new HeadingLevels(levels, unclear, quotes.stream().limit(3).toList());
  }
}
