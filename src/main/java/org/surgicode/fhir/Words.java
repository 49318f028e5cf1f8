package org.surgicode.fhir;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Looks for whole words, or beginnings of words, in short texts such as titles. */
final class Words {
  private final String padded;

  Words(String text) {
    var out = new StringBuilder(" ");
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean kept = Character.isLetterOrDigit(c) || c == '&' || c == '+';
      out.append(kept ? c : ' ');
    }
    padded = out.append(' ').toString().replaceAll(" +", " ");
  }

  /** Phrases as a list, from a text that separates them by commas. */
  static List<String> phrases(String text) {
    return Stream.of(text.replace('\n', ' ').split(",", -1)).map(String::strip).toList();
  }

  /**
   * Whether any of the phrases stands here.
   *
   * @param phrases lower case; one that ends in {@code *} may go on, {@code lumb*} finds lumbar;
   *     one that begins with it may have a beginning, {@code *ectomy} finds discectomy
   */
  boolean any(Collection<String> phrases) {
    return phrases.stream().anyMatch(this::has);
  }

  private boolean has(String phrase) {
    if (phrase.startsWith("*")) {
      return padded.contains(phrase.substring(1) + " ");
    }
    return phrase.endsWith("*")
        ? padded.contains(" " + phrase.substring(0, phrase.length() - 1))
        : padded.contains(" " + phrase + " ");
  }

  /** Whether the text begins with these letters. */
  boolean begin(String letters) {
    return padded.startsWith(" " + letters);
  }

  /** Whether a vertebra is named, for example L3 or T12. */
  boolean namesVertebra() {
    for (String word : padded.strip().split(" ", -1)) {
      boolean level =
          (word.length() == 2 || word.length() == 3)
              && "ctls".indexOf(word.charAt(0)) >= 0
              && word.substring(1).chars().allMatch(Character::isDigit)
              && Integer.parseInt(word.substring(1)) >= 1
              && Integer.parseInt(word.substring(1)) <= 12;
      if (level) {
        return true;
      }
    }
    return false;
  }
}
