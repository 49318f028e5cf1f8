package org.surgicode.reading.finding;

import java.util.List;
import java.util.stream.Stream;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Utterance;

/**
 * What is known of one operation before facts are made of it.
 *
 * @param surgicalCase the record
 * @param reports reports of this operation, addenda last
 * @param others the remaining documents, understood, each as a report of its own
 */
public record OperationRecord(
    SurgicalCase surgicalCase, List<Report> reports, List<Report> others) {

  /** Copies the lists. */
  public OperationRecord {
    reports = List.copyOf(reports);
    others = List.copyOf(others);
  }

  /** Body sentences of all reports, in reading order. */
  public List<Utterance> body() {
    return reports.stream().flatMap(r -> r.body().stream()).toList();
  }

  /** Heading lines of all reports. */
  public List<Utterance> headings() {
    return reports.stream().flatMap(r -> r.headings().stream()).toList();
  }

  /** Acts told in the bodies of all reports. */
  public Stream<Act> acts() {
    return reports.stream().flatMap(r -> r.acts().stream());
  }

  /** Documents that are reports of this operation. */
  public List<ChartDocument> reportDocuments() {
    return reports.stream().map(Report::document).toList();
  }
}
