package org.surgicode.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.surgicode.web.door.DoorRules;
import org.surgicode.web.door.Shows;
import org.surgicode.web.hooks.HookCharts;

/** What a fresh review of the record changed stands below the case. */
class CaseHistoryTest {
  private static final String CASE = "/cases/a02-proc1";
  private OpenStreet street = new OpenStreet(DoorRules.usual());

  @AfterEach
  void close() {
    street.close();
  }

  @Test
  void aRecordThatLosesItsSignatureTellsWhatBecameOfTheCase() throws Exception {
    reviewedTwice();

    Elements past = past("coder");

    assertThat(past).hasSize(2);
    assertThat(past.get(0).select("dt").eachText()).contains("Signature");
    assertThat(past.get(0).select("del").eachText()).contains("–");
    assertThat(past.get(0).select("ins").eachText()).contains("open");
    assertThat(past.get(1).text()).contains("Supported", "The first review.");
  }

  @Test
  void aClinicianOfAStrictHospitalLearnsNoCodeFromThePast() throws Exception {
    street.close();
    street = new OpenStreet(DoorRules.usual().showing(Shows.QUESTIONS));
    reviewedTwice();

    assertThat(past("clinician").text()).doesNotContain("63307", "Signature");
  }

  private void reviewedTwice() {
    String signed = HookCharts.bundle("a02");
    street.ehr.holds(signed);
    street.desk().look("Procedure/a02-proc1");
    street.ehr.holds(signed.replace("\"docStatus\": \"final\"", "\"docStatus\": \"preliminary\""));
    street.desk().look("Procedure/a02-proc1");
  }

  private Elements past(String role) throws Exception {
    String page = Visit.as(role, "a02-proc1", street.base()).get(CASE).body();
    return Jsoup.parse(page).select(".past > li");
  }
}
