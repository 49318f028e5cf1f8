package org.surgicode.criteria;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Holds a question and its answers to the rules of a compliant query, whatever its language: it
 * names no code, no payment and no measure of quality, it leads nowhere, and a choice has at least
 * two answers of substance.
 */
record QuestionLint(QuestionRules rules) {

  /**
   * What is wrong with a question, as a clause that also says what to do; empty when nothing is.
   *
   * @param question the words put to a person
   * @param answers answers to choose from without the ways out; empty for an open question
   */
  Optional<String> fault(String question, List<String> answers) {
    return wording(question)
        .or(() -> form(question))
        .or(() -> answers.stream().flatMap(a -> wording(a).stream()).findFirst())
        .or(() -> choice(answers));
  }

  private Optional<String> wording(String text) {
    if (text.isBlank()) {
      return Optional.of("is empty; write what is to be answered");
    }
    if (text.chars().anyMatch(Character::isDigit)) {
      return Optional.of("holds a number, which may be read as a code; say it in words");
    }
    for (Map.Entry<String, List<String>> reason : rules.never().entrySet()) {
      for (String word : words(text)) {
        for (String banned : reason.getValue()) {
          if (matches(word, banned) || (banned.contains(" ") && contains(text, banned))) {
            return Optional.of(
                "holds '%s' (%s); ask only for what happened".formatted(word, reason.getKey()));
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> form(String question) {
    if (rules.fullStops().stream().noneMatch(question.strip()::endsWith)) {
      return Optional.of("does not end as a sentence; end it with " + rules.fullStops().get(0));
    }
    List<String> words = words(question);
    for (String opening : rules.yesOrNo()) {
      if (!words.isEmpty() && matches(words.get(0), opening)) {
        return Optional.of(
            "begins with '%s', which asks for a yes or a no; ask openly or give answers to choose from"
                .formatted(words.get(0)));
      }
    }
    if (rules.requests().stream().noneMatch(r -> words.stream().anyMatch(w -> matches(w, r)))) {
      return Optional.of(
          "asks for nothing; say what is to be written, with a word such as '%s'"
              .formatted(rules.requests().get(0)));
    }
    return Optional.empty();
  }

  private Optional<String> choice(List<String> answers) {
    if (answers.size() == 1) {
      return Optional.of("gives one answer to choose from, which leads; give two or none");
    }
    List<String> plain = answers.stream().map(a -> a.strip().toLowerCase(Locale.ROOT)).toList();
    if (new HashSet<>(plain).size() < plain.size()) {
      return Optional.of("gives the same answer twice; strike one");
    }
    return plain.stream()
        .filter(a -> rules.waysOut().stream().anyMatch(a::equalsIgnoreCase))
        .map(a -> "gives the answer '" + a + "', which is added to every choice; strike it")
        .findFirst();
  }

  private static boolean contains(String text, String banned) {
    return (" " + String.join(" ", words(text)) + " ").contains(" " + banned + " ");
  }

  private static boolean matches(String word, String pattern) {
    boolean openStart = pattern.startsWith("*");
    boolean openEnd = pattern.endsWith("*") && pattern.length() > 1;
    String core = pattern.substring(openStart ? 1 : 0, pattern.length() - (openEnd ? 1 : 0));
    if (openStart && openEnd) {
      return word.contains(core);
    }
    return openStart ? word.endsWith(core) : openEnd ? word.startsWith(core) : word.equals(core);
  }

  /** Words in lower case; a script without blanks is cut by the rules of Unicode. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT);
    BreakIterator cuts = BreakIterator.getWordInstance(Locale.ROOT);
    cuts.setText(lower);
    for (int from = cuts.first(), to = cuts.next(); to != BreakIterator.DONE; to = cuts.next()) {
      if (Character.isLetterOrDigit(lower.codePointAt(from))) {
        words.add(lower.substring(from, to));
      }
      from = to;
    }
    return words;
  }
}
