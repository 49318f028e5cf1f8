package org.surgicode.cli;

import ca.uhn.fhir.context.FhirContext;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.criteria.Families;
import org.surgicode.fhir.CaseBundles;
import org.surgicode.reading.NoteReader;
import org.surgicode.review.CaseReviewer;

/** Replays records one by one with parts that are made once. */
final class Replays {
  private final Workshop workshop =
      new Workshop(
          new CaseBundles(FhirContext.forR4Cached()),
          new CaseReviewer(
              NoteReader.load(ConfigFiles.packaged()),
              Families.load(ConfigFiles.packaged(), "cpt-63300", "0.0.1")));

  Replay of(Path bundle, @Nullable String edition) {
    List<CaseInput> inputs = new ArrayList<>();
    new InputFiles(InputStream.nullInputStream(), inputs::add).bundles(bundle.toString());
    return new Replay(inputs, workshop, edition);
  }
}
