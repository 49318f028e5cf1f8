package org.surgicode.reading.finding;

import java.util.List;
import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Utterance;

/** Reads bone work sentence by sentence; each reader tells whether the sentence was about it. */
final class BodyReading {
  private final BodyTalk talk;
  private final BodyWords words;
  private final BodyFields fields;
  private final BodyActs acts;
  private final BodyShares shares;
  private final BodyWholes wholes;
  private final FormerAndLatter pointers;

  BodyReading(List<String> headingLevels) {
    this.talk = new BodyTalk(headingLevels);
    this.words = new BodyWords(talk);
    this.fields = new BodyFields(talk);
    this.acts = new BodyActs(talk);
    this.shares = new BodyShares(talk);
    this.wholes = new BodyWholes(talk);
    this.pointers = new FormerAndLatter(talk);
  }

  /** What is known once all reports are read. */
  BodyTalk talk() {
    return talk;
  }

  void read(Report report) {
    var told = report.actsBySentence();
    for (Utterance u : report.body()) {
      talk.added(report.isAdded(u));
      boolean before = talk.onBone() || talk.bodyNamed();
      if (report.isAdded(u))
        TakenBack.bodies(u, told.getOrDefault(u, List.of())).forEach(talk::takeBack);
      if (pointers.read(u)) {
        talk.passed(u, true);
        continue;
      }
      boolean bone = words.words(u);
      bone |= words.field(u);
      bone |= fields.read(u);
      bone |= words.adjectives(u);
      for (Act a : told.getOrDefault(u, List.of())) bone |= acts.act(a);
      bone |= acts.likewise(u);
      bone |= acts.sameAs(u);
      bone |= shares.shares(u, bone || before);
      bone |= wholes.wholes(u, bone);
      bone |= words.entry(u);
      bone |= words.listEntry(u);
      if (!bone) bone = words.heads(u);
      if (!bone) bone = words.tools(u);
      bone |= wholes.nothingLeft(u, bone || before);
      bone |= wholes.whereItWas(u);
      bone |= wholes.remains(u, bone || before);
      wholes.landmarks(u, bone || before);
      talk.passed(u, bone);
    }
  }
}
