package org.surgicode.web.hooks;

/** Words of a chart inside GitHub-flavoured markdown: they mean nothing there but themselves. */
final class Markdown {
  private static final String MEANS_SOMETHING = "\\`*_{}[]()#+-.!|<>&~:@/=\"'^$";

  private Markdown() {}

  /** One line of plain words. */
  static String escaped(String text) {
    StringBuilder plain = new StringBuilder(text.length() + 16);
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isISOControl(c)) {
        gap = plain.length() > 0;
        continue;
      }
      if (gap) {
        plain.append(' ');
        gap = false;
      }
      if (MEANS_SOMETHING.indexOf(c) >= 0) {
        plain.append('\\');
      }
      plain.append(c);
    }
    return plain.toString();
  }

  /** The same, cut off after so many characters of the text. */
  static String escaped(String text, int longest) {
    return text.length() <= longest
        ? escaped(text)
        : escaped(text.substring(0, text.offsetByCodePoints(0, fitting(text, longest)))) + " …";
  }

  private static int fitting(String text, int longest) {
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.codePointCount(0, end);
  }
}
