package org.surgicode.web.language;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps codes, levels and their ranges in one piece and from left to right within a text of any
 * direction: what a template puts between the tags is escaped first and only then marked.
 */
final class Islands implements Mustache.Lambda {
  private static final String PIECE = "(?:\\d{5}|[CTLS]\\d{1,2}|X\\{EPSU\\})";
  private static final Pattern ISLAND =
      Pattern.compile("(?<![\\w&#;])" + PIECE + "(?:[-–/]" + PIECE + ")*(?![\\w;])");

  @Override
  public void execute(Template.Fragment fragment, Writer out) throws IOException {
    out.write(marked(fragment.execute()));
  }

  /** Escaped text with every island marked. */
  static String marked(String html) {
    Matcher found = ISLAND.matcher(html);
    StringBuilder text = new StringBuilder();
    while (found.find()) {
      String island = "<bdi dir=\"ltr\" class=\"island\">" + found.group() + "</bdi>";
      found.appendReplacement(text, Matcher.quoteReplacement(island));
    }
    return found.appendTail(text).toString();
  }
}
