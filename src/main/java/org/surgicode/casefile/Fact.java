package org.surgicode.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing the record says about this operation, with the words that prove it.
 *
 * @param kind name of the fact from {@code config/vocabulary/facts.yaml}, for example {@code
 *     approach}
 * @param value one of the fact's values, for example {@code retroperitoneal}; free text only where
 *     the vocabulary says so (lesion type)
 * @param levels vertebrae it belongs to, upper first, for example {@code [L3, L4]}; may be empty
 * @param amount a number in the fact's unit (share of a body from 0 to 1, count of vertebrae), or
 *     null
 * @param standing where it stands
 * @param quotes the exact words; never empty
 */
public record Fact(
    String kind,
    String value,
    List<String> levels,
    @Nullable Double amount,
    Standing standing,
    List<Quote> quotes) {

  /**
   * @throws IllegalArgumentException when no words prove it
   */
  public Fact {
    levels = List.copyOf(levels);
    quotes = List.copyOf(quotes);
    if (quotes.isEmpty()) {
      throw new IllegalArgumentException("No fact without a quote: " + kind);
    }
  }

  /** A fact without levels or amount. */
  public static Fact of(String kind, String value, Standing standing, Quote... quotes) {
    return new Fact(kind, value, List.of(), null, standing, List.of(quotes));
  }

  /** Names kind and place; the value may be the patient's words. */
  @Override
  public String toString() {
    return "Fact[" + kind + " " + levels + " " + standing + "]";
  }
}
