package org.surgicode.reading.finding;

import java.util.List;
import org.surgicode.reading.language.Amount;
import org.surgicode.reading.language.LevelMention;
import org.surgicode.reading.language.LevelMention.Form;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/**
 * A form that asks for the body on one line and for how much of it went on another: {@code Body:
 * L2}, {@code Amount resected: 1/2}, {@code Portion: none}.
 */
final class BodyFields {
  /** So many words may stand before the colon of a field. */
  private static final int QUESTION = 6;

  private static final WordSet SHARE =
      WordSet.of(
          "portion",
          "share",
          "amount",
          "extent",
          "percentage",
          "percent",
          "fraction",
          "part",
          "quantity",
          "volume",
          "much");
  private static final String[] OTHERS = {
    "lesion", "disc", "lamina", "endplate", "rib", "pedicle", "facet", "degenerative", "bone-harm"
  };

  private final BodyTalk talk;

  /** The body that the form last named, until a line comes that is no field. */
  private List<String> named = List.of();

  private boolean bodyAsked;
  private boolean shareAsked;

  BodyFields(BodyTalk talk) {
    this.talk = talk;
  }

  /** Reads one line; whether it told how much of a body went. */
  boolean read(Utterance u) {
    int colon = colon(u);
    boolean question = u.word(u.sentence().tokens().size() - 1).equals("?");
    if (question) {
      bodyAsked = u.has("vertebral-body") || u.hasWord("vertebra", "level");
      shareAsked = u.hasWord("much") && !asksOther(u);
      return false;
    }
    boolean told = answer(u, colon);
    bodyAsked = false;
    shareAsked = false;
    if (u.sentence().tokens().size() > 2 * QUESTION) named = List.of();
    return told;
  }

  private boolean answer(Utterance u, int colon) {
    boolean asksBody = bodyAsked || u.about("vertebral-body") && u.amounts().isEmpty();
    boolean level = u.levels().size() == 1 && u.levels().get(0).form() == Form.SINGLE;
    if (asksBody && level && answersOnly(u, u.levels().get(0), colon)) {
      named = u.levels().get(0).levels();
      return false;
    }
    if (named.isEmpty() && talk.topic().isEmpty() || !asksShare(u, colon)) return false;
    if (Words.oneOf(u.word(colon + 1), "none", "no", "nil", "nothing", "0")) {
      talk.refuse(named.isEmpty() ? talk.topic() : named);
      return false;
    }
    boolean shortly = u.sentence().tokens().size() <= QUESTION;
    var asked = named.isEmpty() && talk.onBone() && shortly ? talk.topic() : named;
    if (asked.isEmpty() || u.amounts().size() != 1 || !u.levels().isEmpty()) return false;
    Amount a = u.amounts().get(0);
    if (a.from() > colon + 4 || Kept.isKept(u, a)) return false;
    for (String body : asked) talk.share(body, a.share(), u.quote());
    talk.turnTo(asked);
    return true;
  }

  /** The level is the whole answer. */
  private static boolean answersOnly(Utterance u, LevelMention l, int colon) {
    return l.from() == colon + 1 && l.to() >= u.sentence().tokens().size() - 1;
  }

  private boolean asksShare(Utterance u, int colon) {
    if (asksOther(u)) return false;
    boolean share = shareAsked || u.under("share") || u.under("amount") || u.under("portion");
    boolean removal = u.about("v-remove") || u.about("n-remove");
    for (int i = 0; i < colon; i++) share |= SHARE.contains(u.word(i));
    return share || removal;
  }

  private static boolean asksOther(Utterance u) {
    for (String other : OTHERS) if (u.about(other)) return true;
    return false;
  }

  /** The place of the colon after the words that ask, or -1 when none are in the sentence. */
  private static int colon(Utterance u) {
    for (int i = 0; i < QUESTION; i++) if (u.word(i).equals(":")) return i;
    return -1;
  }
}
