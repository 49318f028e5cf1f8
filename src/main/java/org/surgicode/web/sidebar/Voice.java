package org.surgicode.web.sidebar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.Judgement;
import org.surgicode.web.language.Phrases;
import org.surgicode.web.library.Spoken;

/**
 * How everything of a case is called in the visitor's language. What another family than the
 * translated one says comes in the words of its own catalogue.
 */
record Voice(Phrases phrases, Spoken spoken, List<FamilyCatalogue> families) {

  String say(String key) {
    return phrases.say(key);
  }

  String say(String key, String name, Object value) {
    return phrases.say(key, Map.of(name, value));
  }

  String say(String key, Map<String, ?> values) {
    return phrases.say(key, values);
  }

  String day(@Nullable LocalDate day) {
    return day == null
        ? say("case-day-unknown")
        : phrases.fill(
            "{day, date, long}",
            Map.of("day", Date.from(day.atTime(12, 0).toInstant(ZoneOffset.UTC))));
  }

  /** Words of the visitor's language within English ones, which must not turn each other. */
  String island(String words) {
    return phrases.direction().equals("rtl") ? "\u2068" + words + "\u2069" : words;
  }

  String moment(Instant at) {
    return phrases.fill("{at, date, medium} {at, time, short}", Map.of("at", Date.from(at)));
  }

  /** The message of a key with an identifier at its end, or the identifier as words. */
  String word(String beginning, String identifier) {
    String key = beginning + identifier;
    return phrases.messages().containsKey(key) ? say(key) : words(identifier);
  }

  /** An identifier such as {@code lesion-excision} as words. */
  static String words(String identifier) {
    String spaced = identifier.replace('-', ' ');
    return spaced.isEmpty()
        ? spaced
        : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }

  /** What a case came to. */
  String determination(Judgement judged) {
    return say("determination-" + (judged.waits() ? "waits" : judged.determination().code()));
  }

  String criterion(String id) {
    return word("criterion-", id);
  }

  String asks(String criterion) {
    return spoken
        .criterion(criterion)
        .orElseGet(
            () ->
                families.stream()
                    .flatMap(f -> f.criteria().stream())
                    .filter(c -> c.id().equals(criterion))
                    .map(FamilyCatalogue.Criterion::says)
                    .findFirst()
                    .orElse(""));
  }

  String meaning(String code) {
    return spoken
        .code(code)
        .orElseGet(
            () ->
                families.stream()
                    .flatMap(f -> f.codes().stream())
                    .filter(c -> c.code().equals(code))
                    .map(FamilyCatalogue.Code::means)
                    .findFirst()
                    .orElse(""));
  }

  String flag(String id) {
    return spoken.flag(id).orElseGet(() -> words(id));
  }

  Spoken.Question question(Flag flag) {
    return spoken
        .question(flag.id())
        .filter(translated -> !phrases.tag().equals("en"))
        .orElseGet(() -> new Spoken.Question(flag.question(), flag.answers()));
  }
}
