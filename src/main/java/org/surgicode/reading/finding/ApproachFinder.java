package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;

/**
 * The way in, as carried out: named, or told by what was done to peritoneum, pleura, diaphragm and
 * neck, and by how the patient lay.
 */
final class ApproachFinder implements Finder {
  private static final String KIND = "approach";

  /** More words for one way in are not kept. */
  private static final int ENOUGH = 12;

  /** Signs of a way in, from plain to weak. */
  private enum Sign {
    NECK("anterior-cervical"),
    THORACOLUMBAR("thoracolumbar"),
    CHEST("transthoracic"),
    PERITONEUM_OPENED("transperitoneal"),
    PERITONEUM_ASIDE("retroperitoneal"),
    EXTRACAVITARY("lateral-extracavitary"),
    FLANK("retroperitoneal"),
    FROM_BEHIND("posterior"),
    FACE_DOWN("posterior"),
    FROM_FRONT("anterior");

    private final String value;

    Sign(String value) {
      this.value = value;
    }
  }

  /** Signs of one posture, and whether the spine was worked on in it. */
  private static final class Stage {
    private final Map<Sign, List<Quote>> signs = new EnumMap<>(Sign.class);
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
        boolean down = asserted(u, "prone");
        boolean up = asserted(u, "supine") || asserted(u, "lateral-position");
        if (down != up) at = down ? behind : front;
        if (down && !up) put(at.signs, Sign.FACE_DOWN, u);
        words(u, at.signs);
        for (Act act : acts.getOrDefault(u, List.of())) {
          act(act, at.signs);
          at.worked |= act.done() && worksOnSpine(act);
        }
      }
    }
    boolean onlyBehind = behind.worked && !front.worked;
    var signs = onlyBehind ? behind.signs : front.signs;
    if (signs.isEmpty()) signs = behind.signs;
    Sign way = decide(signs, onlyBehind);
    if (way != null) {
      out.add(Fact.of(KIND, way.value, Standing.BODY, quotes(signs, way)));
    }
    for (Utterance u : record.headings()) {
      if (!namesOperation(u)) continue;
      var heading = new EnumMap<Sign, List<Quote>>(Sign.class);
      headingWords(u, heading);
      for (Map.Entry<Sign, List<Quote>> e : heading.entrySet()) {
        if (e.getKey() != Sign.FROM_FRONT || way == null) {
          out.add(
              Fact.of(
                  KIND, e.getKey().value, Standing.HEADING, e.getValue().toArray(Quote[]::new)));
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
        !u.levels().isEmpty() || u.hasAny("corpectomy", "spine-word", "lesion", "disc", "canal");
    if (!spine) return false;
    String h = u.sentence().section().heading();
    if (h == null) return true;
    String name = h.toLowerCase(java.util.Locale.ROOT);
    return !name.contains("diagnos")
        && !name.contains("dx")
        && !name.startsWith("pre")
        && !name.startsWith("post");
  }

  private static @Nullable Sign decide(Map<Sign, List<Quote>> s, boolean onlyProne) {
    if (onlyProne) {
      if (s.containsKey(Sign.EXTRACAVITARY)) return Sign.EXTRACAVITARY;
      boolean throughBack = s.containsKey(Sign.FROM_BEHIND);
      boolean fromSide = s.containsKey(Sign.PERITONEUM_ASIDE) && s.containsKey(Sign.FLANK);
      return fromSide && !throughBack ? Sign.PERITONEUM_ASIDE : Sign.FROM_BEHIND;
    }
    for (Sign sign : Sign.values()) {
      if (s.containsKey(sign)) return sign;
    }
    return null;
  }

  private static void words(Utterance u, Map<Sign, List<Quote>> s) {
    if (asserted(u, "thoracoabdominal")) put(s, Sign.THORACOLUMBAR, u);
    if (asserted(u, "thoracotomy")) put(s, Sign.CHEST, u);
    if (asserted(u, "transperitoneal") || asserted(u, "laparotomy")) {
      put(s, Sign.PERITONEUM_OPENED, u);
    }
    if (asserted(u, "bowel-packed")
        || (asserted(u, "bowel") && asserted(u, "v-pack") && !u.has("peritoneum"))) {
      put(s, Sign.PERITONEUM_OPENED, u);
    }
    if (asserted(u, "retroperitoneal") || asserted(u, "transpsoas") || asserted(u, "antepsoas")) {
      put(s, Sign.PERITONEUM_ASIDE, u);
    }
    if (goesBehindIt(u)) put(s, Sign.PERITONEUM_ASIDE, u);
    if (asserted(u, "flank")) put(s, Sign.FLANK, u);
    if (asserted(u, "neck-way")) put(s, Sign.NECK, u);
    if (asserted(u, "extracavitary")) put(s, Sign.EXTRACAVITARY, u);
    if (asserted(u, "laminectomy")
        || asserted(u, "transpedicular")
        || u.mentions().stream().anyMatch(m -> throughBack(u, m))) {
      put(s, Sign.FROM_BEHIND, u);
    }
    if (asserted(u, "anterior-way")) put(s, Sign.FROM_FRONT, u);
  }

  /** {@code A hole in the peritoneum was sewn and the dissection went on outside it}. */
  private static boolean goesBehindIt(Utterance u) {
    for (Mention m : u.mentions()) {
      if (!m.concept().equals("peritoneum")) continue;
      for (int i = m.to(); i + 1 < u.sentence().tokens().size(); i++) {
        boolean beyond = u.word(i).equals("behind") || u.word(i).equals("outside");
        if (beyond && u.word(i + 1).equals("it") && u.clauseAt(i).real()) return true;
      }
    }
    return false;
  }

  /** A back told of as the way in, not as the edge of what was prepped. */
  private static boolean throughBack(Utterance u, Mention m) {
    boolean edge = u.clauseAt(m.from()).has("op-start") && !u.isHead(m);
    return m.concept().equals("posterior-way") && u.asserted(m) && !edge;
  }

  private static void headingWords(Utterance u, Map<Sign, List<Quote>> s) {
    if (asserted(u, "thoracoabdominal")) put(s, Sign.THORACOLUMBAR, u);
    else if (asserted(u, "thoracotomy")) put(s, Sign.CHEST, u);
    else if (asserted(u, "transperitoneal") || asserted(u, "laparotomy")) {
      put(s, Sign.PERITONEUM_OPENED, u);
    } else if (asserted(u, "retroperitoneal") || asserted(u, "transpsoas")) {
      put(s, Sign.PERITONEUM_ASIDE, u);
    } else if (asserted(u, "extracavitary")) {
      put(s, Sign.EXTRACAVITARY, u);
    } else if (asserted(u, "transpedicular")) {
      put(s, Sign.FROM_BEHIND, u);
    } else if (asserted(u, "anterior-way")) {
      put(s, Sign.FROM_FRONT, u);
    }
  }

  private static void act(Act act, Map<Sign, List<Quote>> s) {
    if (!act.done()) return;
    Utterance u = act.utterance();
    boolean slip = slip(act);
    if (act.on("peritoneum", "peritoneal-cavity", "posterior-peritoneum")) {
      if (act.verb().concept().equals("v-open") && !act.resolved() && !slip && !splitsAside(act)) {
        put(s, Sign.PERITONEUM_OPENED, u);
      } else if (act.verb().concept().equals("v-develop") && act.on("peritoneal-cavity")) {
        put(s, Sign.PERITONEUM_OPENED, u);
      } else if ((act.is("v-move") || act.is("v-remove") || act.is("v-collapse"))
          && act.on("peritoneum")) {
        put(s, Sign.PERITONEUM_ASIDE, u);
      }
    }
    if (act.is("v-move", "kidney", "psoas")) put(s, Sign.FLANK, u);
    if (act.is("v-open", "pleura") && !slip) put(s, Sign.CHEST, u);
    if (act.is("v-collapse", "lung")) put(s, Sign.CHEST, u);
    if (act.is("v-detach", "diaphragm") || act.is("v-open", "diaphragm")) {
      put(s, Sign.THORACOLUMBAR, u);
    }
    if (act.is("v-remove", "lamina")) put(s, Sign.FROM_BEHIND, u);
  }

  /** A small unwanted hole is no way in. */
  static boolean slip(Act act) {
    Utterance u = act.utterance();
    return u.hasAny("accident", "tear");
  }

  /** {@code The peritoneum was divided from the fascia}: parted, not opened. */
  private static boolean splitsAside(Act act) {
    int after = act.verb().to();
    Utterance u = act.utterance();
    return u.word(after).equals("from") || u.word(after).equals("off");
  }

  private static boolean asserted(Utterance u, String concept) {
    return u.firstAsserted(concept) != null;
  }

  private static void put(Map<Sign, List<Quote>> s, Sign sign, Utterance u) {
    Mention at = u.mentions().isEmpty() ? null : u.mentions().get(0);
    Quote q = u.quote(at == null ? 0 : at.from());
    var list = s.computeIfAbsent(sign, k -> new ArrayList<>());
    if (list.size() < ENOUGH && !list.contains(q)) list.add(q);
  }

  private static Quote[] quotes(Map<Sign, List<Quote>> s, Sign way) {
    var list = new ArrayList<Quote>();
    for (Map.Entry<Sign, List<Quote>> e : s.entrySet()) {
      if (e.getKey().value.equals(way.value)) list.addAll(e.getValue());
    }
    return list.stream().limit(4).toArray(Quote[]::new);
  }
}
