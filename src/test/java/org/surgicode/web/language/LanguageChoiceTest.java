package org.surgicode.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.surgicode.casefile.ConfigFiles;

/** Whose wish decides the language of a page. */
class LanguageChoiceTest {
  private static final LanguageChoice CHOICE =
      new LanguageChoice(Languages.load(ConfigFiles.packaged()));
  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @BeforeEach
  void openInABrowserThatAsksForFrench() {
    request.addHeader("Accept-Language", "fr-CA, en;q=0.5");
  }

  @Test
  void theBrowserIsAskedWhenTheEhrNamesNoLanguage() {
    assertThat(CHOICE.of(request).tag()).isEqualTo("fr");
  }

  @Test
  void theEhrKnowsThePersonBetterThanTheBrowser() {
    request.setAttribute(LanguageChoice.OF_LAUNCH, "es-US");
    assertThat(CHOICE.of(request).tag()).isEqualTo("es");
  }

  @Test
  void aLanguageOfTheEhrThatIsNotOfferedLeavesItToTheBrowser() {
    request.setAttribute(LanguageChoice.OF_LAUNCH, "pt-BR");
    assertThat(CHOICE.of(request).tag()).isEqualTo("fr");
  }

  @Test
  void whatThePersonChoseComesBeforeWhatTheEhrNames() {
    request.setAttribute(LanguageChoice.OF_LAUNCH, "es");
    request.setCookies(new Cookie(LanguageChoice.COOKIE, "ko"));
    assertThat(CHOICE.of(request).tag()).isEqualTo("ko");
    request.setParameter(LanguageChoice.PARAMETER, "fil-PH");
    assertThat(CHOICE.of(request).tag()).isEqualTo("tl");
  }
}
