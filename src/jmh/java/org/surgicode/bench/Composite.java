package org.surgicode.bench;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import edu.utah.bmi.nlp.fastcontext.FastContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/**
 * What one would put together from libraries: sentences by OpenNLP, phrases by a double-array trie,
 * and for each phrase its context (denied, uncertain, past, of another person) by FastContext.
 */
final class Composite {
  private static final int WINDOW = 30;
  private final SentenceDetectorME sentences;
  private final AhoCorasickDoubleArrayTrie<Integer> trie = new AhoCorasickDoubleArrayTrie<>();
  private final FastContext context;

  Composite() throws IOException {
    try (InputStream model =
        Composite.class.getResourceAsStream("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin")) {
      sentences = new SentenceDetectorME(new SentenceModel(model));
    }
    TreeMap<String, Integer> phrases = new TreeMap<>();
    Phrases.all().forEach(phrase -> phrases.put(phrase, phrases.size()));
    trie.build(phrases);
    context =
        new FastContext(
            new ArrayList<>(Files.readAllLines(Path.of("src/jmh/contenders/context-rules.txt"))),
            true);
  }

  /** How many circumstances the phrases of a text stand under. */
  int count(String text) {
    int found = 0;
    for (Span span : sentences.sentPosDetect(text)) {
      String sentence = text.substring(span.getStart(), span.getEnd());
      String small = sentence.toLowerCase(Locale.ROOT);
      for (var hit : longest(small)) {
        found += 1 + context.processContext(sentence, hit.begin, hit.end, WINDOW).size();
      }
    }
    return found;
  }

  private List<AhoCorasickDoubleArrayTrie.Hit<Integer>> longest(String text) {
    List<AhoCorasickDoubleArrayTrie.Hit<Integer>> kept = new ArrayList<>();
    trie.parseText(
        text,
        (begin, end, value) -> {
          boolean whole =
              (begin == 0 || !Character.isLetterOrDigit(text.charAt(begin - 1)))
                  && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
          if (!whole) return;
          while (!kept.isEmpty() && kept.get(kept.size() - 1).begin >= begin) {
            kept.remove(kept.size() - 1);
          }
          if (kept.isEmpty() || kept.get(kept.size() - 1).end <= begin) {
            kept.add(new AhoCorasickDoubleArrayTrie.Hit<>(begin, end, value));
          }
        });
    return kept;
  }
}
