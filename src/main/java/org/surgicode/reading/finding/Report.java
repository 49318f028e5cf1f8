package org.surgicode.reading.finding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.DocumentRelation.Kind;
import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Acts;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.SectionKind;
import org.surgicode.reading.text.Sentence.Tick;

/** One report of this operation, understood. What is asked of it again and again is kept. */
public final class Report {
  private final ChartDocument document;
  private final List<Utterance> utterances;
  private static final List<String> REPORT_BELOW =
      List.of("OPERATIVE REPORT", "OPERATION REPORT", "OPERATIVE NOTE", "OPERATION NOTE");

  private final List<Utterance> body;
  private final List<Utterance> headings;
  private final boolean isAddendum;

  /** Looked for when first asked about: of most documents beside the report nobody asks. */
  private @Nullable List<Act> acts;

  private @Nullable Map<Utterance, List<Act>> actsBySentence;

  private Report(ChartDocument document, List<Utterance> utterances, List<Utterance> body) {
    this.document = document;
    this.utterances = List.copyOf(utterances);
    this.body = body;
    this.headings = in(SectionKind.HEADING);
    this.isAddendum = isAddendum(document);
  }

  /** A report of a document's sentences. */
  public static Report of(ChartDocument document, List<Utterance> utterances) {
    var body = utterances.stream().filter(u -> u.sentence().inBody()).toList();
    return new Report(document, utterances, body);
  }

  /** The document. */
  public ChartDocument document() {
    return document;
  }

  /** All its sentences in order. */
  public List<Utterance> utterances() {
    return utterances;
  }

  /** What its body tells as done or not done, in order. */
  public List<Act> acts() {
    if (acts == null) acts = List.copyOf(Acts.of(body));
    return acts;
  }

  /** Whether the whole document adds to another report. */
  public boolean isAddendum() {
    return isAddendum;
  }

  private static boolean isAddendum(ChartDocument document) {
    String start = document.text().substring(0, Math.min(120, document.text().length()));
    return !document.relations().isEmpty()
            && document.relations().stream().anyMatch(r -> r.kind() == Kind.APPENDS)
        || namesAddendum(document.title())
        || namesAddendum(start) && !holdsReport(document.text());
  }

  /** A heading of its own begins the report that the words ahead of it add to. */
  private static boolean holdsReport(String text) {
    String words = text.toUpperCase(Locale.ROOT);
    return REPORT_BELOW.stream().anyMatch(h -> words.contains("\n" + h));
  }

  /** Whether a sentence of it was added later, and so supersedes what it corrects. */
  public boolean isAdded(Utterance u) {
    return isAddendum || u.under("addendum") && namesAddendum(u.sentence().section().words());
  }

  /** {@code Addendum}; not {@code operative report with addendum}. */
  private static boolean namesAddendum(String words) {
    String name = words.toLowerCase(Locale.ROOT);
    int at = name.indexOf("addendum");
    String before = at < 0 ? "" : name.substring(0, at).strip();
    boolean joined =
        before.endsWith("with")
            || before.endsWith("and")
            || before.endsWith("&")
            || before.endsWith("+");
    return at >= 0 && !joined;
  }

  /** Sentences of the body: description, findings, statements. */
  public List<Utterance> body() {
    return body;
  }

  /** The acts of each sentence, in order; a sentence without acts is not in it. */
  public Map<Utterance, List<Act>> actsBySentence() {
    if (actsBySentence == null) {
      actsBySentence = acts().stream().collect(Collectors.groupingBy(Act::utterance));
    }
    return actsBySentence;
  }

  /** Every vertebra that its body names. */
  public List<String> levels() {
    return body().stream()
        .flatMap(u -> u.levels().stream())
        .flatMap(l -> l.levels().stream())
        .distinct()
        .toList();
  }

  /** Lines of its headings: diagnoses, procedures. */
  public List<Utterance> headings() {
    return headings;
  }

  /** Sentences of one kind of section, unticked options left out. */
  public List<Utterance> in(SectionKind kind) {
    return utterances.stream()
        .filter(u -> u.sentence().section().kind() == kind && u.sentence().tick() != Tick.UNTICKED)
        .toList();
  }
}
