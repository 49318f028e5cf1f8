package org.surgicode.web.language;

import com.samskivert.mustache.Mustache;
import java.util.List;
import org.springframework.ui.Model;

/**
 * What stands around the content of every screen.
 *
 * @param lang tag of the language
 * @param dir its direction
 * @param languages the languages to choose from
 * @param query what addresses of this visit end with
 */
public record Frame(String lang, String dir, List<Choice> languages, String query) {
  /**
   * One language of the chooser.
   *
   * @param lang its tag
   * @param dir its direction
   * @param name its name in itself
   * @param address this screen in that language, relative to it
   * @param current whether it is the one shown
   */
  public record Choice(String lang, String dir, String name, String address, boolean current) {}

  /**
   * Gives a template its frame, its words under {@code say} and the mark for islands.
   *
   * @param more what the addresses of the chooser carry along, beginning with {@code &}, or nothing
   */
  public static void around(
      Model page, String title, Phrases shown, LanguageChoice choice, String query, String more) {
    List<Choice> languages =
        choice.all().stream()
            .map(
                p ->
                    new Choice(
                        p.tag(),
                        p.direction(),
                        p.name(),
                        "?" + LanguageChoice.PARAMETER + "=" + p.tag() + more,
                        p.tag().equals(shown.tag())))
            .toList();
    Mustache.Lambda islands = new Islands();
    page.addAttribute("title", title);
    page.addAttribute("frame", new Frame(shown.tag(), shown.direction(), languages, query));
    page.addAttribute("say", shown.fixed());
    page.addAttribute("islands", islands);
  }
}
