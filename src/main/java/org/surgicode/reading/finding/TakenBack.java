package org.surgicode.reading.finding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.LevelMention;
import org.surgicode.reading.language.LevelMention.Form;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/**
 * What an addition takes back of the report before it: a passage that got into it by mistake, bone
 * that was not taken after all.
 */
final class TakenBack {
  private static final WordSet TEXT =
      WordSet.of(
          "sentence",
          "sentences",
          "statement",
          "statements",
          "paragraph",
          "paragraphs",
          "passage",
          "passages",
          "line",
          "lines",
          "remark",
          "remarks",
          "wording",
          "words",
          "description",
          "text",
          "entry");
  private static final WordSet TAKING =
      WordSet.of(
          "withdraw",
          "withdrawn",
          "retract",
          "retracted",
          "void",
          "struck",
          "strike",
          "deleted",
          "delete",
          "disregard",
          "disregarded",
          "ignored",
          "mistaken",
          "erroneous",
          "wrong",
          "incorrect",
          "untrue",
          "revoked",
          "cancelled");
  private static final WordSet CONCERNING =
      WordSet.of("concern", "apply", "belong", "pertain", "refer", "relate", "regard");
  private static final WordSet STRANGE = WordSet.of("another", "different", "other");

  private TakenBack() {}

  /** {@code The sentences on opening the dura do not concern this patient and are withdrawn}. */
  static boolean opening(Utterance u) {
    if (!dura(u) || u.hasAny("tear", "accident")) return false;
    int at = passage(u);
    return at >= 0 && !told(u, at);
  }

  /** {@code The statement that the dura stayed closed is wrong}. */
  static boolean closure(Utterance u) {
    int at = dura(u) ? passage(u) : -1;
    return at >= 0 && told(u, at);
  }

  private static boolean dura(Utterance u) {
    return u.hasAny("dura", "durotomy", "dura-open", "dura-intact", "in-dura");
  }

  /** Where it is said of a passage that it does not hold, or -1. */
  private static int passage(Utterance u) {
    boolean text = false;
    for (int i = 0; i < u.sentence().tokens().size(); i++) {
      String w = u.word(i);
      text |= TEXT.contains(w);
      if (!text) continue;
      if (TAKING.contains(w)) return i;
      if (u.word(i - 1).equals("not") && CONCERNING.contains(w)) return i;
      boolean patient = Words.oneOf(u.word(i + 1), "patient", "patient's", "case", "dictation");
      if (STRANGE.contains(w) && patient) return i;
    }
    return -1;
  }

  /** Whether the passage said that the dura was kept closed. */
  private static boolean told(Utterance u, int to) {
    boolean closed = u.mentions().any(m -> m.concept().equals("dura-intact") && m.to() <= to);
    for (int i = 0; i < to - 1; i++) {
      boolean not = Words.oneOf(u.word(i), "not", "never");
      closed |= not && !CONCERNING.contains(u.word(i + 1));
      closed |= Words.oneOf(u.word(i), "unopened", "intact");
    }
    return closed;
  }

  /** Bodies of which an addition says that they were not resected, or lost an edge only. */
  static Set<String> bodies(Utterance u, List<Act> acts) {
    var out = new LinkedHashSet<String>();
    for (Act a : acts) {
      boolean bone = Words.oneOf(a.verb().concept(), "v-remove", "v-bone");
      if (!bone || !a.denied() || !a.clause().real()) continue;
      if (a.on("vertebral-body", "level", "corpectomy", "bone-matter")) single(u, a.clause(), out);
    }
    for (Mention m : u.mentions()) {
      boolean denied = m.concept().equals("corpectomy") && u.negated(m);
      if (denied && u.clauseAt(m.from()).real()) single(u, u.clauseAt(m.from()), out);
    }
    boolean edge = u.hasAny("osteophyte", "endplate") && u.hasWord("only", "merely", "just");
    if (edge && u.hasWord("lost", "gave") && u.amounts().isEmpty()) {
      for (Clause c : u.clauses()) if (c.real()) single(u, c, out);
    }
    return out;
  }

  private static void single(Utterance u, Clause c, Set<String> out) {
    if (!u.amounts(c).isEmpty() || c.hasAny("disc", "screw", "lesion")) return;
    for (LevelMention l : u.levels(c)) {
      if (l.form() == Form.SINGLE) out.addAll(l.levels());
    }
  }
}
