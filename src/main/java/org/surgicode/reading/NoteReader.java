package org.surgicode.reading;

import java.util.ArrayList;
import java.util.List;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.reading.finding.Findings;
import org.surgicode.reading.finding.LesionNames;
import org.surgicode.reading.language.Lexicon;
import org.surgicode.reading.text.HeadingNames;

/** Reads the record of one operation. Stateless and safe for any number of threads. */
public final class NoteReader {
  private final HeadingNames headings;
  private final Lexicon lexicon;
  private final LesionNames lesions;
  private final Language language;

  private NoteReader(
      HeadingNames headings, Lexicon lexicon, LesionNames lesions, Language language) {
    this.headings = headings;
    this.lexicon = lexicon;
    this.lesions = lesions;
    this.language = language;
  }

  /**
   * A reader with the vocabulary of a configuration.
   *
   * @throws org.surgicode.casefile.UnusableInput when a vocabulary file cannot be used
   */
  public static NoteReader load(ConfigFiles files) {
    var vocabulary = new VocabularyFiles(files);
    return new NoteReader(
        vocabulary.headings(), vocabulary.lexicon(), vocabulary.lesions(), vocabulary.language());
  }

  /**
   * Finds what the record says about the operation.
   *
   * @param surgicalCase the record
   * @return facts of the kinds in {@code config/vocabulary/facts.yaml}, each with its words, in
   *     reading order; empty when nothing was found
   */
  public List<Fact> read(SurgicalCase surgicalCase) {
    var unread = UnreadDocuments.of(surgicalCase, language);
    var record = new Documents(headings, lexicon).choose(unread.known());
    var facts = new ArrayList<>(new Findings(lesions, lexicon).of(record));
    facts.addAll(unread.facts(record));
    return facts;
  }
}
