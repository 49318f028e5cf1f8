package org.surgicode.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a test sees the pages through: one Chromium for all tests, a visitor of his own for each
 * glass, who leaves when it is closed. What the page complains about is kept.
 */
public final class Glass implements AutoCloseable {
  private static Browser browser;
  private static Playwright playwright;

  private final BrowserContext visitor;
  private final List<String> complaints = new ArrayList<>();

  private Glass(BrowserContext visitor) {
    this.visitor = visitor;
    visitor.onWebError(error -> complaints.add(error.error()));
    visitor.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
  }

  /** A visitor who speaks English. */
  public static Glass of(Look look) {
    return of(look, "en");
  }

  /** A visitor whose browser asks for a language. */
  public static Glass of(Look look, String language) {
    NewContextOptions options =
        new NewContextOptions()
            .setViewportSize(look.width(), look.height())
            .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
            .setReducedMotion(ReducedMotion.REDUCE)
            .setJavaScriptEnabled(look.scripts())
            .setLocale(language)
            .setIgnoreHTTPSErrors(true) // a certificate that a test made
            .setTimezoneId("UTC");
    return new Glass(browser().newContext(options));
  }

  /**
   * A visitor with a browser of his own that is set in a way, for example to send no cookies.
   *
   * @param preferences of the browser's profile, as JSON
   */
  public static Glass set(Look look, String preferences) throws IOException {
    Path profile = Files.createTempDirectory("surgicode-profile");
    Files.createDirectory(profile.resolve("Default"));
    Files.writeString(profile.resolve("Default/Preferences"), preferences);
    browser();
    return new Glass(
        playwright
            .chromium()
            .launchPersistentContext(
                profile,
                new LaunchPersistentContextOptions()
                    .setExecutablePath(Chromium.path())
                    .setViewportSize(look.width(), look.height())
                    .setIgnoreHTTPSErrors(true) // a certificate that a test made
                    .setLocale("en")));
  }

  /** A new page; what it waits for, it waits for five seconds. */
  public Page page() {
    Page page = visitor.newPage();
    page.setDefaultTimeout(5_000);
    page.setDefaultNavigationTimeout(20_000);
    return page;
  }

  /** The page at an address. */
  public Page page(String address) {
    Page page = page();
    page.navigate(address);
    return page;
  }

  /** Everything of this visitor: cookies, network, clipboard. */
  public BrowserContext visitor() {
    return visitor;
  }

  /** Errors of scripts, and what the browser refused, in their order. */
  public List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    visitor.close();
  }

  private static synchronized Browser browser() {
    if (browser == null) {
      var path = Chromium.path();
      playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser =
          playwright
              .chromium()
              .launch(
                  new LaunchOptions()
                      .setExecutablePath(path)
                      .setArgs(List.of("--disable-gpu", "--disable-quic", "--disable-sync")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return browser;
  }
}
