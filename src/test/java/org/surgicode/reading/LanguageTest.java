package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.casefile.ConfigFiles;

/** English notes are read, all of them; notes in other languages are told apart. */
class LanguageTest {
  private static final Language LANGUAGE = new VocabularyFiles(ConfigFiles.packaged()).language();

  @Test
  void everyTextOfTheLabelledCasesIsRead() throws IOException {
    List<String> refused = new ArrayList<>();
    int read = 0;
    for (String folder : List.of("cases", "cases-own")) {
      try (var files = Files.walk(Path.of("src/test/resources", folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
          read++;
          if (!LANGUAGE.reads(Files.readString(file, StandardCharsets.UTF_8))) {
            refused.add(file.toString());
          }
        }
      }
    }
    assertThat(refused).isEmpty();
    assertThat(read).isGreaterThan(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L3 corpectomy, EBL 200",
        "NEUROSURGERY OP NOTE Pt: J Müller. Dx: Th12 Tumor. Proc: L LWK3 corpectomy via L RP approach,"
            + " GTR IDEM schwannoma. Anes: GETA. EBL 400 ml. Dura opened midline, closed 5-0."
            + " Cage L2-L4. Drain x1. Counts correct. Dispo PACU stable.",
        "The level LWK 3 (Lendenwirbelkörper 3) was confirmed. The body of D12 was removed. The"
            + " patient, Señora García de la Cruz, said me duele la pierna before the operation.",
      })
  void englishNotesWithForeignNamesAndLevelsAreRead(String note) {
    assertThat(LANGUAGE.reads(note)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NOTA OPERATORIA. Se coloca al paciente en decúbito lateral derecho. Abordaje retroperitoneal"
            + " izquierdo. Se identifica el nivel L3 con fluoroscopia. Corpectomía de L3. Se abre la"
            + " duramadre y se extirpa por completo el schwannoma. Cierre con sutura continua.",
        "Compte rendu opératoire. Patient installé en décubitus latéral droit. Abord rétropéritonéal"
            + " gauche. Corporectomie de L3. Ouverture de la dure-mère, exérèse complète du"
            + " schwannome. Fermeture étanche. Mise en place d'une cage et d'une plaque.",
        "Intervento chirurgico. Paziente in decubito laterale destro. Accesso retroperitoneale"
            + " sinistro. Corpectomia di L3. Apertura della dura madre, asportazione completa dello"
            + " schwannoma. Sutura durale continua. Posizionamento di cage e placca da L2 a L4.",
        "Protokół operacyjny. Pacjenta ułożono na prawym boku. Dostęp zaotrzewnowy lewostronny."
            + " Usunięto trzon kręgu L3. Otwarto oponę twardą i usunięto nerwiaka w całości. Oponę"
            + " zszyto szwem ciągłym.",
        "Leikkauskertomus. Potilas asetettiin oikealle kyljelle. Vasen retroperitoneaalinen avaus."
            + " Nikaman L3 korpektomia. Kovakalvo avattiin ja schwannooma poistettiin kokonaan."
            + " Kovakalvo suljettiin, vuotoa vähän, potilas siirrettiin heräämöön hyväkuntoisena.",
        "Hasta sağ yan pozisyona alındı. Sol retroperitoneal yaklaşım ile L3 omuruna ulaşıldı. Omur"
            + " cismi çıkarıldı. Dura açıldı ve tümör tamamen çıkarıldı. Dura kapatıldı, kafes ve"
            + " plak yerleştirildi. Kanama az oldu, hasta uyandırıldı.",
        "Χειρουργική επέμβαση: αφαίρεση του σώματος του τρίτου οσφυϊκού σπονδύλου.",
        "عملية استئصال جسم الفقرة القطنية الثالثة مع استئصال الورم",
      })
  void notesInOtherLanguagesAreNot(String note) {
    assertThat(LANGUAGE.reads(note)).isFalse();
  }

  @Test
  void anEnglishTemplateFilledInAnotherLanguageIsNotRead() {
    String filled =
        """
        OPERATIVE REPORT
        Preoperative diagnosis: intradurales Schwannom in Höhe des dritten Lendenwirbels
        Procedure performed: Korporektomie, Tumorentfernung
        Description of procedure: Der Patient wurde in Rechtsseitenlage gelagert. Über einen
        linksseitigen Zugang wurde der Wirbelkörper dargestellt und zu zwei Dritteln entfernt. Danach
        wurde die Hirnhaut eröffnet und die Geschwulst vollständig ausgelöst. Verschluss mit
        fortlaufender Naht, Einlage eines Cages, Anlage einer Platte.
        Estimated blood loss: 400 ml. Complications: none. Specimens: Geschwulst.
        """;

    assertThat(LANGUAGE.reads(filled)).isFalse();
  }
}
