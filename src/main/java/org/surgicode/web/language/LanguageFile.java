package org.surgicode.web.language;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One file of {@code config/languages}.
 *
 * @param language its tag, for example {@code es}
 * @param name its name in itself
 * @param direction {@code ltr} or {@code rtl}
 * @param messages messages in ICU MessageFormat by key
 */
record LanguageFile(
    String language, String name, String direction, LinkedHashMap<String, String> messages) {
  Phrases phrases() {
    return new Phrases(language, name, direction, Map.copyOf(messages));
  }
}
