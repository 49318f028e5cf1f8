package org.surgicode.reading.text;

import java.util.ArrayList;
import java.util.List;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.Quote;

/** One document cut into sections and sentences, every one of them a range of offsets. */
public final class NoteText {
  private final ChartDocument document;
  private final List<Section> sections;
  private final List<Sentence> sentences;

  /** Cuts a document by the names that headings have. */
  public NoteText(ChartDocument document, HeadingNames headings) {
    this.document = document;
    this.sections = new Sectioner(document.text(), headings).sections();
    var cut = new ArrayList<Sentence>();
    var splitter = SentenceSplitter.of(document.text());
    for (Section section : sections) {
      for (Span span : splitter.split(section.start(), section.end())) {
        var tokens = Tokenizer.tokens(document.text(), span.start(), span.end());
        if (tokens.isEmpty()) continue;
        cut.add(
            new Sentence(this, section, cut.size(), span.start(), span.end(), tokens, span.tick()));
      }
    }
    this.sentences = List.copyOf(cut);
  }

  private NoteText(ChartDocument document, List<Section> sections, List<Sentence> old) {
    this.document = document;
    this.sections = sections;
    var moved = new ArrayList<Sentence>();
    for (Sentence s : old) {
      Section section = s.section();
      for (Section candidate : sections) {
        if (s.start() >= candidate.start() && s.end() <= candidate.end()) section = candidate;
      }
      moved.add(new Sentence(this, section, s.index(), s.start(), s.end(), s.tokens(), s.tick()));
    }
    this.sentences = List.copyOf(moved);
  }

  /** The same note with the part of a section before an offset given another kind. */
  public NoteText splitBefore(Section section, int offset, SectionKind before) {
    return split(section, offset, before, section.kind());
  }

  /** The same note with the part of a section after an offset given another kind. */
  public NoteText splitAfter(Section section, int offset, SectionKind after) {
    return split(section, offset, section.kind(), after);
  }

  private NoteText split(Section section, int offset, SectionKind before, SectionKind after) {
    var changed = new ArrayList<Section>();
    for (Section s : sections) {
      if (s.equals(section)) {
        changed.add(s.part(before, s.start(), offset));
        changed.add(s.part(after, offset, s.end()));
      } else {
        changed.add(s);
      }
    }
    return new NoteText(document, List.copyOf(changed), sentences);
  }

  /** The document that was cut. */
  public ChartDocument document() {
    return document;
  }

  /** Its sections in order. */
  public List<Section> sections() {
    return sections;
  }

  /** Its sentences in order, over all sections. */
  public List<Sentence> sentences() {
    return sentences;
  }

  /**
   * A sentence as evidence, cut to the longest allowed length around an offset inside it. What only
   * answers (a ticked option, a word or two behind a colon) is quoted with the line that asks.
   */
  public Quote quote(Sentence sentence, int around) {
    Span shown = FormLines.around(document.text(), sentence);
    int start = shown.start();
    int end = shown.end();
    if (end - start > Quote.LONGEST) {
      start = Math.max(start, Math.min(around - Quote.LONGEST / 2, end - Quote.LONGEST));
      end = start + Quote.LONGEST;
      start = evenCut(start);
      end = evenCut(end);
    }
    return document.quote(sentence.section().heading(), start, end);
  }

  private int evenCut(int offset) {
    String text = document.text();
    boolean inPair =
        offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
    return inPair ? offset - 1 : offset;
  }

  /** Names the document without its words. */
  @Override
  public String toString() {
    return "NoteText[" + document.resource() + "]";
  }
}
