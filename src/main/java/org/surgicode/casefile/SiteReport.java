package org.surgicode.casefile;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the tables that the site has loaded say of the suggested lines on the day of service.
 * Nothing is ever guessed for a table that is not loaded.
 *
 * @param tables every kind of table, loaded or not
 * @param edits what the loaded ones say, line by line
 * @param descriptors licensed wording of the codes by code; empty without a licence
 */
public record SiteReport(List<Table> tables, List<Edit> edits, Map<String, String> descriptors) {
  /** Makes lists and map unmodifiable; the map is in the order of its codes. */
  public SiteReport {
    tables = List.copyOf(tables);
    edits = List.copyOf(edits);
    descriptors = Collections.unmodifiableMap(new TreeMap<>(descriptors));
  }

  /** A report of a site that has loaded nothing. */
  public static SiteReport nothingLoaded() {
    return new SiteReport(
        List.of(Kind.values()).stream().map(Table::notLoaded).toList(), List.of(), Map.of());
  }

  /** The edits that keep the suggestion from a claim. */
  public List<Edit> holding() {
    return edits.stream().filter(e -> e.outcome() == Outcome.HOLDS).toList();
  }

  /** The kinds of tables that a site may load. */
  public enum Kind {
    /** Pairs of codes that are not paid side by side. */
    PTP("ptp", "NCCI pairs of codes"),
    /** Most units of a code on a day. */
    MUE("mue", "NCCI most units"),
    /** Indicators of the physician fee schedule. */
    FEE_SCHEDULE("fee-schedule", "Physician fee schedule"),
    /** Licensed wording of the codes. */
    DESCRIPTORS("descriptors", "Licensed descriptors");

    private final String code;
    private final String words;

    Kind(String code, String words) {
      this.code = code;
      this.words = words;
    }

    /** The identifier, for example {@code mue}. */
    public String code() {
      return code;
    }

    /** The kind in a few words. */
    public String words() {
      return words;
    }
  }

  /**
   * One kind of table.
   *
   * @param file the file below the site's folder that holds on the day; null when none does
   * @param from first day on which it holds; null without a file
   * @param to last day on which it holds; null without a file
   * @param loaded whether a table of the kind is loaded for any day
   */
  public record Table(
      Kind kind,
      @Nullable String file,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      boolean loaded) {
    static Table notLoaded(Kind kind) {
      return new Table(kind, null, null, null, false);
    }

    /** {@code loaded}, {@code not-loaded}, or {@code none-for-this-day}. */
    public String state() {
      return file != null ? "loaded" : loaded ? "none-for-this-day" : "not-loaded";
    }
  }

  /** What an edit means for the claim. */
  public enum Outcome {
    /** Nothing against it. */
    PASSES("passes"),
    /** A coder should know it. */
    NOTES("notes"),
    /** The suggestion is held back. */
    HOLDS("holds");

    private final String code;

    Outcome(String code) {
      this.code = code;
    }

    /** The identifier, for example {@code holds}. */
    public String code() {
      return code;
    }
  }

  /**
   * One statement of a table about the suggestion.
   *
   * @param about the code or codes and the modifier, for example {@code 99999-62}
   * @param says the statement in our own words
   * @param row the row cited: file and line; null when the table has none for the code
   */
  public record Edit(Kind kind, Outcome outcome, String about, String says, @Nullable Row row) {}

  /** A line of a file, counted from 1. */
  public record Row(String file, long line) {}
}
