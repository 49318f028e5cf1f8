package org.surgicode.fhir;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.surgicode.casefile.DocumentRelation;
import org.surgicode.casefile.DocumentStatus;
import org.surgicode.fhir.text.NarrativeText;

/** The text of a FHIR document: its sections' titles and narratives, in order. */
final class CompositionDocuments {
  private static final int DEEPEST = 20;

  private final Chart chart;

  CompositionDocuments(Chart chart) {
    this.chart = chart;
  }

  BestText.Texts texts(Composition composition) {
    List<String> blocks = new ArrayList<>();
    composition.getSection().forEach(section -> collect(section, blocks, 0));
    String text = String.join("\n", blocks);
    if (text.isBlank()) {
      return new BestText.Texts(List.of(), List.of());
    }
    String sha256 = Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    return new BestText.Texts(
        List.of(sheet(composition).document("#section", "application/xhtml+xml", sha256, text)),
        List.of());
  }

  private static void collect(SectionComponent section, List<String> blocks, int depth) {
    if (Coded.filled(section.getTitle()) != null) {
      blocks.add(section.getTitle());
    }
    String narrative = section.getText().getDivAsString();
    if (narrative != null) {
      blocks.add(NarrativeText.of(narrative));
    }
    if (depth < DEEPEST) {
      section.getSection().forEach(inner -> collect(inner, blocks, depth + 1));
    }
  }

  private CoverSheet sheet(Composition composition) {
    String title =
        String.join(
            "; ",
            List.of(Coded.words(composition.getType()), Coded.plain(composition.getTitle()))
                .stream()
                .filter(t -> !t.isBlank())
                .distinct()
                .toList());
    return new CoverSheet(
        chart.name(composition),
        Chart.version(composition),
        DocumentKinds.ofType(composition.getType(), title),
        DocumentKinds.loinc(composition.getType()),
        Coded.label(
            Coded.texts(composition.getType(), "type"),
            composition.getStatusElement().getValueAsString(),
            composition.getIdElement().getIdPart()),
        title,
        Days.of(composition.getDateElement()),
        status(composition),
        new Performers(chart).names(composition.getAuthor()),
        List.<DocumentRelation>of());
  }

  private static DocumentStatus status(Composition composition) {
    if (composition.getStatus() == null) {
      return DocumentStatus.UNKNOWN;
    }
    return switch (composition.getStatus()) {
      case FINAL, AMENDED -> DocumentStatus.FINAL;
      case PRELIMINARY -> DocumentStatus.PRELIMINARY;
      case ENTEREDINERROR -> DocumentStatus.VOID;
      case NULL -> DocumentStatus.UNKNOWN;
    };
  }
}
