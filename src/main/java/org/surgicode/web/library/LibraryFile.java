package org.surgicode.web.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * The words of the cards in one language, as {@code config/library} holds them. The lists are
 * shared by all cards, a sentence an entry.
 *
 * @param ways what belongs to a region with its way in, by the way's value
 * @param sides what belongs to a side of the dura, by its value
 * @param addOn what belongs to the add-on
 * @param flags name of each documentation flag and what satisfies it
 * @param codes examples by code
 */
record LibraryFile(
    String language,
    List<String> guidelines,
    List<String> modifiers,
    List<String> necessity,
    List<String> responsible,
    List<String> related,
    List<String> plain,
    List<String> clinical,
    List<String> documentation,
    List<String> notes,
    Map<String, Way> ways,
    Map<String, Side> sides,
    Way addOn,
    Map<String, FlagWords> flags,
    Map<String, Examples> codes) {

  record Way(String name, String responsible, String plain, String clinical, String note) {}

  record Side(String name, String plain, String clinical, String note) {}

  record FlagWords(String name, String satisfiedBy) {}

  record Examples(List<Fit> fits, List<Miss> misses) {}

  record Fit(@JsonProperty("case") String told, String because) {}

  /** A near-miss with the code or codes to look at instead. */
  record Miss(@JsonProperty("case") String told, String because, String instead) {}
}
