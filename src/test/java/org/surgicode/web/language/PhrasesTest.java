package org.surgicode.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Values among words: a day or an hour never ends one line and begins the next, and no name turns
 * others.
 */
class PhrasesTest {
  private static final Date MORNING = Date.from(Instant.parse("2026-01-05T08:30:00Z"));

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es", "fr", "ru", "ar", "vi", "tl", "ko", "zh"})
  void aDayStaysInOnePiece(String tag) {
    Phrases phrases = new Phrases(tag, tag, "ltr", Map.of());

    String told = phrases.fill("{day, date, long}", Map.of("day", MORNING));

    assertThat(told).contains("2026").doesNotContainPattern("[ \u2009\u202f]");
  }

  @Test
  void theWordsAroundItMayBreak() {
    Phrases phrases = new Phrases("en", "English", "ltr", Map.of());

    String told =
        phrases.fill(
            "{count, plural, one {One day} other {# days}} from {day, date, long} on",
            Map.of("count", 3, "day", MORNING));

    assertThat(told).isEqualTo("3 days from January\u00a05,\u00a02026 on");
  }

  @Test
  void theSameMomentMayBeToldAsADayAndAsAnHour() {
    Phrases phrases = new Phrases("en", "English", "ltr", Map.of());

    String told = phrases.fill("{at, date, medium} {at, time, short}", Map.of("at", MORNING));

    assertThat(told).matches("Jan\u00a05,\u00a02026 \\d+:30\u00a0[AP]M");
  }

  @Test
  void aNameAmongArabicWordsTurnsNoneOfThem() {
    Phrases phrases = new Phrases("ar", "العربية", "rtl", Map.of());

    String told =
        phrases.fill("قبله {who}. {at, date, medium}", Map.of("who", "Ada", "at", MORNING));

    assertThat(told).startsWith("قبله \u2068Ada\u2069. ");
  }
}
