package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.Words;

/** What was done to a lesion in the canal: taken out, sampled, left, not found, or never there. */
final class LesionFinder implements Finder {
  static final String KIND = "lesion-excision";

  /** For so many sentences after a lesion was named, {@code the wall} is its wall. */
  private static final double TALK = 12;

  /** A sentence of a telegram, shorter than this in words, counts for less than a whole one. */
  private static final double SENTENCE = 10;

  @Override
  public List<Fact> find(OperationRecord record) {
    var story = new LesionStory();
    Disguise disguise = Disguise.in(record);
    Set<String> named = named(record);
    for (Report r : record.reports()) read(r, disguise, named, story);
    for (Utterance u : record.headings()) {
      if (u.firstAsserted("lesion") != null) story.tell(LesionFate.NAMED, u.quote());
    }
    var out = new ArrayList<Fact>(conclude(record, disguise, story));
    Quote sample = titledSample(record);
    if (sample != null) out.add(Fact.of(KIND, "titled-biopsy", Standing.HEADING, sample));
    return out;
  }

  private static void read(Report r, Disguise disguise, Set<String> named, LesionStory story) {
    double talk = 0;
    boolean open = false;
    var acts = r.actsBySentence();
    var parts = PartWords.in(r.body());
    for (Utterance u : r.body()) {
      boolean there = u.firstAsserted("lesion") != null || !u.has("lesion");
      if (u.about("lesion") && there && !disguise.covers(u) || namesPart(u)) talk = TALK;
      open |= u.firstAsserted("durotomy") != null && !u.has("accident");
      for (Act a : acts.getOrDefault(u, List.of())) {
        boolean ofPart = (talk > 0 || open) && !parts.ofBone(a);
        if (!disguise.covers(a)) LesionActs.read(a, ofPart, story);
        open |= opens(a);
        open &= !(a.done() && a.is("v-close", "dura"));
      }
      LesionMentions.read(u, disguise, named, talk > 0, story);
      LesionFields.read(u, talk > 0, story);
      if (LesionAbsence.onlyScar(u)) story.tell(LesionFate.ABSENT, u.quote());
      boolean ofIt = talk > 0 || open;
      LesionBed.read(u, ofIt, story);
      if (ofIt && LesionActs.unnamedRemoval(u)) story.tell(LesionFate.PIECES, u.quote());
      talk -= Math.min(1, u.sentence().tokens().size() / SENTENCE);
    }
  }

  /** {@code The intradural part}, {@code a collection on the dura}: of a lesion in the canal. */
  private static boolean namesPart(Utterance u) {
    boolean fluid = u.firstAsserted("fluid-lesion") != null;
    if (fluid && u.hasAny("canal", "dura", "roots", "out-dura")) return true;
    if (!u.hasAny("in-dura", "out-dura")) return false;
    return u.mentions().stream()
        .filter(m -> m.concept().equals("in-dura") || m.concept().equals("out-dura"))
        .anyMatch(
            m ->
                Words.oneOf(u.word(m.to()), "part", "portion", "component", "piece")
                    || DuraWords.ofAlias(u, m));
  }

  /** The kinds of lesions that headings and body name as being there. */
  private static Set<String> named(OperationRecord record) {
    var named = new HashSet<String>();
    for (List<Utterance> part : List.of(record.headings(), record.body())) {
      for (Utterance u : part) {
        for (Mention m : u.mentions()) {
          if (m.concept().startsWith(LesionNames.PREFIX) && u.asserted(m)) named.add(m.concept());
        }
      }
    }
    return named;
  }

  private static boolean opens(Act a) {
    return a.done()
        && (a.is("v-open", "dura", "arachnoid")
            || a.verb().concept().equals("v-open") && a.on("durotomy"));
  }

