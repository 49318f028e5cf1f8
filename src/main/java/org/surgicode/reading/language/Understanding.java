package org.surgicode.reading.language;

import java.util.List;
import org.surgicode.reading.text.NoteText;
import org.surgicode.reading.text.Sentence;

/** Turns the sentences of a note into utterances, each word looked up once. */
public final class Understanding {
  private final Lexicon lexicon;
  private final Cues cues;

  /** Understands by a vocabulary, in the year of the operation. */
  public Understanding(Lexicon lexicon, Cues cues) {
    this.lexicon = lexicon;
    this.cues = cues;
  }

  /** All utterances of a note in order. */
  public List<Utterance> of(NoteText note) {
    return note.sentences().stream().map(this::of).toList();
  }

  /** One sentence understood. */
  public Utterance of(Sentence s) {
    var tokens = s.tokens();
    var levels = Levels.find(tokens);
    var mentions = Nouns.withBareLevels(tokens, lexicon.find(tokens), levels);
    return new Utterance(
        s, mentions, levels, Amounts.find(tokens), Grammar.clauses(tokens, mentions, cues));
  }
}
