package org.surgicode.web.sidebar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.Quote;
import org.surgicode.fhir.text.AttachmentText;
import org.surgicode.fhir.text.SafeHtml;
import org.surgicode.fhir.text.UnreadableText;
import org.surgicode.review.Original;

/**
 * One document: the text that every quote is a slice of with the quotes marked, and the original.
 *
 * @param name title and day
 * @param pieces the text; empty when it could not be read
 * @param reason why it could not be read; empty when it was
 * @param html the original of an HTML note, harmless; empty for other formats
 * @param picture whether the original is a picture that a browser shows
 * @param pages numbers of the pages that can be shown as pictures
 */
record DocumentScreen(
    String name,
    List<MarkedText.Piece> pieces,
    String reason,
    String html,
    boolean picture,
    List<Integer> pages) {

  /**
   * Which words of which document somebody wants to see.
   *
   * @param start first character; -1 for none
   * @param end after the last one; -1 for none
   * @param from anchor of what rests on them; empty for none
   */
  record Wanted(String resource, String attachment, int start, int end, String from) {}

  static DocumentScreen of(
      CaseReview review, Wanted wanted, Original original, Trail trail, Voice voice) {
    String type = original.contentType();
    byte[] bytes = original.bytes();
    List<MarkedText.Piece> pieces = List.of();
    String reason = "";
    String html = "";
    try {
      String text = Harmless.text(AttachmentText.of(type, bytes));
      pieces =
          MarkedText.of(
              text, spans(review, wanted, trail), chosen(review, wanted), owners(trail, voice));
      html = SafeHtml.fits(type, bytes) ? SafeHtml.of(type, bytes) : "";
    } catch (UnreadableText e) {
      reason = voice.say("unread-" + e.reason().code());
    }
    return new DocumentScreen(
        name(review, wanted, voice),
        pieces,
        reason,
        html,
        isPicture(type),
        PagePictures.pages(type, bytes));
  }

  /** Whether a browser shows this media type as a picture, and as nothing else. */
  static boolean isPicture(String contentType) {
    return switch (contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)) {
      case "image/png", "image/jpeg", "image/gif" -> true;
      default -> false;
    };
  }

  private static MarkedText.Span chosen(CaseReview review, Wanted wanted) {
    boolean known =
        quotes(review)
            .anyMatch(q -> in(q, wanted) && q.start() == wanted.start() && q.end() == wanted.end());
    return known
        ? new MarkedText.Span(wanted.start(), wanted.end(), wanted.from())
        : new MarkedText.Span(0, 0, "");
  }

  private static Stream<Quote> quotes(CaseReview review) {
    var judged = review.judgement();
    return Stream.of(
            judged.verdicts().stream().flatMap(v -> v.evidence().stream()),
            judged.flags().stream().flatMap(f -> f.evidence().stream()),
            judged.flags().stream().flatMap(f -> f.indicators().stream()),
            judged.companions().stream().flatMap(c -> c.evidence().stream()),
            judged.modifierHints().stream().flatMap(m -> m.evidence().stream()))
        .flatMap(s -> s);
  }

  /** For those who answer questions nothing is marked that only leads to codes. */
  private static List<MarkedText.Span> spans(CaseReview review, Wanted wanted, Trail trail) {
    List<MarkedText.Span> spans = new ArrayList<>();
    for (var verdict : review.judgement().verdicts()) {
      verdict.evidence().stream()
          .filter(q -> in(q, wanted))
          .forEach(q -> spans.add(new MarkedText.Span(q.start(), q.end(), verdict.criterion())));
    }
    var flags = trail.asked() ? Questions.toSurgeon(review) : review.judgement().flags();
    for (var flag : flags) {
      flag.indicators().stream()
          .filter(q -> in(q, wanted))
          .forEach(q -> spans.add(new MarkedText.Span(q.start(), q.end(), "flag-" + flag.id())));
    }
    return spans;
  }

  private static boolean in(Quote quote, Wanted wanted) {
    return quote.resource().equals(wanted.resource())
        && Objects.equals(quote.attachment(), wanted.attachment());
  }

  private static MarkedText.Owners owners(Trail trail, Voice voice) {
    return new MarkedText.Owners() {
      @Override
      public String address(String anchor) {
        return trail.home(anchor);
      }

      @Override
      public String name(String anchor) {
        return anchor.startsWith("flag-")
            ? voice.flag(anchor.substring("flag-".length()))
            : voice.criterion(anchor);
      }
    };
  }

  private static String name(CaseReview review, Wanted wanted, Voice voice) {
    return review.surgicalCase().documents().stream()
        .filter(
            d ->
                d.resource().equals(wanted.resource())
                    && d.attachment().equals(wanted.attachment()))
        .map(d -> Words.name(d, voice))
        .findFirst()
        .orElse(wanted.resource());
  }
}