  private static List<Fact> conclude(OperationRecord record, Disguise disguise, LesionStory story) {
    Quote noCanal = Canal.canalUntouched(record);
    boolean canal = Canal.canalReached(record);
    List<Quote> removal = story.removal();
    if (!story.nearCanal()
        && story.tells(LesionFate.ABSENT_IN_CANAL)
        && !Canal.duraOpened(record)) {
      return one("not-found", story.of(LesionFate.ABSENT_IN_CANAL).stream());
    }
    boolean sampled = story.tells(LesionFate.SAMPLED);
    boolean left = story.tells(LesionFate.LEFT);
    if (sampled && left && removal.size() <= 1) {
      return one(
          "biopsied",
          Stream.concat(story.of(LesionFate.SAMPLED).stream(), story.of(LesionFate.LEFT).stream()));
    }
    Quote bit = left && removal.isEmpty() ? SmallSample.in(record) : null;
    if (bit != null) {
      return one("biopsied", Stream.concat(Stream.of(bit), story.of(LesionFate.LEFT).stream()));
    }
    List<Quote> inBone = story.of(LesionFate.IN_BONE);
    boolean taken = !removal.isEmpty() || !inBone.isEmpty();
    if (taken && noCanal != null && !canal) {
      return one(
          "bone-lesion",
          Stream.of(Stream.of(noCanal), inBone.stream(), removal.stream()).flatMap(x -> x));
    }
    if (!removal.isEmpty() && (canal || inBone.isEmpty())) return one("excised", removal.stream());
    if (noCanal != null && !canal && story.tells(LesionFate.NAMED)) {
      return one("bone-lesion", Stream.of(noCanal));
    }
    return withoutRemoval(record, disguise, story);
  }

  /** The plainest of what was told when nothing tells a removal from the canal. */
  private static List<Fact> withoutRemoval(
      OperationRecord record, Disguise disguise, LesionStory story) {
    boolean named = story.sampledItself() || story.tells(LesionFate.NAMED);
    if (story.tells(LesionFate.SAMPLED) && named) return one("biopsied", story, LesionFate.SAMPLED);
    if (story.tells(LesionFate.LEFT)) return one("left", story, LesionFate.LEFT);
    if (disguise.isThere()) return one("no-lesion", disguise.quotes().stream());
    List<Quote> unnamed = UnnamedLesion.removal(record);
    boolean denied = story.tells(LesionFate.ABSENT) || story.tells(LesionFate.NONE);
    if (!unnamed.isEmpty() && !denied && Canal.canalUntouched(record) == null) {
      return one("excised", unnamed.stream());
    }
    if (story.tells(LesionFate.ABSENT)) return one("not-found", story, LesionFate.ABSENT);
    if (story.tells(LesionFate.NONE) && Canal.canalReached(record)) {
      return one("not-found", story, LesionFate.NONE);
    }
    if (story.tells(LesionFate.DRAINED)) return one("drained", story, LesionFate.DRAINED);
    if (story.tells(LesionFate.NAMED)) return one("indicated", story, LesionFate.NAMED);
    return one("no-lesion", NoLesion.quotes(record).stream());
  }

  /** The title names a biopsy of the lesion and no removal of it. */
  private static @Nullable Quote titledSample(OperationRecord record) {
    Quote sample = null;
    for (Utterance u : record.headings()) {
      if (u.hasAny("n-remove", "v-remove", "clean", "v-drain")) return null;
      boolean titled = u.sentence().section().heading() != null;
      for (Mention m : u.mentions()) {
        boolean named = m.concept().equals("biopsy") && u.asserted(m);
        boolean ofIt = u.word(m.to()).equals("of") && u.clauseAt(m.from()).has("lesion");
        if (titled && named && ofIt && u.hasAny("in-dura", "out-dura", "canal")) {
          sample = u.quote(m.from());
        }
      }
    }
    return sample;
  }

  private static List<Fact> one(String value, LesionStory story, LesionFate fate) {
    return one(value, story.of(fate).stream());
  }

  private static List<Fact> one(String value, Stream<Quote> quotes) {
    var proof = quotes.distinct().limit(4).toList();
    return proof.isEmpty()
        ? List.of()
        : List.of(new Fact(KIND, value, List.of(), null, Standing.BODY, proof));
  }
}
