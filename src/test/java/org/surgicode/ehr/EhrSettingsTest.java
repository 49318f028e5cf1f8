package org.surgicode.ehr;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.casefile.UnusableInput;

/** What a tenant's settings may say. */
class EhrSettingsTest {
  @Test
  void aBaseUrlIsKeptInOneForm() {
    assertThat(EhrSettings.of("t", "HTTPS://Ehr.Example.org/fhir//").base())
        .isEqualTo(URI.create("https://ehr.example.org/fhir"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://ehr/fhir",
        "ehr.example.org",
        "",
        "http://",
        "https://a:b@ehr/fhir",
        "https://ehr/fhir?x=1",
        "not a url"
      })
  void anAddressThatIsNoneIsRefusedWithAnExample(String base) {
    var refused =
        Assertions.assertThrows(UnusableInput.class, () -> EhrSettings.of("hospital", base));

    assertThat(refused).hasMessageContaining("https://ehr.example.org/fhir");
  }

  @Test
  void aTokenDoesNotTravelUnencrypted() {
    var base = URI.create("http://ehr.example.org/fhir");
    Assertions.assertThrows(
        UnusableInput.class, () -> new EhrSettings("t", base, "secret", Limits.usual()));
  }

  @Test
  void aTokenIsNeverPrinted() {
    var settings = new EhrSettings("t", URI.create("https://ehr/fhir"), "secret", Limits.usual());

    assertThat(settings.toString()).doesNotContain("secret");
  }

  @Test
  void whatIsAskedForWritingIsWhatTheOpenWaysNeed() {
    assertThat(WritePolicy.write().scopesToAsk())
        .contains("system/Task.crus", "system/Communication.crs", "system/Provenance.crs")
        .contains("system/QuestionnaireResponse.crus", "system/DocumentReference.cu")
        .doesNotContain("system/Provenance.c");
    assertThat(WritePolicy.only(WritePolicy.Mode.WRITE, "message").scopesToAsk())
        .containsExactly("system/Communication.crs");
    assertThat(WritePolicy.only(WritePolicy.Mode.DRY_RUN).scopesToAsk()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "soon", "-5", "99999999999999999999", "Mon, 99 Jan 2026 10:00:00 GMT"})
  void aRetryAfterThatSaysNothingIsNoPause(String value) {
    assertThat(RetryAfter.read(value, Instant.EPOCH)).isNull();
  }

  @Test
  void aRetryAfterInThePastIsNoPause() {
    assertThat(RetryAfter.read("Thu, 01 Jan 1970 00:00:00 GMT", Instant.now()))
        .isEqualTo(Duration.ZERO);
  }
}
