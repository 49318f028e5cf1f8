package org.surgicode.reading;

import java.util.List;
import org.surgicode.reading.finding.Report;
import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.SectionKind;
import org.surgicode.reading.text.Sentence;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/** Whether a report tells of work on the spine, or of the way to it that was made for such work. */
final class SpineWork {
  /** So many sentences about a spine make a report of spine work. */
  private static final int STORY = 4;

  private static final String[] CANAL = {
    "canal", "cord", "dura", "off-dura", "durotomy", "dural-closure", "in-dura", "out-dura"
  };

  private static final String[] BONE = {
    "vertebral-body", "corpectomy", "lamina", "pedicle", "disc"
  };

  /** How words begin that tell of a way that was made or of what it showed. */
  private static final List<String> EXPOSING =
      List.of(
          "expos",
          "access",
          "approach",
          "reach",
          "bare",
          "show",
          "display",
          "swept",
          "sweep",
          "visib",
          "clear",
          "front",
          "face",
          "hollow");

  private static final WordSet PEOPLE =
      WordSet.of(
          "team",
          "surgeon",
          "surgeons",
          "service",
          "colleague",
          "colleagues",
          "unit",
          "department",
          "fellow",
          "attending",
          "group",
          "staff",
          "set");

  private SpineWork() {}

  /**
   * Bone or disc of the spine was worked on, or canal and dura under a heading that names the
   * spine.
   */
  static boolean worksOnSpine(Report r) {
    if (r.headings().stream().anyMatch(SpineWork::namesSpine)) return true;
    boolean unnamed = r.headings().isEmpty();
    boolean bone =
        r.acts().stream()
            .anyMatch(
                a ->
                    works(
                        a,
                        "vertebral-body",
                        "level",
                        "corpectomy",
                        "disc",
                        "lamina",
                        "laminectomy",
                        "endplate"));
    boolean dura = r.acts().stream().anyMatch(a -> works(a, "dura", "durotomy", "arachnoid"));
    boolean spine = r.body().stream().anyMatch(u -> !u.levels().isEmpty() || u.has("spine-word"));
    return (bone && spine) || (unnamed && dura && spine);
  }

  /** In a story without plain acts: several sentences of today about what only a spine has. */
  static boolean tellsOfSpine(Report r) {
    var told =
        r.body().stream()
            .filter(u -> u.clauses().any(c -> c.real() && (c.hasAny(BONE) || c.hasAny(CANAL))))
            .toList();
    long levelled =
        told.stream()
            .filter(u -> !u.levels().isEmpty())
            .filter(u -> u.hasAny(CANAL) || u.hasAny("corpectomy", "lamina", "pedicle"))
            .count();
    long bone = told.stream().filter(u -> u.hasAny(BONE) && u.hasAny("v-remove", "v-bone")).count();
    boolean tool = told.size() >= 2 && r.body().stream().anyMatch(SpineWork::toolAtLevel);
    boolean form = r.body().stream().anyMatch(SpineWork::ticksSpine);
    boolean lesion =
        r.body().stream().anyMatch(SpineWork::exposes)
            && told.stream().anyMatch(u -> u.has("vertebral-body") && !u.levels().isEmpty())
            && told.stream().anyMatch(u -> u.hasAny(CANAL))
            && r.acts().stream().anyMatch(a -> works(a, "lesion", "lesion-part"));
    boolean named = r.body().stream().anyMatch(SpineWork::namesCorpectomy);
    boolean dense = told.size() >= STORY && told.size() * 3 >= r.body().size() && levelled >= 1;
    return levelled >= 2
        || dense
        || tool
        || form
        || lesion
        || named
        || bone >= 2 && told.size() >= STORY && !r.levels().isEmpty();
  }

  /** {@code I used the burr on the back of L4}, {@code I drilled into L3}. */
  private static boolean toolAtLevel(Utterance u) {
    return u.clauses()
        .any(
            c ->
                c.real() && c.hasAny("bone-tool", "v-bone") && c.hasAny("vertebral-body", "level"));
  }

  /** {@code L3 corpectomy, 80 percent}: a telegram of today. */
  private static boolean namesCorpectomy(Utterance u) {
    return !u.levels().isEmpty() && u.firstAsserted("corpectomy") != null;
  }

  /** {@code Corpectomy: [x] partial}: a form that was filled in. */
  private static boolean ticksSpine(Utterance u) {
    return u.sentence().tick() == Sentence.Tick.TICKED
        && (u.about("corpectomy") || u.about("vertebral-body") || u.about("laminectomy"));
  }

  private static boolean works(Act a, String... things) {
    return a.done()
        && Words.oneOf(a.verb().concept(), "v-remove", "v-open", "v-bone", "v-perform")
        && a.on(things);
  }

  /** Nothing of it is about a spine that was worked on or reached. */
  static boolean none(Report r) {
    return !worksOnSpine(r) && !exposesSpine(r) && !tellsOfSpine(r);
  }

  /** What only an operation on the spine does is told as done. */
  static boolean tellsWork(Report r) {
    return r.acts().stream()
        .anyMatch(a -> works(a, "vertebral-body", "corpectomy", "disc", "lamina", "dura"));
  }

  private static boolean namesSpine(Utterance u) {
    String name = u.sentence().section().words();
    boolean diagnosis = name.contains("diagnos") || name.contains("dx") || name.startsWith("pre");
    if (diagnosis && u.levels().isEmpty() && !u.hasAny("canal", "in-dura", "out-dura"))
      return false;
    boolean real = u.clauses().any(Clause::real);
    return real
        && (!u.levels().isEmpty()
            || u.hasAny("corpectomy", "laminectomy", "canal", "in-dura", "out-dura")
            || namesPart(u));
  }

  /** The spine was laid open for another surgeon's work; not merely met or named beside it. */
  static boolean exposesSpine(Report r) {
    return r.utterances().stream().anyMatch(SpineWork::exposes);
  }

  private static boolean exposes(Utterance u) {
    SectionKind kind = u.sentence().section().kind();
    boolean told = kind == SectionKind.BODY || kind == SectionKind.HEADING;
    if (!told || u.levels().isEmpty() && !namesPart(u)) return false;
    if (u.asserts("v-move")) return true;
    for (int i = 0; i < u.sentence().tokens().size(); i++) {
      String w = u.word(i);
      boolean way = EXPOSING.stream().anyMatch(w::startsWith);
      if (way && u.clauseAt(i).real()) return true;
    }
    return false;
  }

  /** The spine as a place, not the people who work on it. */
  private static boolean namesPart(Utterance u) {
    return u.mentions()
        .any(
            m ->
                m.concept().equals("spine-word")
                    && u.asserted(m)
                    && !PEOPLE.contains(u.word(m.to())));
  }
}
