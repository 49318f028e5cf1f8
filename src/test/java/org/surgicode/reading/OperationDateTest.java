package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day that a report names for its operation; where it can be read two ways, the known day. */
class OperationDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "DATE OF SURGERY: March 3, 2026 | 2026-03-03",
        "DATE OF SURGERY: 3 March 2026 | 2026-03-03",
        "DATE OF SURGERY: Mar 3 2026 | 2026-03-03",
        "DATE OF SURGERY: 3rd of March 2026 | null",
        "DATE OF SURGERY: 03/03/2026 | 2026-03-03",
        "DATE OF SURGERY: 3-3-2026 | 2026-03-03",
        "DATE OF SURGERY: 2026-03-03 | 2026-03-03",
        "DATE OF SURGERY: 2026/3/3 | 2026-03-03",
        "DATE OF SURGERY: 3/3/26 | 2026-03-03",
        "DATE OF SURGERY: 03/02/2026 | 2026-03-02",
        "DATE OF SURGERY: 02/03/2026 | 2026-02-03",
        "DATE OF SURGERY: 13/02/2026 | 2026-02-13",
        "DATE OF SURGERY: 02/13/2026 | 2026-02-13",
        "DATE OF SURGERY: 13/13/2026 | null",
        "DATE OF SURGERY: February 30, 2026 | null",
        "DATE OF SURGERY: 31/31/2026 | null",
        "DATE OF SURGERY: 3/3-2026 | null",
        "DATE OF SURGERY: 3/3 | null",
        "DATE OF SURGERY: March 2026 | null",
        "DATE OF SURGERY: March 3 | null",
        "DATE OF SURGERY: Ma 3 2026 | null",
        "DATE OF SURGERY: May5 2026 | null",
        "DATE OF SURGERY: 12345/3/2026 | null",
        "DATE OF SURGERY: today | null",
        "DATE OF PROCEDURE: March 3, 2026 | 2026-03-03",
        "DOS: March 3, 2026 | 2026-03-03",
        "DATE OF SERVICE: March 3, 2026 | 2026-03-03",
        "DATE OF OPERATION: March 3, 2026 | 2026-03-03",
        "DATE: March 3, 2026 | 2026-03-03",
        "DATE OF BIRTH: March 3, 1960⏎DATE: April 5, 2026 | 2026-04-05",
        "DATE OF BIRTH: March 3, 1960 | null",
        "DOB: 1/1/1960. March 3, 2026 it was. | null",
        "Born 1/1/1960. March 3, 2026 it was. | 2026-03-03",
        "REPORT of March 3, 2026. | 2026-03-03",
        "A. Name 27/02/1966 Theatre 7 03/03/2026 | 2026-03-03",
        "One. Two. Three. Four. March 3, 2026. | 2026-03-03",
        "One. Two. Three. Four. Five. March 3, 2026. | null",
        "INDICATION: March 3, 2026. | null",
        "REPORT of March 3, 2026.⏎DATE OF SURGERY: April 4, 2026 | 2026-04-04",
        "DICTATED: April 4, 2026⏎DATE OF SURGERY: March 3, 2026 | 2026-03-03",
        "DATE DICTATED: April 4, 2026⏎DATE OF SURGERY: March 3, 2026 | 2026-03-03",
        "PROCEDURE DATE: 4/3/2026 | 2026-04-03",
        "SURGERY DATE: 3/4/2026 | 2026-03-04",
      })
  void aReportNamesItsDay(String header, String day) {
    var found = OperationDate.in(Notes.understoodNote(header), Notes.DAY);
    assertThat(found == null ? null : found.toString()).isEqualTo(day);
  }
}
