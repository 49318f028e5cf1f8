package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/** Operating microscope and navigation: worked with, or merely there. */
final class EquipmentFinder {
  private static final WordSet UNUSED =
      WordSet.of(
          "no", "none", "not", "off", "n/a", "unused", "loupes", "loupe", "unavailable", "na");

  /** So many words may stand between a microscope and what says that it stood idle. */
  private static final int IDLE = 7;

  /** Facts about both; empty when the reports are silent. */
  List<Fact> find(Narrative story) {
    var out = new ArrayList<Fact>();
    Quote used = null;
    Quote idle = null;
    Quote guided = null;
    for (Narrative.Line l : story.lines()) {
      Utterance u = l.utterance();
      for (Mention m : u.mentions()) {
        if (m.concept().equals("microscope") || m.concept().equals("microscope-work")) {
          boolean works = Narrative.told(u, m) && !idle(u, m);
          if (works && used == null) used = u.quote(m.from());
          else if (!works && idle == null) idle = u.quote(m.from());
        }
        if (m.concept().equals("loupes") && idle == null) idle = u.quote(m.from());
        if (m.concept().equals("navigation") && guided == null && guides(u, m)) {
          guided = u.quote(m.from());
        }
      }
      if (used == null) used = headed(u);
      if (used == null) used = field(u, "microscope", "magnification");
      if (guided == null) guided = field(u, "navigation");
    }
    if (used != null) out.add(Fact.of("microscope", "microdissection", Standing.BODY, used));
    else if (idle != null) out.add(Fact.of("microscope", "not-used", Standing.BODY, idle));
    if (guided != null) out.add(Fact.of("navigation", "used", Standing.BODY, guided));
    return out;
  }

  /** Draped, in the room, for looking or closing only, or another's: no dissection through it. */
  private static boolean idle(Utterance u, Mention m) {
    var c = u.clauseAt(m.from());
    if (u.hasWord("pathologist", "pathologists", "histology", "histologist")) return true;
    return idleBeside(c, m) && !u.has("microscope-work") && !brought(u);
  }

  private static boolean idleBeside(Clause c, Mention microscope) {
    for (Mention m : c.mentions()) {
      boolean after = m.from() >= microscope.to() && m.from() - microscope.to() < IDLE;
      boolean before = m.to() <= microscope.from() && microscope.from() - m.to() < IDLE;
      if (m.concept().equals("micro-idle") && (after || before)) return true;
    }
    return false;
  }

  private static boolean brought(Utterance u) {
    return u.hasWord("brought", "swung", "wheeled", "moved", "under", "through")
        && !u.has("loupes");
  }

  private static boolean guides(Utterance u, Mention m) {
    boolean off = u.has("switched-off") || u.mentions().any(w -> failed(u, w));
    return Narrative.told(u, m) && !off && !u.has("fluoro-navigation") && u.has("navigation-work");
  }

  private static boolean failed(Utterance u, Mention work) {
    return work.concept().equals("navigation-work") && u.negated(work);
  }

  /** {@code Microscope from here} as a heading of its own. */
  private static @Nullable Quote headed(Utterance u) {
    if (!u.under("scope")) return null;
    String h = u.sentence().section().words().strip();
    boolean starts =
        Stream.of("microscope ", "scope ", "under the microscope", "under the scope")
            .anyMatch(h::startsWith);
    boolean works = Stream.of(" from", " in", " brought").anyMatch(h::contains);
    boolean denied = Stream.of("not ", "no ", " out").anyMatch(h::contains);
    return starts && (works || h.startsWith("under")) && !denied ? u.quote() : null;
  }

  /** A form's field named for the thing whose content is a plain yes. */
  private static @Nullable Quote field(Utterance u, String... names) {
    if (!Narrative.under(u, names)) return null;
    boolean other = !Narrative.under(u, names[0]) && !u.has("microscope");
    String first = u.word(0);
    boolean refused = UNUSED.contains(first) || u.has("loupes") || u.has("micro-idle");
    boolean yes = Words.oneOf(first, "yes", "used", "for", "from", "during");
    return yes && !refused && !other ? u.quote() : null;
  }
}
