package org.surgicode.reading.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Quote;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.Words;

/** A biopsy told without its word: a few slivers of the lesion were nipped and sent away. */
final class SmallSample {
  private static final String[] OTHERS = {
    "vertebral-body", "bone-matter", "disc", "lamina", "rib", "ligament", "endplate", "osteophyte"
  };

  private SmallSample() {}

  /** The sentence that tells it, or null: it or the next one says where the tissue went. */
  static @Nullable Quote in(OperationRecord record) {
    for (Report r : record.reports()) {
      List<Utterance> body = r.body();
      for (int i = 0; i < body.size(); i++) {
        Utterance u = body.get(i);
        boolean sent = u.has("sent-off") || i + 1 < body.size() && body.get(i + 1).has("sent-off");
        if (sent && taken(u) && !u.hasAny(OTHERS)) return u.quote();
      }
    }
    return null;
  }

  private static boolean taken(Utterance u) {
    if (u.firstAsserted("tissue-bit") == null) return false;
    boolean cut = u.hasAny("v-remove", "v-bone");
    for (int i = 0; i < u.sentence().tokens().size(); i++) {
      cut |= Words.oneOf(u.word(i), "nipped", "snipped", "pinched", "bitten", "obtained", "taken");
      cut |= Words.oneOf(u.word(i), "cut", "shaved", "plucked", "picked", "gained", "took");
    }
    return cut;
  }
}
