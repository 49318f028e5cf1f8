package org.surgicode.casefile;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a code family holds, read-only, for pages and documents that explain it. Meanings are in our
 * own words.
 *
 * @param family for example {@code cpt-63300}
 * @param title one line
 * @param status how far the criteria have been reviewed
 * @param periods days of service that each edition judges
 * @param codes primaries in table order, then the add-on
 * @param criteria in the order in which they are judged
 * @param questions documentation flags in the family's order
 * @param companions further services to consider
 * @param neighbours other families to look at when a criterion rules this one out
 * @param rules everything that names a source, for a coder to sign off
 * @param minimumPercent share of a vertebral body by region from which on it counts
 */
public record FamilyCatalogue(
    String family,
    String title,
    String status,
    List<Period> periods,
    List<Code> codes,
    List<Criterion> criteria,
    List<Question> questions,
    List<Service> companions,
    List<Neighbour> neighbours,
    List<Rule> rules,
    Map<String, Integer> minimumPercent) {

  /** Makes the lists unmodifiable. */
  public FamilyCatalogue {
    periods = List.copyOf(periods);
    codes = List.copyOf(codes);
    criteria = List.copyOf(criteria);
    questions = List.copyOf(questions);
    companions = List.copyOf(companions);
    neighbours = List.copyOf(neighbours);
    rules = List.copyOf(rules);
    minimumPercent = Map.copyOf(minimumPercent);
  }

  /** An edition with its first and last day of service. */
  public record Period(String edition, LocalDate from, LocalDate to) {}

  /**
   * One code.
   *
   * @param role {@code primary} or {@code add-on}
   * @param when the values that its criteria must have; empty for the add-on
   * @param beside for a primary its add-on, for an add-on its primaries
   */
  public record Code(
      String code, String role, String means, Map<String, List<String>> when, List<String> beside) {
    /** Makes map and list unmodifiable; their order stays. */
    public Code {
      when = Collections.unmodifiableMap(new LinkedHashMap<>(when));
      beside = List.copyOf(beside);
    }
  }

  /**
   * One criterion.
   *
   * @param source tag, for example {@code house-rule}
   * @param sourceText what the tag stands for
   */
  public record Criterion(String id, String says, String source, String sourceText) {}

  /**
   * One documentation flag with its question.
   *
   * @param audience who is asked
   * @param answers answers to choose from; empty for an open question
   * @param source tag, for example {@code house-rule}
   */
  public record Question(
      String flag,
      Severity severity,
      Audience audience,
      String text,
      List<String> answers,
      String source) {
    /** Makes the list unmodifiable. */
    public Question {
      answers = List.copyOf(answers);
    }
  }

  /**
   * One rule and where it comes from.
   *
   * @param kind what kind of rule, for example {@code criterion}, {@code flag}, {@code threshold}
   * @param name the rule's name in the file
   * @param says what it says, in our own words
   * @param source tag, for example {@code house-rule}
   * @param sourceText what the tag stands for
   */
  public record Rule(String kind, String name, String says, String source, String sourceText) {}

  /**
   * A further service to consider.
   *
   * @param facts facts of the report that support it, in words of the vocabulary, one entry a
   *     condition that suffices
   * @param source tag, for example {@code house-rule}
   */
  public record Service(String code, String means, List<String> facts, String source) {
    /** Makes the list unmodifiable. */
    public Service {
      facts = List.copyOf(facts);
    }
  }

  /** Another family to look at, the criterion that rules this one out, and the rule's source. */
  public record Neighbour(String codes, String means, String because, String source) {}
}
