package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;
import org.surgicode.casefile.Surgeon;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.Token;
import org.surgicode.reading.text.WordSet;

/** Assistants whose part is told: another surgeon, or a helper who is no physician. */
final class AssistantFinder {
  private static final String SURGEON = "assistant-surgeon";
  private static final String NO_PHYSICIAN = "assistant-non-physician";

  private static final WordSet TITLES =
      WordSet.of(
          "dr", "md", "m.d", "do", "mr", "mrs", "ms", "miss", "prof", "professor", "surgeon");

  /** Words with a capital that are no names. */
  private static final WordSet NO_NAMES =
      WordSet.of(
          "general", "vascular", "thoracic", "pediatric", "urology", "first", "second", "the");

  /** What stands behind {@code assisted} where it says at what. */
  private static final WordSet AT_WHAT =
      WordSet.of("at", "with", "in", "from", "throughout", "during", "to", "me");

  /**
   * Reasons for a modifier on the assistant's claim.
   *
   * @param surgeons what is known of a second surgeon; a co-surgeon is not his own assistant
   */
  List<Fact> find(OperationRecord record, List<Fact> surgeons) {
    boolean shared = surgeons.stream().anyMatch(f -> f.value().startsWith("co-surgeon"));
    Set<String> trainees = trainees(record);
    Set<String> helpers = told(record, "no-physician", "helper-without-claim");
    Map<String, Fact> out = new LinkedHashMap<>();
    for (Report r : record.reports()) {
      for (Utterance u : r.utterances()) {
        if (!namesHelper(u) || names(u).stream().anyMatch(trainees::contains)) continue;
        String reason = reason(u);
        if (reason == null) continue;
        boolean helper = shared || names(u).stream().anyMatch(helpers::contains);
        if (reason.equals(SURGEON) && helper) continue;
        List<Quote> proof = proof(r, u);
        if (proof.isEmpty()) continue;
        out.putIfAbsent(
            reason, new Fact("modifier-reason", reason, List.of(), null, Standing.BODY, proof));
      }
    }
    return List.copyOf(out.values());
  }

  private static boolean namesHelper(Utterance u) {
    boolean field = Narrative.under(u, "assist", "asst");
    Mention told = u.firstAsserted("assistant-word");
    return (field || told != null && !surgeonAssists(u, told)) && !u.has("standby-word");
  }

  /** {@code I was assisting him}: the writer helps, and is not the assistant. */
  private static boolean surgeonAssists(Utterance u, Mention told) {
    boolean by = u.word(told.to()).equals("by");
    for (int i = told.from() - 1; i >= 0 && i >= told.from() - 4; i--) {
      if (u.word(i).equals("i") || u.word(i).equals("we")) return !by;
    }
    return false;
  }

  /** Who may put the help on a claim; null for trainees, nurses and technicians. */
  private static @Nullable String reason(Utterance u) {
    if (u.hasAny("trainee", "helper-without-claim")) return null;
    if (u.has("no-physician")) return NO_PHYSICIAN;
    for (Token t : u.sentence().tokens()) if (TITLES.contains(t.word())) return SURGEON;
    return null;
  }

  /** The line that names him and the words that tell his part; empty when nothing does. */
  private static List<Quote> proof(Report report, Utterance named) {
    if (tellsPart(named)) return List.of(named.quote());
    Set<String> names = names(named);
    for (Utterance u : report.body()) {
      if (tellsPart(u) && names(u).stream().anyMatch(names::contains)) {
        return List.of(named.quote(), u.quote());
      }
    }
    return List.of();
  }

  private static boolean tellsPart(Utterance u) {
    for (Mention m : u.mentions()) {
      boolean helped = m.concept().equals("assistant-part");
      boolean assisted =
          m.concept().equals("assistant-word")
              && u.word(m.from()).startsWith("assisted")
              && AT_WHAT.contains(u.word(m.to()));
      if ((helped || assisted) && u.asserted(m)) return true;
    }
    return false;
  }

  private static Set<String> trainees(OperationRecord record) {
    Set<String> out = told(record, "trainee");
    for (Report r : record.reports()) {
      for (Utterance u : r.utterances()) {
        boolean field = Narrative.under(u, "resident", "fellow", "registrar", "student", "intern");
        if (field) out.addAll(names(u));
      }
    }
    record.surgicalCase().procedures().stream()
        .flatMap(p -> p.surgeons().stream())
        .filter(AssistantFinder::learns)
        .forEach(s -> out.addAll(List.of(s.name().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))));
    return out;
  }

  /** Names beside one of these concepts. */
  private static Set<String> told(OperationRecord record, String... concepts) {
    return record.reports().stream()
        .flatMap(r -> r.utterances().stream())
        .filter(u -> u.hasAny(concepts))
        .flatMap(u -> names(u).stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean learns(Surgeon s) {
    String role = s.function().toLowerCase(Locale.ROOT);
    return role.contains("resident") || role.contains("fellow") || role.contains("student");
  }

  /** Words that may be names: one capital, then small letters, and of no other meaning. */
  private static Set<String> names(Utterance u) {
    var tokens = u.sentence().tokens();
    String text = u.sentence().note().document().text();
    var out = new ArrayList<String>();
    for (Token t : tokens) {
      boolean capital =
          t.end() - t.start() > 2
              && Character.isUpperCase(text.charAt(t.start()))
              && Character.isLowerCase(text.charAt(t.start() + 1));
      String w = t.word();
      boolean other = TITLES.contains(w) || NO_NAMES.contains(w) || w.endsWith("surgery");
      if (capital && !other && !w.startsWith("assist")) out.add(w);
    }
    return Set.copyOf(out);
  }
}
