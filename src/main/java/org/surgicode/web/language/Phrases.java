package org.surgicode.web.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The words of the screens in one language.
 *
 * @param tag for example {@code es}
 * @param name the language's name in itself
 * @param direction {@code ltr} or {@code rtl}
 * @param messages messages in ICU MessageFormat by key
 */
public record Phrases(String tag, String name, String direction, Map<String, String> messages) {
  private static final Map<String, MessageFormat> PARSED = new ConcurrentHashMap<>();

  /** Makes the map unmodifiable. */
  public Phrases {
    messages = Map.copyOf(messages);
  }

  /** The messages that need no value, as they are shown. */
  public Map<String, String> fixed() {
    return messages.entrySet().stream()
        .filter(e -> e.getValue().indexOf('{') < 0)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * One message with its values.
   *
   * @throws IllegalArgumentException when there is no such message
   */
  public String say(String key, Map<String, ?> values) {
    String message = messages.get(key);
    if (message == null) {
      throw new IllegalArgumentException("There is no message " + key + " in " + tag + ".");
    }
    return fill(message, values);
  }

  /** One message without values. */
  public String say(String key) {
    return say(key, Map.of());
  }

  /** A text of another file of this language with its values. */
  public String fill(String text, Map<String, ?> values) {
    if (text.indexOf('{') < 0 || values.isEmpty()) {
      return text;
    }
    MessageFormat shared =
        PARSED.computeIfAbsent(
            tag + '\n' + text, any -> Unbroken.days(new MessageFormat(text, locale())));
    return shared.clone().format(direction.equals("rtl") ? apart(values) : values);
  }

  /** Names and codes among words that run from right to left must not turn each other. */
  private static Map<String, Object> apart(Map<String, ?> values) {
    Map<String, Object> apart = new HashMap<>(values);
    apart.replaceAll(
        (name, value) -> value instanceof String text ? "\u2068" + text + "\u2069" : value);
    return apart;
  }

  /** How numbers, days and plurals are told; digits are those of the codes. */
  public ULocale locale() {
    return switch (tag) {
      case "ar" -> ULocale.forLanguageTag("ar-u-nu-latn");
      case "tl" -> ULocale.forLanguageTag("fil");
      default -> ULocale.forLanguageTag(tag);
    };
  }
}
