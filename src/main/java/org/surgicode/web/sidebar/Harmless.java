package org.surgicode.web.sidebar;

/**
 * Words of a record as a page shows them: what would turn or hide its neighbours is made visible.
 */
final class Harmless {
  private static final char REPLACED = '\uFFFD';

  private Harmless() {}

  /** The same number of characters, so that every offset stays where it was. */
  static String text(String text) {
    StringBuilder shown = null;
    for (int i = 0; i < text.length(); i++) {
      if (unseen(text.charAt(i))) {
        if (shown == null) {
          shown = new StringBuilder(text);
        }
        shown.setCharAt(i, REPLACED);
      }
    }
    return shown == null ? text : shown.toString();
  }

  /** Marks that turn the direction of text, and control characters other than tab and line end. */
  private static boolean unseen(char c) {
    return (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
        || (c >= '\u007F' && c <= '\u009F')
        || c == '\u061C'
        || c == '\u200E'
        || c == '\u200F'
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
