package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was put in the place of the removed bone, and what was only near it. */
class ReconstructionTest {
  @DisplayName("A bone graft is told by source and form")
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The cage was stuffed with 14 mL of freeze-dried cancellous chips. | allograft-morselized
          A femoral ring from the tissue bank, 30 mm tall, was tapped between L2 and L4. | allograft-structural
          Bone saved from the L3 body was packed into the cage, 7 cc in all. | autograft-local
          Through a separate incision over the right iliac crest a tricortical block of 35 mm was harvested and wedged in. | autograft-structural
          Through a second incision 8 cc of cancellous bone were spooned from the iliac crest in small pieces and packed into the cage. | autograft-morselized
          Bone graft was packed around the device. | used
          Demineralized bone matrix, 5 cc, was placed in the cage. | allograft-morselized
          No bone graft was needed. | -
          Neither allograft nor autograft was put in. | -
          The dura was patched with a bovine pericardial graft. | -
          The limb of the old aortic graft was felt and kept out of the way. | -
          Bleeding from the cancellous bone was stopped with wax. | -
          The resected bone was sent to pathology. | -
          The incision ran from the twelfth rib to the iliac crest. | -
          If the defect had been larger, a fibular strut would have been used. | -
          """)
  void graft(String told, String expected) {
    check(told, "bone-graft", expected);
  }

  @DisplayName("Type and amount of a graft are stated or not")
  @ParameterizedTest(name = "{0} -> {1}, {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Bone graft was packed around the device. | - | -
          The cage was filled with morselized allograft. | stated | -
          A fibular allograft strut was trimmed to 41 mm and keyed in. | stated | stated
          Allograft chips (18 mL) were laid beside the cage. | stated | stated
          A 26 mm cage was filled with local autograft. | stated | -
          """)
  void graftDetails(String told, String type, String amount) {
    check(told, "bone-graft-type", type);
    check(told, "bone-graft-amount", amount);
  }

  @DisplayName("A cage in the gap is no cage in a disc space, and cement without fusion is neither")
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          An expandable cage with allograft was set between L2 and L4 for fusion. | defect#1
          A titanium mesh cylinder was filled with cement and set into the gap; no fusion was wanted. | no-fusion#1
          A vertebral body replacement was opened in the defect. No bone was added, since radiation follows. | no-fusion#1
          A trial cage was tried and taken out again, the column being firm enough. | -
          No cage was placed. | -
          A fibular allograft was keyed between L2 and L4 for fusion. | -
          The rib cage was protected with a towel. | -
          The cage set stayed unopened on the back table. | -
          """)
  void device(String told, String expected) {
    check(told, "device", expected);
  }

  @DisplayName("Plates and rods in front span from the first to the last vertebra that they hold")
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A lateral plate was fixed with two screws in L2 and two in L4. | placed#3
          Two rods were anchored by screws in T12 and L4. | placed#5
          A low profile plate spans L2 to L4. | placed#3
          Screws were put into L1 and L5, a pair each. Both pairs were joined with rods. | placed#5
          The cage carries its own screws, one up and one down; no plate was added. | -
          The upper end plate of L4 was scraped. | -
          No plate, rod or screw was used. | -
          Caspar pins were removed at the end. | -
          The old rods from L4 to S1, placed in 2014, were seen. | -
          A plate could be added later if the bone settles. | -
          A plate of dura 8 mm wide was cut away. | -
          """)
  void front(String told, String expected) {
    check(told, "anterior-instrumentation", expected);
  }

  @DisplayName("Screws from behind are segmental when they hold three vertebrae or more")
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The patient was turned prone. Pedicle screws were passed at L1, L2, L4 and L5 and rods were locked. | segmental#5
          The patient was turned prone. Pedicle screws were placed at L2 and L4 and joined by rods. | nonsegmental#3
          Posterior screws are planned for next week. | -
          Pedicle screws of 2015 at L5 and S1 were left as they were. | -
          """)
  void behind(String told, String expected) {
    check(told, "posterior-instrumentation", expected);
  }

  @DisplayName("A fusion needs prepared surfaces or graft and the intent, and counts interspaces")
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The end plates of L2 and L4 were decorticated and the cage was packed with allograft chips. | lumbar#2
          The cage was filled with allograft so that L2 should unite with L4. | lumbar#2
          Interbody arthrodesis L2-L3 and L3-L4 was done with a fibular allograft. | lumbar#2
          A cage filled with cement was set in; a fusion was not attempted. | -
          We decided against a fusion and set in an empty cage. | -
          The old fusion below was solid. | -
          Fusion was discussed with him and left for another day. | -
          Two units of red cells were given. | -
          """)
  void fusion(String told, String expected) {
    check(told, "anterior-arthrodesis", expected);
  }

  @DisplayName("A microscope counts when it was worked with, navigation when it was registered")
  @ParameterizedTest(name = "{0} -> {1}, {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The microscope was rolled in and the arachnoid was dissected off the capsule. | microdissection | -
          Under the operating microscope the capsule was freed. | microdissection | -
          The microscope was draped and stood by. | not-used | -
          All of this was done with loupes and a headlight. | not-used | -
          The microscope was not used. | not-used | -
          The microscope was down for service that day. | not-used | -
          A reference frame was registered and the navigated pointer showed the edge of the body. | - | used
          Navigation was set up but would not register and was switched off. | - | -
          Levels were marked under fluoroscopic navigation. | - | -
          """)
  void equipment(String told, String microscope, String navigation) {
    check(told, "microscope", microscope);
    check(told, "navigation", navigation);
  }

  @DisplayName("Implants without kind or span are seen as such")
  @ParameterizedTest(name = "{0} -> {1}, {2}, {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hardware was placed and looked well on film. | used | - | -
          An expandable cage was set between L2 and L4. | used | stated | stated
          A cage was set into the gap. | used | stated | -
          Fixation was added from L2 to L4. | used | - | stated
          No hardware was left in. | - | - | -
          """)
  void implants(String told, String used, String kind, String span) {
    check(told, "implant", used);
    check(told, "implant-kind", kind);
    check(told, "implant-span", span);
  }

  private static void check(String told, String kind, String expected) {
    var found = OneReport.describing(told).values(kind);
    if (expected.equals("-")) assertThat(found).as(kind).isEmpty();
    else assertThat(found).as(kind).containsExactly(expected);
  }
}
