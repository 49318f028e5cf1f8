package org.surgicode.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.casefile.UnusableInput;

/** Garbage is an error with a sentence; what only a vendor knows is not. */
class BundleJsonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                                            | not-json",
        "null                                                          | not-json",
        "[]                                                            | not-json",
        "{\"resourceType\":\"Bundle\"                                  | not-json",
        "{\"resourceType\":\"Bundle\"} {}                              | not-json",
        "{\"resourceType\":\"Bundle\",} // comment                     | not-json",
        "{\"resourceType\":\"Bundle\",\"id\":\"a\",\"id\":\"b\"}       | duplicate-key",
        "{\"resourceType\":\"Patient\"}                                | not-a-bundle",
        "{\"resourceType\":\"Spaceship\"}                              | not-fhir",
        "{\"hello\":\"world\"}                                         | not-fhir",
        "{\"resourceType\":\"Bundle\",\"entry\":{\"a\":1}}             | not-fhir",
        "{\"resourceType\":\"Bundle\",\"type\":\"heap\"}               | not-fhir",
        "{\"resourceType\":\"Bundle\",\"entry\":[]}                    | no-procedure"
      })
  void garbageIsNamed(String json, String code) {
    assertThatThrownBy(() -> Cases.BUNDLES.read(json.strip(), "x"))
        .isInstanceOfSatisfying(UnusableInput.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void whatIsNestedTooDeeplyIsRefused() {
    String deep = "{\"resourceType\":\"Bundle\",\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}";

    assertThatThrownBy(() -> Cases.BUNDLES.read(deep, "x"))
        .isInstanceOfSatisfying(
            UnusableInput.class, e -> assertThat(e.code()).isEqualTo("too-deep"));
  }

  @Test
  void aFileMayBeginWithAByteOrderMark() {
    assertThat(Cases.BUNDLES.read("\ufeff" + Charts.spineChart().json(), "x")).hasSize(1);
  }

  @Test
  void aWrongValueIsNamedByItsElementAndNeverRepeated() {
    String json = Charts.spineChart().json().replace("\"completed\"", "\"Mrs Doe\"");

    assertThatThrownBy(() -> Cases.BUNDLES.read(json, "x"))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("`status`")
        .hasMessageNotContaining("Doe");
  }

  @Test
  void elementsOfAVendorAreLeftAlone() {
    String json =
        Charts.spineChart()
            .json()
            .replace(
                "\"resourceType\":\"Procedure\"",
                "\"resourceType\":\"Procedure\",\"vendor\":{\"a\":[1]}");

    assertThat(json).contains("vendor");
    assertThat(Cases.BUNDLES.read(json, "x")).hasSize(1);
  }

  @Test
  void sameNamesOfTwoServersAreAmbiguous() {
    String json =
        Charts.spineChart()
            .addUnder(
                "http://other.example.org/fhir/Procedure/x",
                Charts.procedure("L4 corpectomy", "2026-01-22").setId("Procedure/x"))
            .json();

    assertThatThrownBy(() -> Cases.BUNDLES.read(json, "x"))
        .isInstanceOfSatisfying(
            UnusableInput.class, e -> assertThat(e.code()).isEqualTo("ambiguous-id"));
  }
}
