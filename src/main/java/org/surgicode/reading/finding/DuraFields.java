package org.surgicode.reading.finding;

import org.surgicode.casefile.Quote;
import org.surgicode.reading.finding.DuraStory.Told;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.SectionKind;

/** A ticked or filled field about the dura or the lesion: {@code Dura: [x] intact}. */
final class DuraFields {
  private DuraFields() {}

  static void read(Utterance u, DuraStory story) {
    if (u.sentence().section().kind() != SectionKind.BODY) return;
    boolean asksOpening =
        u.about("dura-open") || u.about("durotomy") || u.about("v-open") && u.about("dura");
    if (asksOpening && !u.hasAny("dura", "durotomy", "dura-open")) {
      boolean unmeant = u.hasAny("accident", "tear") || u.about("accident") || u.about("tear");
      boolean measured = u.has("size-unit") && Character.isDigit(u.word(0).charAt(0));
      if (u.saysNo()) story.tell(Told.CLOSED, u.quote());
      else if ((u.word(0).equals("yes") || measured) && !unmeant) {
        story.tell(Told.OPENED, u.quote());
      }
    }
    boolean dura = u.about("dura") && !u.has("dura");
    boolean lesion = u.about("lesion") && !u.has("lesion") || dura;
    if (dura && u.word(0).equals("inside")) story.tell(Told.INSIDE, u.quote());
    if (dura && u.word(0).equals("outside")) story.tell(Told.OUTSIDE, u.quote());
    for (Mention m : u.mentions()) {
      boolean denied = u.negated(m);
      Quote q = u.quote(m.from());
      boolean opens = m.concept().equals("v-open");
      if (dura && opens && !DuralOpening.accident(u, u.clauseAt(m.from()), null)) {
        story.tell(denied ? Told.CLOSED : Told.OPENED, q);
      }
      boolean intact = m.concept().equals("w-intact") && !u.has("v-open");
      if (dura && intact && !denied) story.tell(Told.CLOSED, q);
      if (lesion && m.concept().equals("in-dura") && !denied) story.tell(Told.INSIDE, q);
      if (lesion && m.concept().equals("out-dura") && !denied) story.tell(Told.OUTSIDE, q);
    }
  }
}
