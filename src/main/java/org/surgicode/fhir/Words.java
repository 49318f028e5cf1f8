package org.surgicode.fhir;

import java.util.Collection;
import java.util.Locale;

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

  /**
   * Whether any of the phrases stands here.
   *
   * @param phrases lower case; one that ends in {@code *} may go on, {@code lumb*} finds lumbar
   */
  boolean any(Collection<String> phrases) {
    return phrases.stream().anyMatch(this::has);
  }

  private boolean has(String phrase) {
    return phrase.endsWith("*")
        ? padded.contains(" " + phrase.substring(0, phrase.length() - 1))
        : padded.contains(" " + phrase + " ");
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
