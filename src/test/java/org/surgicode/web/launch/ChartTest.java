package org.surgicode.web.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What the answer with the token says is open in the EHR. */
class ChartTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "{}; true",
        "{'need_patient_banner':true}; true",
        "{'need_patient_banner':false}; false",
        "{'need_patient_banner':'what'}; true"
      })
  void theBannerIsShownUnlessTheEhrSaysThatItNeedNotBe(String answer, boolean shown) {
    assertThat(chart(answer).banner()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "{'fhirContext':[{'reference':'Procedure/7'}]}; Procedure/7",
        "{'fhirContext':[{'reference':'DocumentReference/2'},{'reference':'Procedure/7'}]};"
            + " Procedure/7",
        "{'fhirContext':[{'reference':'Procedure/7'}],'appContext':'{\"procedure\":\"Procedure/9\"}'};"
            + " Procedure/9",
        "{'appContext':'{\"v\":1,\"procedure\":\"Procedure/9\"}'}; Procedure/9",
        "{'appContext':'no json','fhirContext':[{'reference':'Procedure/7'}]}; Procedure/7"
      })
  void theOperationIsTheOneOfTheCardElseTheFirstOfTheContext(String answer, String operation) {
    assertThat(chart(answer).operation()).isEqualTo(operation);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "{'fhirContext':[{'reference':'https://evil.example/fhir/Procedure/7'}]}",
        "{'fhirContext':[{'reference':'Procedure/../Patient/1'}]}",
        "{'fhirContext':'Procedure/7'}",
        "{'appContext':'{\"procedure\":{\"a\":1}}'}",
        "{'fhirContext':[{'reference':'Patient/2','role':'other'}],'patient':''}",
        "{'patient':'a/b','encounter':'?x'}"
      })
  void whatIsNoReferenceOfThisEhrOpensNothing(String answer) {
    Chart chart = chart(answer);
    assertThat(chart.operation()).isNull();
    assertThat(chart.patient()).isNull();
    assertThat(chart.encounter()).isNull();
  }

  @Test
  void thePatientIsTheOneOfTheAnswerAndTellsNothingOfHimself() {
    Chart chart = chart("{'patient':'7','encounter':'8'}");
    assertThat(chart.patient()).isEqualTo("Patient/7");
    assertThat(chart.encounter()).isEqualTo("Encounter/8");
    assertThat(chart.toString()).doesNotContain("7");
  }

  private static Chart chart(String answer) {
    return Chart.of(JsonMapper.shared().readTree(json(answer)));
  }

  /** Single quotes stand for double ones, and those within a value for escaped ones. */
  private static String json(String answer) {
    return answer.replace("\"", "\\\"").replace('\'', '"');
  }
}
