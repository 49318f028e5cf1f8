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

  /** Signs of a way in, from plain to weak. */
  private enum Sign {
    THORACOLUMBAR("thoracolumbar"),
    NECK("anterior-cervical"),
    CHEST("transthoracic"),
    PERITONEUM_OPENED("transperitoneal"),
    PERITONEUM_ASIDE("retroperitoneal"),
    FLANK("retroperitoneal"),
    EXTRACAVITARY("lateral-extracavitary"),
    FROM_BEHIND("posterior"),
    FROM_FRONT("anterior");

    private final String value;

    Sign(String value) {
      this.value = value;
    }
  }

  @Override
  public List<Fact> find(OperationRecord record) {
    var out = new ArrayList<Fact>();
    var body = new EnumMap<Sign, List<Quote>>(Sign.class);
    boolean front = false;
    boolean behind = false;
    for (Report report : record.reports()) {
      boolean face = false;
      for (Utterance u : report.body()) {
        boolean turnedDown = asserted(u, "prone");
        boolean turnedUp = asserted(u, "supine") || asserted(u, "lateral-position");
        if (turnedDown != turnedUp) face = turnedDown;
        front |= turnedUp && !turnedDown;
        behind |= turnedDown;
        if (turnedDown && !turnedUp) put(body, Sign.FROM_BEHIND, u);
        words(u, body, face);
      }
      for (Act act : report.acts()) act(act, body);
    }
    Sign way = decide(body, front, behind);
    if (way != null) {
      out.add(Fact.of(KIND, way.value, Standing.BODY, quotes(body, way)));
    }
    for (Utterance u : record.headings()) {
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

  private static @Nullable Sign decide(Map<Sign, List<Quote>> s, boolean front, boolean behind) {
    boolean onlyProne = behind && !front;
    if (s.containsKey(Sign.NECK) && s.get(Sign.NECK).size() >= 1 && !onlyProne) return Sign.NECK;
    if (onlyProne) {
      return s.containsKey(Sign.EXTRACAVITARY) ? Sign.EXTRACAVITARY : Sign.FROM_BEHIND;
    }
    if (s.containsKey(Sign.THORACOLUMBAR)) return Sign.THORACOLUMBAR;
    if (s.containsKey(Sign.CHEST)) return Sign.CHEST;
    if (s.containsKey(Sign.PERITONEUM_OPENED)) return Sign.PERITONEUM_OPENED;
    if (s.containsKey(Sign.PERITONEUM_ASIDE)) return Sign.PERITONEUM_ASIDE;
    if (s.containsKey(Sign.EXTRACAVITARY)) return Sign.EXTRACAVITARY;
    if (s.containsKey(Sign.FROM_BEHIND) && !front) return Sign.FROM_BEHIND;
    if (s.containsKey(Sign.FLANK)) return Sign.FLANK;
    return s.containsKey(Sign.FROM_FRONT) ? Sign.FROM_FRONT : null;
  }

  private static void words(Utterance u, Map<Sign, List<Quote>> s, boolean prone) {
    if (asserted(u, "thoracoabdominal")) put(s, Sign.THORACOLUMBAR, u);
    if (asserted(u, "thoracotomy")) put(s, Sign.CHEST, u);
    if (asserted(u, "transperitoneal") || asserted(u, "laparotomy")) {
      put(s, Sign.PERITONEUM_OPENED, u);
    }
    if (asserted(u, "bowel-packed")) put(s, Sign.PERITONEUM_OPENED, u);
    if (!prone
        && (asserted(u, "retroperitoneal")
            || asserted(u, "transpsoas")
            || asserted(u, "antepsoas"))) {
      put(s, Sign.PERITONEUM_ASIDE, u);
    }
    if (!prone && asserted(u, "flank")) put(s, Sign.FLANK, u);
    if (asserted(u, "neck-way")) put(s, Sign.NECK, u);
    if (asserted(u, "extracavitary")) put(s, Sign.EXTRACAVITARY, u);
    if (asserted(u, "laminectomy")
        || asserted(u, "transpedicular")
        || asserted(u, "posterior-way")) {
      put(s, Sign.FROM_BEHIND, u);
    }
    if (asserted(u, "anterior-way")) put(s, Sign.FROM_FRONT, u);
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
    if (act.on("peritoneum", "peritoneal-cavity", "posterior-peritoneum") && !slip) {
      if (act.verb().concept().equals("v-open") && !splitsAside(act)) {
        put(s, Sign.PERITONEUM_OPENED, u);
      } else if (act.verb().concept().equals("v-develop") && act.on("peritoneal-cavity")) {
        put(s, Sign.PERITONEUM_OPENED, u);
      } else if (act.verb().concept().equals("v-move") && act.on("peritoneum")) {
        put(s, Sign.PERITONEUM_ASIDE, u);
      }
    }
    if (act.is("v-move", "kidney", "psoas")) put(s, Sign.FLANK, u);
    if (act.is("v-open", "pleura") && !slip) put(s, Sign.CHEST, u);
    if (act.is("v-develop", "pleura") && u.has("lung")) put(s, Sign.CHEST, u);
    if (act.is("v-move", "lung")) put(s, Sign.CHEST, u);
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
    if (!list.contains(q)) list.add(q);
  }

  private static Quote[] quotes(Map<Sign, List<Quote>> s, Sign way) {
    var list = new ArrayList<Quote>();
    for (Map.Entry<Sign, List<Quote>> e : s.entrySet()) {
      if (e.getKey().value.equals(way.value)) list.addAll(e.getValue());
    }
    return list.stream().limit(4).toArray(Quote[]::new);
  }
}
