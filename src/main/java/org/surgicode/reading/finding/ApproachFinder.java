package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Utterance;

/**
 * The way in, as carried out: named, or told by what was done to peritoneum, pleura, diaphragm and
 * neck, and by how the patient lay.
 */
final class ApproachFinder implements Finder {
  private static final String KIND = "approach";

  /** Signs of one posture, and whether the spine was worked on in it. */
  private static final class Stage {
    private final WaySigns signs = new WaySigns();
    private final SideFromBehind side = new SideFromBehind();
    private boolean worked;
  }

  @Override
  public List<Fact> find(OperationRecord record) {
    var out = new ArrayList<Fact>();
    var front = new Stage();
    var behind = new Stage();
    for (Report report : record.reports()) {
      Stage at = front;
      var acts = report.actsBySentence();
      for (Utterance u : report.body()) {
        boolean down = u.asserts("prone");
        boolean up = u.asserts("supine") || u.asserts("lateral-position");
        if (down != up) at = down ? behind : front;
        if (down && !up) at.signs.put(Way.FACE_DOWN, u);
        WayWords.read(u, at.signs);
        at.side.read(u);
        for (Act act : acts.getOrDefault(u, List.of())) {
          WayActs.read(act, at.signs);
          at.worked |= act.done() && worksOnSpine(act);
        }
      }
    }
    for (Stage stage : List.of(front, behind)) {
      Utterance rib = stage.side.told(stage == behind);
      boolean flank = stage == front && stage.signs.told().containsKey(Way.FLANK);
      if (rib != null && !flank) stage.signs.put(Way.EXTRACAVITARY, rib);
    }
    boolean onlyBehind = behind.worked && !front.worked;
    var signs = onlyBehind ? behind.signs : front.signs;
    if (signs.isEmpty() && !front.worked) signs = behind.signs;
    Way way = signs.decide(onlyBehind);
    if (way != null) {
      out.add(Fact.of(KIND, way.value(), Standing.BODY, signs.quotes(way)));
    }
    for (Utterance u : record.headings()) {
      if (!namesOperation(u) || u.hasAny("aborted", "c-not-done")) continue;
      var heading = new WaySigns();
      WayWords.title(u, heading);
      for (Map.Entry<Way, List<Quote>> e : heading.told().entrySet()) {
        if (e.getKey() != Way.FROM_FRONT || way == null) {
          out.add(
              Fact.of(
                  KIND, e.getKey().value(), Standing.HEADING, e.getValue().toArray(Quote[]::new)));
        }
      }
    }
    return out;
  }

  private static boolean worksOnSpine(Act a) {
    return (a.verb().concept().equals("v-remove")
            || a.verb().concept().equals("v-open")
            || a.verb().concept().equals("v-bone"))
        && a.on(
            "disc",
            "vertebral-body",
            "level",
            "lamina",
            "dura",
            "lesion",
            "endplate",
            "corpectomy");
  }

  /** A diagnosis line, or a line about something else than the spine, names no way in. */
  private static boolean namesOperation(Utterance u) {
    boolean spine =
        !u.levels().isEmpty()
            || u.hasAny("corpectomy", "spine-word", "lesion", "disc", "canal")
            || u.hasWord("approach", "exposure", "access");
    if (!spine) return false;
    if (u.sentence().section().heading() == null) return true;
    String name = u.sentence().section().words();
    return !name.contains("diagnos")
        && !name.contains("dx")
        && !name.startsWith("pre")
        && !name.startsWith("post");
  }
}
