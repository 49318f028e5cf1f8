package org.surgicode.casefile;

import org.jspecify.annotations.Nullable;

/**
 * The exact words that prove a statement: a slice of a document's text, or the text of a coded
 * element.
 *
 * @param resource reference of the resource the words stand in
 * @param attachment attachment of a slice, null for a coded element
 * @param section heading the slice stands under, null when there is none
 * @param start first UTF-16 offset in the document's text, -1 for a coded element
 * @param end offset after the last character, -1 for a coded element
 * @param path element path of a coded element, for example {@code bodySite[0].text}; null for a
 *     slice
 * @param text the words themselves; at most {@value #LONGEST} characters
 */
public record Quote(
    String resource,
    @Nullable String attachment,
    @Nullable String section,
    int start,
    int end,
    @Nullable String path,
    String text) {

  /** Longest quote, in characters: a proof that a person reads at a glance. */
  public static final int LONGEST = 400;

  /**
   * @throws IllegalArgumentException for an empty or overlong quote, or one that is neither a slice
   *     nor a coded element
   */
  public Quote {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException("A quote has 1 to 400 characters, not " + text.length());
    }
    boolean slice = attachment != null && start >= 0 && end - start == text.length();
    boolean element = path != null && attachment == null && start == -1 && end == -1;
    if (!slice && !element) {
      throw new IllegalArgumentException("A quote is a slice of a document or a coded element");
    }
  }

  /** A slice of a document that starts at {@code start} and reads {@code text}. */
  public static Quote span(
      String resource, String attachment, @Nullable String section, int start, String text) {
    return new Quote(resource, attachment, section, start, start + text.length(), null, text);
  }

  /** The text of a coded element, for example of {@code Procedure.bodySite[0].text}. */
  public static Quote element(String resource, String path, String text) {
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return new Quote(resource, null, null, -1, -1, path, shown);
  }

  /** By place and words: what else there is follows from them, and quotes are compared often. */
  @Override
  public int hashCode() {
    return (31 * resource.hashCode() + start) * 31 + text.hashCode();
  }

  /** Names the place without the words: patient text stays out of logs. */
  @Override
  public String toString() {
    return path != null
        ? "Quote[" + resource + " " + path + "]"
        : "Quote[" + resource + " " + start + "-" + end + "]";
  }
}
