package org.surgicode.review;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Audience;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.Quote;

/**
 * All questions of one operation to one addressee: a surgeon gets one message, with only what he
 * alone can answer.
 *
 * @param audience who is asked
 * @param items the questions, in the family's order; never empty
 */
public record Query(Audience audience, List<Item> items) {
  /** Makes the list unmodifiable. */
  public Query {
    items = List.copyOf(items);
  }

  /**
   * One question with the words of this record that it starts from.
   *
   * @param flag the flag that it would settle
   * @param indicators words of this record; empty when the record holds none
   * @param question the question
   * @param answers answers to choose from; empty for an open question
   */
  public record Item(
      String flag, List<Indicator> indicators, String question, List<String> answers) {
    /** Makes the lists unmodifiable. */
    public Item {
      indicators = List.copyOf(indicators);
      answers = List.copyOf(answers);
    }
  }

  /**
   * Words of the record with their document and its date.
   *
   * @param document the document by its title, or the resource of a coded element
   * @param date clinical day of the document, null when unknown
   * @param words the words themselves
   */
  public record Indicator(
      String resource, String document, @Nullable LocalDate date, String words) {
    /** Names the place without the words: patient text stays out of logs. */
    @Override
    public String toString() {
      return "Indicator[" + resource + "]";
    }
  }

  /** One query per addressee who has something to answer; what is pending is put to nobody. */
  public static List<Query> of(CaseReview review) {
    List<Flag> open = review.toAsk();
    return Stream.of(Audience.values())
        .map(
            audience ->
                new Query(
                    audience,
                    open.stream()
                        .filter(flag -> flag.audience() == audience)
                        .map(flag -> item(flag, review))
                        .toList()))
        .filter(query -> !query.items().isEmpty())
        .toList();
  }

  private static Item item(Flag flag, CaseReview review) {
    return new Item(
        flag.id(),
        flag.indicators().stream().map(quote -> indicator(quote, review)).toList(),
        flag.question(),
        flag.answers());
  }

  private static Indicator indicator(Quote quote, CaseReview review) {
    return review.surgicalCase().documents().stream()
        .filter(d -> d.resource().equals(quote.resource()))
        .findFirst()
        .map(d -> new Indicator(quote.resource(), title(d), d.date(), quote.text()))
        .orElseGet(() -> new Indicator(quote.resource(), quote.resource(), null, quote.text()));
  }

  private static String title(ChartDocument document) {
    return document.title().isBlank() ? document.resource() : document.title();
  }
}
