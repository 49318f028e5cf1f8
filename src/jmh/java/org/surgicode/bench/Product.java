package org.surgicode.bench;

import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.criteria.Families;
import org.surgicode.criteria.Judge;
import org.surgicode.fhir.CaseBundles;
import org.surgicode.reading.NoteReader;
import org.surgicode.review.CaseReviewer;

/** The product as its doors use it: a note in, the review with its evidence out. */
final class Product {
  final NoteReader reader = NoteReader.load(ConfigFiles.packaged());
  final Judge judge = Families.load(ConfigFiles.packaged(), "cpt-63300", "bench");
  final CaseReviewer reviewer = new CaseReviewer(reader, judge);

  CaseReview review(String note) {
    return reviewer.review(CaseBundles.bareNote("note", note, null));
  }
}
