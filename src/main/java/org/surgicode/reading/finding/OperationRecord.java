package org.surgicode.reading.finding;

import java.util.List;
import java.util.stream.Stream;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Utterance;

/** What is known of one operation before facts are made of it. */
public final class OperationRecord {
  private final SurgicalCase surgicalCase;
  private final List<Report> reports;
  private final List<Report> others;
  private final List<Utterance> body;
  private final List<Utterance> headings;

  /**
   * @param surgicalCase the record
   * @param reports reports of this operation, addenda last
   * @param others the remaining documents, understood, each as a report of its own
   */
  public OperationRecord(SurgicalCase surgicalCase, List<Report> reports, List<Report> others) {
    this.surgicalCase = surgicalCase;
    this.reports = List.copyOf(reports);
    this.others = List.copyOf(others);
    this.body = this.reports.stream().flatMap(r -> r.body().stream()).toList();
    this.headings = this.reports.stream().flatMap(r -> r.headings().stream()).toList();
  }

  /** The record. */
  public SurgicalCase surgicalCase() {
    return surgicalCase;
  }

  /** Reports of this operation, addenda last. */
  public List<Report> reports() {
    return reports;
  }

  /** The remaining documents, understood, each as a report of its own. */
  public List<Report> others() {
    return others;
  }

  /** Body sentences of all reports, in reading order. */
  public List<Utterance> body() {
    return body;
  }

  /** Heading lines of all reports. */
  public List<Utterance> headings() {
    return headings;
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
