package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Quote;

/** What is known of the resection of one vertebral body while the reports are being read. */
final class BodyFinding {
  /** More quotes are not looked at again. */
  private static final int KEPT = 12;

  private boolean complete;
  private boolean word;
  private boolean boneWork;
  private boolean landmark;
  private @Nullable Double share;
  private @Nullable Double overall;
  private double measured;
  private @Nullable Quote measuredIn;
  private final List<Quote> quotes = new ArrayList<>();
  private final List<Quote> extentQuotes = new ArrayList<>();

  void complete(Quote q) {
    complete = true;
    share = null;
    addFirst(q);
  }

  /** Corpectomy by the word, or the body taken away. */
  void partial(Quote q) {
    word = true;
    add(q);
  }

  void unquantified(Quote q) {
    boneWork = true;
    add(q);
  }

  void landmark(Quote q) {
    landmark = true;
    word = true;
    if (extentQuotes.size() < KEPT) extentQuotes.add(q);
    add(q);
  }

  /** A stated share; of several the largest, since a resection is told as it grows. */
  void share(double value, Quote q) {
    if (share == null || value > share) {
      share = value;
      addFirst(q);
    }
  }

  /** A further share, taken after the one told before. */
  void further(double value, Quote q) {
    share = Math.min(1, value + (share == null ? 0 : share));
    addFirst(q);
  }

  /** A share told of the body as a whole: it outranks heights, depths and guesses. */
  void overall(double value, Quote q) {
    overall = value;
    addFirst(q);
  }

  /** A share that a later addition states: it stands in place of every earlier word on extent. */
  void correct(double value, Quote q) {
    complete = false;
    landmark = false;
    measuredIn = null;
    overall = null;
    share = value;
    addFirst(q);
  }

  /** Lengths in a later addition, too, stand in place of every earlier word on extent. */
  void correctMeasure(Quote q) {
    if (q.equals(measuredIn)) return;
    complete = false;
    landmark = false;
    measuredIn = null;
    overall = null;
    share = null;
  }

  /**
   * A share of one dimension in lengths, such as 10 of 28 mm of height. Two of one sentence make
   * the share of the body together; a share of the body told as such outranks them.
   */
  void dimension(double value, Quote q) {
    if (q.equals(measuredIn)) measured *= value;
    else if (measuredIn == null || value > measured) measured = value;
    measuredIn = q;
    addFirst(q);
  }

  String value() {
    Double share = share();
    if (share != null && share < 0.95) return "partial";
    if (complete || share != null) return "complete";
    return word ? "partial" : "unquantified";
  }

  @Nullable Double share() {
    if (overall != null) return overall;
    return share != null || measuredIn == null || complete ? share : Double.valueOf(measured);
  }

  /** Nothing but the word is known: no share, not the whole. */
  boolean isPlain() {
    return !complete && !landmark && share() == null;
  }

  /** It was resected, whatever is known of how much. */
  boolean isResected() {
    return word || complete;
  }

  boolean hasLandmark() {
    return landmark;
  }

  boolean isKnown() {
    return complete || word || boneWork || share() != null;
  }

  List<Quote> quotes() {
    return quotes.stream().limit(3).toList();
  }

  List<Quote> extentQuotes() {
    return extentQuotes.stream().limit(2).toList();
  }

  /**
   * Takes over what is known of another body: {@code in identical fashion}.
   *
   * @param extentToo false where the sentence tells an extent of its own
   */
  void like(BodyFinding other, Quote q, boolean extentToo) {
    if (!extentToo) {
      word |= other.word || other.complete;
      boneWork |= other.boneWork;
      quotes.add(0, q);
      return;
    }
    complete |= other.complete;
    word |= other.word;
    boneWork |= other.boneWork;
    landmark |= other.landmark;
    if (other.landmark) extentQuotes.add(q);
    if (other.share() != null && share == null) share = other.share();
    quotes.add(0, q);
    quotes.addAll(other.quotes.stream().limit(1).toList());
  }

  private void add(Quote q) {
    if (quotes.size() < KEPT && !quotes.contains(q)) quotes.add(q);
  }

  private void addFirst(Quote q) {
    if (quotes.contains(q)) return;
    quotes.add(0, q);
    if (quotes.size() > KEPT) quotes.remove(KEPT);
  }
}
