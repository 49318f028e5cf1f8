package org.surgicode.reading;

import java.util.List;
import java.util.stream.Collectors;
import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Acts;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.NoteText;
import org.surgicode.reading.text.Section;
import org.surgicode.reading.text.SectionKind;

/** Parts the patient's story from the operation in notes whose headings do not. */
final class Preamble {
  private static final List<String> STARTS =
      List.of("op-start", "supine", "prone", "lateral-position");

  /** A shorter one describes nothing, in characters. */
  private static final int SHORTEST_DESCRIPTION = 150;

  private static final String[] WAYS = {
    "flank", "retroperitoneal", "thoracotomy", "laparotomy", "peritoneum", "pleura", "neck-way"
  };

  /** More sentences than these, so many of them with an act, make a story. */
  private static final int TOLD = 3;

  private static final int ACTS = 2;

  private Preamble() {}

  /**
   * In a section of prose without a heading the patient's story comes before the operation: what
   * stands before the patient is brought, put to sleep or positioned is no description of it.
   */
  static NoteText partPreamble(NoteText note, List<Utterance> utterances) {
    NoteText parted = partTitle(note, utterances);
    if (parted != note) return parted;
    if (note.sections().stream().anyMatch(s -> s.kind() == SectionKind.INDICATION)) {
      return partStory(note, utterances);
    }
    for (Section s : note.sections()) {
      if (s.kind() != SectionKind.BODY || s.end() - s.start() < 1200) continue;
      var inside = utterances.stream().filter(u -> u.sentence().section().equals(s)).toList();
      for (int i = 0; i < inside.size() / 2; i++) {
        if (inside.get(i).firstAsserted("op-start") != null) {
          return i == 0
              ? note
              : note.splitBefore(s, inside.get(i).sentence().start(), SectionKind.INDICATION);
        }
      }
    }
    return note;
  }

  /**
   * {@code Postop: same.} and on the next line the operation, without a heading of its own: in a
   * note without any description what a title's section tells behind its first sentence is one.
   */
  private static NoteText partTitle(NoteText note, List<Utterance> utterances) {
    int described =
        note.sections().stream()
            .filter(s -> s.kind() == SectionKind.BODY)
            .mapToInt(s -> s.end() - s.start())
            .sum();
    if (described > SHORTEST_DESCRIPTION) return note;
    var bySection =
        utterances.stream()
            .filter(u -> u.sentence().section().kind() == SectionKind.HEADING)
            .collect(Collectors.groupingBy(u -> u.sentence().section()));
    for (Section s : note.sections()) {
      var inside = bySection.getOrDefault(s, List.of());
      if (inside.size() <= TOLD) continue;
      boolean named = inside.get(0).hasAny("corpectomy", "n-remove", "lesion", "laminectomy");
      var story = inside.subList(named || inside.get(0).levels().isEmpty() ? 1 : 0, inside.size());
      if (!named && inside.get(0).hasAny(WAYS)) story = inside;
      if (story.stream().filter(Preamble::tellsAct).count() < ACTS) continue;
      return note.splitAfter(s, story.get(0).sentence().start(), SectionKind.BODY);
    }
    return note;
  }

  private static boolean tellsAct(Utterance u) {
    String end = u.sentence().text();
    return end.endsWith(".")
        && u.mentions().any(m -> m.concept().startsWith("v-") && u.asserted(m));
  }

  /**
   * A story that runs on into the operation ends where a paragraph sets out: the patient is
   * brought, put to sleep, positioned. In a note without any description it ends with its first
   * paragraph.
   */
  private static NoteText partStory(NoteText note, List<Utterance> utterances) {
    String text = note.document().text();
    boolean described =
        note.sections().stream()
            .anyMatch(s -> s.kind() == SectionKind.BODY && s.end() - s.start() > 700);
    for (Section s : note.sections()) {
      if (s.kind() != SectionKind.INDICATION || isCopy(s)) continue;
      int first = text.indexOf("\n\n", s.start() + 1);
      for (int blank = first; blank > 0 && s.end() - blank > 300; ) {
        if (setsOut(utterances, s, blank)) return note.splitAfter(s, blank, SectionKind.BODY);
        blank = text.indexOf("\n\n", blank + 1);
      }
      if (!described && first > 0 && s.end() - first > 700) {
        return note.splitAfter(s, first, SectionKind.BODY);
      }
      int way = described ? -1 : wayIn(utterances, s);
      if (way > s.start() && s.end() - way > 300) return note.splitAfter(s, way, SectionKind.BODY);
    }
    return note;
  }

  /** Where a story without paragraphs comes to {@code the flank was opened}, or -1. */
  private static int wayIn(List<Utterance> utterances, Section s) {
    return utterances.stream()
        .filter(u -> u.sentence().section().equals(s))
        .filter(u -> startsWork(u) || Acts.of(List.of(u)).stream().anyMatch(Preamble::opensWay))
        .mapToInt(u -> u.sentence().start())
        .findFirst()
        .orElse(-1);
  }

  private static boolean opensWay(Act a) {
    boolean way = a.on("flank", "peritoneum", "psoas", "diaphragm", "pleura", "lamina", "disc");
    boolean opens = a.is("v-open") || a.is("v-move") || a.is("v-remove") || a.is("v-detach");
    return a.done() && way && opens;
  }

  /** Under {@code Surgical background (copied forward from 2024)} an earlier operation is told. */
  private static boolean isCopy(Section s) {
    String heading = s.words();
    return heading.contains("copied") || heading.contains("carried forward");
  }

  /** Whether one of the first sentences after an offset begins the operation. */
  private static boolean setsOut(List<Utterance> utterances, Section s, int from) {
    return utterances.stream()
        .filter(u -> u.sentence().section().equals(s) && u.sentence().start() >= from)
        .limit(4)
        .anyMatch(Preamble::startsWork);
  }

  private static boolean startsWork(Utterance u) {
    return STARTS.stream().anyMatch(c -> u.firstAsserted(c) != null);
  }
}
