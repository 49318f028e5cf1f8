package org.surgicode.reading.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.surgicode.casefile.DocumentKind;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.language.LevelMention;
import org.surgicode.reading.language.Levels;
import org.surgicode.reading.language.Utterance;

/** What the lesion is, as pathology and report tell, and whether there were two. */
final class LesionDetailFinder {
  private final LesionNames names;

  LesionDetailFinder(LesionNames names) {
    this.names = names;
  }

  /**
   * Facts about the lesion.
   *
   * @param resection facts of the bone work, made before
   */
  List<Fact> find(OperationRecord record, List<Fact> resection) {
    var out = new ArrayList<Fact>();
    type(record, out);
    out.addAll(new LesionSizeFinder().find(record));
    out.addAll(new LesionPlaceFinder().find(record));
    separate(record, resection, out);
    return out;
  }

  /** Pathology's name first, then the report's own; a rejected or earlier one is none. */
  private void type(OperationRecord record, List<Fact> out) {
    LocalDate day = record.surgicalCase().dateOfService();
    for (Report r : record.others()) {
      if (r.document().kind() != DocumentKind.PATHOLOGY) continue;
      LocalDate date = r.document().date();
      if (day != null && date != null && date.isBefore(day)) continue;
      for (Utterance u : r.utterances()) if (name(u, Standing.RECORD, out)) return;
    }
    for (Utterance u : record.headings()) if (name(u, Standing.HEADING, out)) return;
    for (Utterance u : record.body()) {
      boolean real = u.clauses().all(c -> c.real());
      if (real && name(u, Standing.BODY, out)) return;
    }
  }

  private boolean name(Utterance u, Standing standing, List<Fact> out) {
    LesionNames.Type t = names.namedIn(u);
    if (t == null || isChoice(u)) return false;
    String nature = u.has("in-cord") ? "intramedullary" : t.nature();
    out.add(Fact.of("lesion-type", t.name(), standing, u.quote()));
    out.add(Fact.of("lesion-nature", nature, standing, u.quote()));
    return true;
  }

  private static boolean isChoice(Utterance u) {
    return u.sentence().text().toLowerCase(Locale.ROOT).contains("{");
  }

  /** Words for a second lesion beside bodies resected apart from each other. */
  private static void separate(OperationRecord record, List<Fact> resection, List<Fact> out) {
    var ranks =
        resection.stream()
            .filter(f -> f.kind().equals("body-resection") && f.standing() == Standing.BODY)
            .flatMap(f -> f.levels().stream())
            .map(Levels::rank)
            .distinct()
            .sorted()
            .toList();
    boolean apart = false;
    for (int i = 0; i + 1 < ranks.size(); i++) apart |= ranks.get(i + 1) - ranks.get(i) > 1;
    if (!apart) return;
    for (Utterance u : record.body()) {
      var m = u.firstAsserted("same-operation-other-site");
      if (m != null && !u.clauseAt(m.from()).has("v-leave")) {
        out.add(Fact.of("separate-lesion", "excised", Standing.BODY, u.quote(m.from())));
        return;
      }
    }
  }

  /** Whether a level belongs to a root, not to a vertebra. */
  static boolean isRoot(Utterance u, LevelMention l) {
    String next = u.word(l.to());
    return next.startsWith("root") || next.equals("nerve") || next.startsWith("fascicle");
  }
}
