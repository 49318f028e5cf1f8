package org.surgicode.browser;

/**
 * How somebody looks at a page.
 *
 * @param width of the window, in CSS pixels
 * @param height of the window, in CSS pixels
 * @param dark whether dark colours are wanted
 * @param scripts whether the browser runs scripts
 */
public record Look(int width, int height, boolean dark, boolean scripts) {
  /** A desk with a large screen. */
  public static final Look DESK = new Look(1280, 900, false, true);

  /** The panel beside the chart in an EHR. */
  public static final Look PANEL = new Look(400, 900, false, true);

  /** A window of 1280 by 1024 at 400 %: the narrowest that WCAG asks for. */
  public static final Look ENLARGED = new Look(320, 256, false, true);

  /** The same in dark colours. */
  public Look inTheDark() {
    return new Look(width, height, true, scripts);
  }

  /** The same in another width. */
  public Look wide(int pixels) {
    return new Look(pixels, height, dark, scripts);
  }

  /** The same in a browser that runs no scripts. */
  public Look withoutScripts() {
    return new Look(width, height, dark, false);
  }
}
