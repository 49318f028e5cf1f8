package org.surgicode.fhir.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An HTML note is shown with its words and its layout, and can do nothing. */
class SafeHtmlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        "<iframe src='https://example.org'></iframe>",
        "<object data='x.swf'></object><embed src=x>",
        "<a href='javascript:alert(1)'>x</a>",
        "<a href='https://example.org/?steal'>x</a>",
        "<form action='/api/v1/reviews' method=post><input name=a><button>go</button></form>",
        "<meta http-equiv=refresh content='0;url=https://example.org'>",
        "<base href='https://example.org/'>",
        "<link rel=stylesheet href='https://example.org/x.css'>",
        "<style>body{background:url(https://example.org/x)}</style>",
        "<p style='background:url(https://example.org/x)' onclick='alert(1)' id=flags class=release>x</p>",
        "<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)></style></math>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
        "<template><script>alert(1)</script></template>",
      })
  void nothingThatActsIsLeft(String hostile) {
    String shown = shown("<p>The L3 body was removed.</p>" + hostile);

    assertThat(shown).contains("<p>The L3 body was removed.</p>");
    assertThat(shown.toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("<script", "<img", "<svg", "<iframe", "<object", "<embed", "<form")
        .doesNotContain("<input", "<meta", "<base", "<link", "<style", "<a ", "href", "src=")
        .doesNotContainPattern("<[^>]*(style|on[a-z]+|id|class)=");
  }

  @Test
  void theLayoutStays() {
    assertThat(shown("<table><tr><td colspan=2>L3</td></tr></table><ul><li><b>60 %</b></li></ul>"))
        .contains("<td colspan=\"2\">L3</td>", "<li><b>60 %</b></li>");
  }

  private static String shown(String html) {
    return SafeHtml.of("text/html", html.getBytes(StandardCharsets.UTF_8));
  }
}
